export { createProfile } from './composition.ts'

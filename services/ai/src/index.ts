export { createAi } from './composition.ts'

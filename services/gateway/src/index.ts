export { createGateway } from './composition.ts'

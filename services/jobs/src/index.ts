export { createJobs } from './composition.ts'

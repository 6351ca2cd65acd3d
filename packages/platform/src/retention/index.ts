export * from './retention.ts'
export * from './file-sweep.ts'

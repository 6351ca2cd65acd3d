export * from './internal-token.ts'
export * from './secrets.ts'
export * from './sealed.ts'

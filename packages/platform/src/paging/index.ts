export * from './keyset.ts'

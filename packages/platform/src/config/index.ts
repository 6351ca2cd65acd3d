export * from './environment.ts'
export * from './groups.ts'
export * from './settings.ts'

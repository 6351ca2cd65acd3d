export * from './call.types.ts'
export * from './client.ts'
export * from './http-transport.ts'
export { readEvents } from './read-events.ts'

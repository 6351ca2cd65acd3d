export * from './egress.ts'
export { EgressLog } from './egress-log.ts'

export { createIdempotency, type FirstCall, type Idempotency, type KeepRun, type KeptAnswer } from './idempotency.ts'
export { idempotencyKeyOf, requestHash } from './keyed-call.ts'

import type { DocumentEvent } from '@careergini/contracts'

type WithoutPlace<E> = E extends unknown ? Omit<E, 'runId' | 'seq'> : never

/** An event as the graph tells it; run id and sequence number are put on when it is stored. */
export type RunEvent = WithoutPlace<DocumentEvent>
export type Emit = (event: RunEvent) => void

import { parentPort, workerData } from 'node:worker_threads'
import { readResume, UnreadableResume } from '@careergini/resume-reader'
import type { ReadingMessage, ReadingTask } from './reading-messages.ts'

// Started by readInWorker with a ReadingTask; tells its progress and then one result. Anything else ends it with an error.
const { bytes, fileName } = workerData as ReadingTask
const tell = (message: ReadingMessage) => parentPort?.postMessage(message)
try {
  const onProgress = (progress: Extract<ReadingMessage, { type: 'progress' }>['progress']) =>
    tell({ type: 'progress', progress })
  const result = await readResume(bytes, { ...(fileName !== undefined && { fileName }), onProgress })
  tell({ type: 'result', result })
} catch (error) {
  if (!(error instanceof UnreadableResume)) throw error
  const { code, message, remedy, errors = [] } = error
  tell({ type: 'unreadable', code, message, remedy, errors })
}

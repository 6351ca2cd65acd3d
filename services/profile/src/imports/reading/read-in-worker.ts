import { Worker } from 'node:worker_threads'
import type { ReadOptions, ReadResume } from '@careergini/resume-reader'
import { UnreadableResume } from '@careergini/resume-reader/unreadable'
import type { ReadingMessage, ReadingTask } from './reading-messages.ts'

/** Reads a file into proposals; throws `UnreadableResume`. */
export type ResumeReading = (bytes: Uint8Array, options: ReadOptions) => Promise<ReadResume>

export interface ReadingLimits {
  milliseconds: number
  heapMegabytes: number
}

/** The reader's own budget ends sooner; this one holds where a page hangs it. */
const defaults: ReadingLimits = { milliseconds: 40_000, heapMegabytes: 512 }

/**
 * Reads in a thread of its own with bounded time and memory, so that no file can stop or end the process. Each file has
 * a new thread: what a hostile one breaks goes with it.
 */
export function readInWorker(limits: Partial<ReadingLimits> = {}, script = workerScript): ResumeReading {
  const { milliseconds, heapMegabytes } = { ...defaults, ...limits }
  return (bytes, { fileName, signal, onProgress }) =>
    new Promise((resolve, reject) => {
      signal?.throwIfAborted()
      const task: ReadingTask = { bytes, fileName }
      const worker = new Worker(script, {
        workerData: task,
        execArgv: [],
        resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
        stdout: true,
        stderr: true,
      })
      const finish = (settle: () => void) => {
        clearTimeout(timer)
        signal?.removeEventListener('abort', abort)
        settle()
        void worker.terminate()
      }
      const abort = () => finish(() => reject(signal?.reason))
      const timer = setTimeout(() => finish(() => reject(tookTooLong())), milliseconds)
      signal?.addEventListener('abort', abort)
      worker.on('message', (message: ReadingMessage) => {
        if (message.type === 'progress') onProgress?.(message.progress)
        else if (message.type === 'result') finish(() => resolve(message.result))
        else
          finish(() =>
            reject(new UnreadableResume(message.code, message.message, message.remedy, { errors: message.errors })),
          )
      })
      worker.on('error', (error) => finish(() => reject(isOutOfMemory(error) ? tookTooMuch() : error)))
      worker.on('exit', () => finish(() => reject(new Error('The reading thread ended without a result.'))))
    })
}

const workerScript = new URL('./reading-worker.ts', import.meta.url)

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}

function tookTooLong(): UnreadableResume {
  const remedy = 'Save a simpler copy, for example by printing it to PDF, and upload that.'
  return new UnreadableResume('timeout', 'Reading this file took too long, so it was stopped.', remedy)
}

function tookTooMuch(): UnreadableResume {
  const remedy = 'Save a copy without pictures or with fewer pages, and upload that.'
  return new UnreadableResume('bomb', 'Reading this file needs more memory than a résumé may take.', remedy)
}

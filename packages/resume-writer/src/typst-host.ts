import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { Worker } from 'node:worker_threads'
import { PdfRenderError } from './pdf-render-error.ts'
import type { RenderAnswer, RenderJob } from './render-job.ts'

/** Keeps one worker with the Typst compiler and replaces it when needed. */
export interface TypstHost {
  /** Sets one document. Not to be called again before the answer. */
  run(job: RenderJob): Promise<RenderAnswer>
  stop(): void
}

export interface TypstHostOptions {
  /** Longest time for one document, once the compiler's code is loaded. */
  timeoutMs: number
  /** After so long without a document the compiler is stopped, which frees its memory; the next document starts it again. */
  idleMs: number
}

/** The compiler keeps about 1.5 MB of every document it has set and never gives it back (measured with version 0.7.0). */
const documentsPerWorker = 80

export function createTypstHost({ timeoutMs, idleMs }: TypstHostOptions): TypstHost {
  // Kept over replacements of the worker, given up when idle: it is most of the memory.
  let module: Promise<WebAssembly.Module> | null = null
  let worker: Promise<Worker> | null = null
  let documents = 0
  let idleTimer: NodeJS.Timeout | undefined

  const start = () => {
    module ??= compileTypst()
    worker ??= module.then(startWorker)
    return worker
  }
  const replaceLater = () => {
    void worker?.then((started) => started.terminate()).catch(() => undefined)
    worker = null
    documents = 0
  }
  const stop = () => {
    clearTimeout(idleTimer)
    replaceLater()
    module = null
  }

  // A compiler that cannot start is reported with the first document.
  start().catch(() => undefined)
  return {
    async run(job) {
      clearTimeout(idleTimer)
      try {
        const answer = await ask(await start(), job, timeoutMs)
        documents += 1
        if (documents >= documentsPerWorker) {
          replaceLater()
          start().catch(() => undefined)
        }
        idleTimer = setTimeout(stop, idleMs).unref()
        return answer
      } catch (error) {
        stop()
        if (error instanceof PdfRenderError) throw error
        throw new PdfRenderError('failed', `The PDF compiler could not be started: ${String(error)}`)
      }
    },
    stop,
  }
}

async function compileTypst(): Promise<WebAssembly.Module> {
  const file = createRequire(import.meta.url).resolve('@myriaddreamin/typst-ts-web-compiler/wasm')
  return WebAssembly.compile(await readFile(file))
}

function startWorker(module: WebAssembly.Module): Worker {
  const worker = new Worker(new URL('./typst-worker.ts', import.meta.url), {
    workerData: { module },
    // The compiler needs nothing of these.
    env: {},
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: 256 },
  })
  // Without a listener a crash between two documents would end the process; the next document reports it.
  worker.on('error', () => undefined)
  worker.unref()
  return worker
}

/** Sends one job and waits for its answer. The worker keeps the process alive only meanwhile. */
function ask(worker: Worker, job: RenderJob, timeoutMs: number): Promise<RenderAnswer> {
  return new Promise((resolve, reject) => {
    const settle = (finish: () => void) => {
      clearTimeout(timer)
      worker.off('message', onMessage).off('error', onError).off('exit', onExit)
      worker.unref()
      finish()
    }
    const fail = (code: PdfRenderError['code'], message: string) =>
      settle(() => reject(new PdfRenderError(code, message)))
    const onMessage = (answer: RenderAnswer) => settle(() => resolve(answer))
    const onError = (error: unknown) => fail('failed', `The PDF compiler crashed: ${String(error)}`)
    const onExit = () => fail('closed', 'The PDF compiler was stopped.')
    const timer = setTimeout(() => fail('timeout', `The PDF was not ready after ${timeoutMs / 1000} s.`), timeoutMs)
    worker.on('message', onMessage).on('error', onError).on('exit', onExit)
    worker.ref()
    worker.postMessage(job)
  })
}

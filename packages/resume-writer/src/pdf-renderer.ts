import { Worker } from 'node:worker_threads'
import type { DocumentContent } from '@careergini/contracts'
import { pdfInput, type PdfOptions } from './pdf-input.ts'
import { PdfRenderError } from './pdf-render-error.ts'
import type { RenderAnswer, RenderJob } from './render-job.ts'

export interface PdfRenderer {
  /**
   * Sets the content as a tagged PDF whose text, read in order, is the content's lines in reading order. The same input
   * gives the same bytes. Renders one at a time, in the order of the calls. Throws `PdfRenderError`.
   */
  render(content: DocumentContent, options: PdfOptions): Promise<{ pdf: Uint8Array; pageCount: number }>
  /** Frees the compiler; renders that still wait are refused. */
  close(): void
}

export interface PdfRendererOptions {
  /** Longest time for one document, the compiler's start included. */
  timeoutMs?: number
}

/** After so many documents the worker is replaced: WebAssembly memory grows with use and is never given back. */
const documentsPerWorker = 500

/**
 * A renderer with the Typst compiler (WebAssembly) and its fonts in a worker thread. The compiler starts with this call
 * (about 0.3 s) and is replaced when a document takes too long or crashes it.
 */
export async function createPdfRenderer({ timeoutMs = 20_000 }: PdfRendererOptions = {}): Promise<PdfRenderer> {
  let worker: Worker | null = startWorker()
  let rendered = 0
  let closed = false
  let queue: Promise<unknown> = Promise.resolve()

  const discardWorker = () => {
    void worker?.terminate()
    worker = null
    rendered = 0
  }

  const runJob = async (job: Omit<RenderJob, 'id'>) => {
    if (closed) throw new PdfRenderError('closed', 'The PDF renderer was closed.')
    if (rendered >= documentsPerWorker) discardWorker()
    worker ??= startWorker()
    const id = ++rendered
    try {
      return read(await ask(worker, { id, ...job }, timeoutMs))
    } catch (error) {
      discardWorker()
      throw error
    }
  }

  return {
    async render(content, options) {
      const job = pdfInput(content, options)
      const result = queue.then(() => runJob(job))
      queue = result.catch(() => undefined)
      return result
    },
    close() {
      closed = true
      discardWorker()
    },
  }
}

function startWorker(): Worker {
  const worker = new Worker(new URL('./typst-worker.ts', import.meta.url), {
    // The compiler reads nothing from these.
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
    const onMessage = (answer: RenderAnswer) => settle(() => resolve(answer))
    const onError = (error: unknown) =>
      settle(() => reject(new PdfRenderError('failed', `The PDF compiler crashed: ${String(error)}`)))
    const onExit = () => settle(() => reject(new PdfRenderError('closed', 'The PDF compiler was stopped.')))
    const onTimeout = () =>
      settle(() => reject(new PdfRenderError('timeout', `The PDF was not ready after ${timeoutMs / 1000} s.`)))
    const timer = setTimeout(onTimeout, timeoutMs)
    worker.on('message', onMessage).on('error', onError).on('exit', onExit)
    worker.ref()
    worker.postMessage(job)
  })
}

function read(answer: RenderAnswer): { pdf: Uint8Array; pageCount: number } {
  if ('pdf' in answer) return { pdf: answer.pdf, pageCount: answer.pageCount }
  const reasons = answer.diagnostics.map(({ path, range, message }) => `${path} ${range}: ${message}`)
  throw new PdfRenderError('failed', `The PDF could not be set. ${reasons.join('; ')}`)
}

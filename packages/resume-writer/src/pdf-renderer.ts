import type { DocumentContent } from '@careergini/contracts'
import { pdfInput, type PdfOptions } from './pdf-input.ts'
import { PdfRenderError } from './pdf-render-error.ts'
import type { RenderAnswer } from './render-job.ts'
import { createTypstHost, type TypstHostOptions } from './typst-host.ts'

export interface PdfRenderer {
  /**
   * Sets the content as a tagged PDF whose text, read in order, is the content's lines in reading order; only white space
   * differs, and a word too long for a line is broken. The same input gives the same bytes. Renders one at a time, in
   * the order of the calls. Throws `PdfRenderError`.
   */
  render(content: DocumentContent, options: PdfOptions): Promise<{ pdf: Uint8Array; pageCount: number }>
  /** Frees the compiler; documents that still wait are refused. */
  close(): void
}

export type PdfRendererOptions = Partial<TypstHostOptions>

/**
 * A renderer with the Typst compiler (WebAssembly) and its fonts in a worker thread. The compiler starts with this call
 * (about 0.3 s, not waited for) and is replaced when a document takes too long or crashes it.
 */
export async function createPdfRenderer(options: PdfRendererOptions = {}): Promise<PdfRenderer> {
  const host = createTypstHost({ timeoutMs: 20_000, idleMs: 300_000, ...options })
  let closed = false
  let queue: Promise<unknown> = Promise.resolve()
  return {
    async render(content, pdfOptions) {
      const job = pdfInput(content, pdfOptions)
      const result = queue.then(async () => {
        if (closed) throw new PdfRenderError('closed', 'The PDF renderer was closed.')
        return read(await host.run(job))
      })
      queue = result.catch(() => undefined)
      return result
    },
    close() {
      closed = true
      host.stop()
    },
  }
}

function read(answer: RenderAnswer): { pdf: Uint8Array; pageCount: number } {
  if ('pdf' in answer) return { pdf: answer.pdf, pageCount: answer.pageCount }
  const reasons = answer.diagnostics.map(({ path, range, message }) => `${path} ${range}: ${message}`)
  throw new PdfRenderError('failed', `The PDF could not be set. ${reasons.join('; ')}`)
}

import type { PDFDocumentProxy } from 'pdfjs-dist'
// oxlint-disable-next-line import/default -- Vite gives the file's address
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url'

/** The PDF asks for a password, so its pages cannot be shown or read. */
export class LockedPdfError extends Error {}

/**
 * Opens a PDF in pdf.js's worker. Scripts inside it are never run and nothing is loaded from addresses it names. The
 * caller ends it with `loadingTask.destroy()`. Throws `LockedPdfError` for an encrypted file.
 */
export async function openPdf(bytes: ArrayBuffer): Promise<PDFDocumentProxy> {
  const pdfjs = await import('pdfjs-dist')
  pdfjs.GlobalWorkerOptions.workerSrc = workerUrl
  const task = pdfjs.getDocument({
    // pdf.js hands the bytes to its worker, which empties the buffer; a cached file must stay whole.
    data: bytes.slice(0),
    cMapUrl: '/pdfjs/cmaps/',
    standardFontDataUrl: '/pdfjs/standard_fonts/',
    wasmUrl: '/pdfjs/wasm/',
    iccUrl: '/pdfjs/iccs/',
    enableXfa: false,
  })
  try {
    return await task.promise
  } catch (error) {
    await task.destroy()
    if (error instanceof Error && error.name === 'PasswordException') throw new LockedPdfError('The PDF is encrypted')
    throw error
  }
}

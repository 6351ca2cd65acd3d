export type PdfRenderErrorCode = 'too-large' | 'unprintable' | 'bad-input' | 'timeout' | 'failed' | 'closed'

/** A document that could not be rendered. `message` says what was wrong and what to do; `lineId` where it is one line's fault. */
export class PdfRenderError extends Error {
  readonly code: PdfRenderErrorCode
  readonly lineId: string | null

  constructor(code: PdfRenderErrorCode, message: string, lineId: string | null = null) {
    super(message)
    this.name = 'PdfRenderError'
    this.code = code
    this.lineId = lineId
  }
}

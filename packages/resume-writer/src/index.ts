export { createPdfRenderer, type PdfRenderer, type PdfRendererOptions } from './pdf-renderer.ts'
export type { PdfAttachment, PdfOptions } from './pdf-input.ts'
export { PdfRenderError, type PdfRenderErrorCode } from './pdf-render-error.ts'
export { printableText, printWarnings, replacementCharacter, type PrintWarning } from './printable.ts'

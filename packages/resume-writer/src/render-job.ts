/** What the renderer sends to its worker. `data` is the UTF-8 JSON that the templates read. */
export interface RenderJob {
  data: Uint8Array
  files: { path: string; bytes: Uint8Array }[]
}

export interface TypstDiagnostic {
  path: string
  range: string
  severity: string
  message: string
}

export type RenderAnswer = { pdf: Uint8Array<ArrayBuffer>; pageCount: number } | { diagnostics: TypstDiagnostic[] }

import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** The text of a PDF as pdf.js gives it, in the order of the file, with a line break at each end of line. */
export async function pdfjsText(pdf: Uint8Array): Promise<string> {
  return withPdf(pdf, async (document) => {
    const pages: string[] = []
    for (let number = 1; number <= document.numPages; number++) {
      const { items } = await (await document.getPage(number)).getTextContent()
      pages.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''))
    }
    return pages.join('\n')
  })
}

export async function withPdf<T>(pdf: Uint8Array, use: (document: PDFDocumentProxy) => Promise<T>): Promise<T> {
  const loading = getDocument({ data: pdf.slice(), verbosity: 0 })
  try {
    return await use(await loading.promise)
  } finally {
    await loading.destroy()
  }
}

/** What a tool of poppler prints about a PDF, or null where poppler is not installed. */
export async function poppler(
  tool: 'pdftotext' | 'pdfinfo',
  pdf: Uint8Array,
  ...options: string[]
): Promise<string | null> {
  const folder = await mkdtemp(join(tmpdir(), 'careergini-pdf-'))
  try {
    const file = join(folder, 'document.pdf')
    await writeFile(file, pdf)
    const { stdout } = await promisify(execFile)(tool, [...options, file, ...(tool === 'pdftotext' ? ['-'] : [])])
    return stdout
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** White space aside: where a line is broken is the template's business. */
export function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

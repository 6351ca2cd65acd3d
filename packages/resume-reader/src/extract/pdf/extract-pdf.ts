import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { linesOfPage } from '../../layout/page-lines.ts'
import type { Run } from '../../layout/run.ts'
import { limits } from '../../limits.ts'
import type { Budget } from '../../limits.ts'
import type { Line, LineDocument, ReadPage } from '../../model.ts'
import { UnreadableResume } from '../../unreadable-resume.ts'
import { dropRunningHeads } from './running-heads.ts'
import { pageRuns } from './page-runs.ts'

type Lines = Pick<LineDocument, 'pages' | 'lines' | 'links' | 'warnings'>

/**
 * Lines of a PDF in reading order, columns resolved page by page. Throws `UnreadableResume`: `encrypted`, `corrupted`,
 * `image-only`, `timeout`. Reads at most `limits.pages` pages and says so in the warnings.
 */
export async function extractPdf(
  bytes: Uint8Array,
  budget: Budget,
  onPage: (done: number, total: number) => void,
): Promise<Lines> {
  const pdf = await openPdf(bytes)
  try {
    const total = Math.min(pdf.numPages, limits.pages)
    const result: Lines = { pages: [], lines: [], links: [], warnings: [] }
    if (pdf.numPages > total) result.warnings.push(`Only the first ${total} of ${pdf.numPages} pages were read.`)
    let characters = 0
    for (let number = 1; number <= total; number++) {
      budget.check()
      const page = await readPage(pdf, number)
      result.pages.push(page.page)
      result.links.push(...page.links)
      characters += page.runs.reduce((sum, run) => sum + run.text.length, 0)
      if (characters > limits.characters) {
        result.warnings.push(`The file holds more text than a résumé; reading stopped at page ${number}.`)
        break
      }
      result.lines.push(...linesOfPage(page.runs, page.page))
      onPage(number, total)
    }
    if (!result.lines.some((line: Line) => /\p{L}{2}/u.test(line.text))) throw imageOnly(total)
    result.lines = dropRunningHeads(result.lines, result.pages)
    return result
  } finally {
    await pdf.loadingTask.destroy()
  }
}

async function readPage(
  pdf: PDFDocumentProxy,
  number: number,
): Promise<{ page: ReadPage; runs: Run[]; links: string[] }> {
  let page: PDFPageProxy
  try {
    page = await pdf.getPage(number)
  } catch (cause) {
    throw corrupted(cause)
  }
  const { width, height } = page.getViewport({ scale: 1 })
  const runs = await pageRuns(page, height)
  const annotations = await page.getAnnotations().catch(() => [])
  const links = annotations.flatMap((annotation: { url?: unknown }) =>
    typeof annotation.url === 'string' ? [annotation.url] : [],
  )
  page.cleanup()
  return { page: { number, width, height }, runs, links }
}

async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  try {
    return await getDocument({
      // A copy: pdf.js takes over the buffer it is given, and refuses Node's Buffer.
      data: new Uint8Array(bytes),
      verbosity: 0,
      disableFontFace: true,
      useSystemFonts: false,
      // Gives the fonts' own names, from which weight and slant are read.
      fontExtraProperties: true,
      // Pictures are not read, so none is decoded.
      maxImageSize: 1,
      stopAtErrors: false,
    }).promise
  } catch (cause) {
    if (cause instanceof Error && cause.name === 'PasswordException')
      throw new UnreadableResume(
        'encrypted',
        'This PDF is protected by a password.',
        'Save a copy without the password (open it, then print or export it as PDF) and upload the copy.',
        { cause },
      )
    throw corrupted(cause)
  }
}

function corrupted(cause: unknown): UnreadableResume {
  return new UnreadableResume(
    'corrupted',
    'This PDF is damaged: its contents cannot be opened.',
    'Export the résumé as PDF once more, or download it again if it came by e-mail, and upload the new file.',
    { cause },
  )
}

function imageOnly(pages: number): UnreadableResume {
  return new UnreadableResume(
    'image-only',
    `This PDF holds only pictures on its ${pages === 1 ? 'page' : `${pages} pages`}, no text that can be read.`,
    'Upload the document it was made from (DOCX or a PDF exported from the editor), or a scan with recognised text.',
  )
}

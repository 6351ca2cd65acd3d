import { openPdf } from '../pdf/open-pdf.ts'
import { guessOwner, type Owner, type TextRun } from './guess-owner.ts'

/**
 * Reads name and e-mail from the first page of a PDF or from a text file, in the browser, before there is an account.
 * Other kinds give nothing. Throws when a PDF cannot be opened.
 */
export async function peekResume(file: File): Promise<Owner> {
  if (/\.pdf$/i.test(file.name)) return guessOwner(await firstPageRuns(await file.arrayBuffer()))
  if (/\.(?:txt|md|markdown)$/i.test(file.name)) return guessOwner(textRuns(await file.slice(0, 4000).text()))
  return { name: null, email: null }
}

async function firstPageRuns(bytes: ArrayBuffer): Promise<TextRun[]> {
  const pdf = await openPdf(bytes)
  try {
    const { items } = await (await pdf.getPage(1)).getTextContent()
    const lines: TextRun[] = [{ text: '', size: 0 }]
    for (const item of items.slice(0, 600)) {
      if (!('str' in item)) continue
      const line = lines.at(-1)
      if (!line) continue
      line.text += item.str
      line.size = Math.max(line.size, item.height)
      if (item.hasEOL) lines.push({ text: '', size: 0 })
    }
    return lines.map((line) => ({ ...line, text: line.text.slice(0, 500) }))
  } finally {
    await pdf.loadingTask.destroy()
  }
}

const textRuns = (text: string): TextRun[] =>
  text
    .split(/\r?\n/)
    .map((line, index) => ({ text: line.replace(/^#+\s*/, '').slice(0, 500), size: index === 0 ? 2 : 1 }))

import { linesInReadingOrder, type DocumentContent, type DocumentEntry, type DocumentLine } from '@careergini/contracts'
import { isCovered } from './font-family.ts'
import { linePieces, type PieceOptions } from './line-pieces.ts'
import { PdfRenderError } from './pdf-render-error.ts'
import { printableText } from './printable.ts'
import type { RenderJob } from './render-job.ts'

export interface PdfAttachment {
  /** File name shown in the PDF: letters, digits, `.`, `_`, `-`. */
  name: string
  bytes: Uint8Array
  mimeType: string
  description: string
}

export interface PdfOptions {
  /** ISO 8601; the only date in the file, so that the same input gives the same bytes. */
  createdAt: string
  title: string
  attachments?: PdfAttachment[]
}

const limits = { lines: 1_000, characters: 120_000, title: 300, attachments: 10, attachmentBytes: 8_000_000 }

/** What the templates read, from a document's content. Throws `PdfRenderError` where the content cannot be set as it is. */
export function pdfInput(content: DocumentContent, options: PdfOptions): RenderJob {
  checkLines(linesInReadingOrder(content))
  const attachments = options.attachments ?? []
  checkAttachments(attachments)
  const files = attachments.map((file, index) => ({ path: `/data/attachment-${index}`, bytes: file.bytes }))
  const data = {
    template: content.template,
    paper: content.paper === 'letter' ? 'us-letter' : 'a4',
    ...languageOf(content.language),
    title: printableText(options.title).text.slice(0, limits.title),
    author: content.name.text,
    created: utcParts(options.createdAt),
    attachments: attachments.map(({ name, mimeType, description }, index) => ({
      name,
      mimeType,
      description,
      path: files[index]?.path,
    })),
    name: { ...lineData(content.name, { longestWord: 40 }), long: [...content.name.text].length > 34 },
    headline: content.headline && lineData(content.headline),
    contact: content.contact && lineData(content.contact, { longestWord: 60, contacts: true }),
    sections: content.sections.map((section) => ({
      heading: lineData(section.heading),
      // One gap for all of a section, or a short entry would look as if it belonged to the one above.
      rows: section.entries.every(isRow),
      entries: section.entries.map((entry) =>
        entryData(entry, section.kind === 'skills' || section.kind === 'languages'),
      ),
    })),
  }
  return { data: new TextEncoder().encode(JSON.stringify(data)), files }
}

function lineData(line: DocumentLine, options: PieceOptions = { longestWord: 48 }) {
  // A line that the serif does not hold wholly is set in the sans: a change of font inside a word is neither beautiful
  // nor read back reliably.
  return { pieces: linePieces(line.text, options), serif: isCovered(line.text, 'serif') }
}

/** Entries of a line or two stand closer together than those with a body. */
const isRow = (entry: DocumentEntry): boolean => entry.lines.length <= 1 && lengthOf(entry) <= 200

const lengthOf = (entry: DocumentEntry): number => entry.lines.reduce((sum, line) => sum + line.text.length, 0)

function entryData(entry: DocumentEntry, labelled: boolean) {
  return {
    title: entry.title && lineData(entry.title),
    dates: entry.dates && lineData(entry.dates, { longestWord: 48, contacts: true }),
    subtitle: entry.subtitle && lineData(entry.subtitle),
    style: entry.style,
    lines: entry.lines.map((line) => lineData(line, { longestWord: 48, strongLabel: labelled })),
    /** A short entry is not split over two pages; a long one would leave too large a gap. */
    together: entry.lines.length <= 6 && lengthOf(entry) <= 700,
  }
}

function checkLines(lines: DocumentLine[]): void {
  const characters = lines.reduce((sum, line) => sum + line.text.length, 0)
  if (lines.length > limits.lines || characters > limits.characters) {
    throw new PdfRenderError(
      'too-large',
      `The document has ${lines.length} lines and ${characters} characters; at most ${limits.lines} lines and ${limits.characters} characters can be set. Leave some entries out.`,
    )
  }
  for (const line of lines) {
    if (printableText(line.text).text === line.text) continue
    throw new PdfRenderError(
      'unprintable',
      `The line "${line.text.slice(0, 60)}" holds characters that cannot be printed as they are. Pass each text through printableText before it becomes a line.`,
      line.id,
    )
  }
}

function checkAttachments(attachments: PdfAttachment[]): void {
  const bytes = attachments.reduce((sum, file) => sum + file.bytes.byteLength, 0)
  if (attachments.length > limits.attachments || bytes > limits.attachmentBytes) {
    throw new PdfRenderError(
      'too-large',
      `At most ${limits.attachments} files of together ${limits.attachmentBytes / 1e6} MB can be attached to a PDF.`,
    )
  }
  const names = new Set(attachments.map((file) => file.name))
  for (const { name, mimeType } of attachments) {
    if (!/^[\w-][\w.-]{0,99}$/.test(name) || !/^[\w.+-]{1,60}\/[\w.+-]{1,100}$/.test(mimeType)) {
      throw new PdfRenderError(
        'bad-input',
        `"${name.slice(0, 100)}" (${mimeType.slice(0, 100)}) is no plain file name with a MIME type.`,
      )
    }
  }
  if (names.size < attachments.length) throw new PdfRenderError('bad-input', 'Two attachments have the same name.')
}

function languageOf(tag: string): { language: string; region: string | null } {
  try {
    const { language, region } = new Intl.Locale(tag)
    return { language: language.slice(0, 3), region: region && /^[A-Z]{2}$/.test(region) ? region : null }
  } catch {
    throw new PdfRenderError('bad-input', `"${tag}" is no language tag. Use one such as en, de or pt-BR.`)
  }
}

function utcParts(createdAt: string) {
  const date = new Date(createdAt)
  if (Number.isNaN(date.getTime())) {
    throw new PdfRenderError('bad-input', `"${createdAt}" is no date. Use ISO 8601, such as 2026-05-04T12:00:00Z.`)
  }
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
  }
}

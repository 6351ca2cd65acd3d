import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A piece of text as placed on a page; points from the page's lower left corner. */
export interface TextPiece {
  page: number
  text: string
  x: number
  y: number
  width: number
  size: number
}

export interface DrawnPage {
  number: number
  /** The visible box: x0, y0, x1, y1. */
  view: readonly number[]
  pieces: TextPiece[]
  /** pdf.js operators by name in painting order, with their arguments. */
  operators: { operator: string; args: unknown }[]
  /** A font whose letters are drawings of the file (Type 3), or one that could not be looked at. */
  drawnFonts: boolean
}

export interface ReadPdf {
  pages: DrawnPage[]
  /** The whole text: one space for a gap, one line feed for a line end. */
  text: string
  /** What a plain document has none of, in words: scripts, forms, layers, notes. */
  extras: string[]
  attachments: string[]
}

const mostPages = 20
const mostPieces = 50_000
const largestFile = 25 * 1024 * 1024

/** The bytes are not a PDF that can be read; the message says why in a sentence. */
export class UnreadablePdf extends Error {
  override readonly name = 'UnreadablePdf'
}

/**
 * Reads text, drawing operators and extras of a PDF with pdf.js; no script of the file is run.
 * @throws UnreadablePdf when it is empty, too large, encrypted, damaged or no PDF.
 */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  if (bytes.length === 0) throw new UnreadablePdf('The file is empty.')
  if (bytes.length > largestFile) throw new UnreadablePdf('The file is larger than 25 MB.')
  // Loaded with the first file: pdf.js is 55 MB in memory, and most processes read none.
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const task = getDocument({
    // pdf.js takes the buffer for itself, so it gets a copy.
    data: Uint8Array.from(bytes),
    verbosity: 0,
    disableFontFace: true,
    useSystemFonts: false,
    stopAtErrors: true,
    isOffscreenCanvasSupported: false,
  })
  try {
    const document = await task.promise
    if (document.numPages > mostPages) throw new UnreadablePdf(`The file has more than ${mostPages} pages.`)
    const pages: DrawnPage[] = []
    const extras = await documentExtras(document)
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number)
      pages.push(await readPage(page, number))
      extras.push(...(await pageExtras(page, number)))
    }
    const attachments = [...((await document.getAttachments()) ?? new Map<string, unknown>()).keys()]
    return { pages, text: pageText(pages), extras, attachments }
  } catch (error) {
    if (error instanceof UnreadablePdf) throw error
    throw new UnreadablePdf(unreadable(error), { cause: error })
  } finally {
    await task.destroy()
  }
}

async function readPage(page: PDFPageProxy, number: number): Promise<DrawnPage> {
  const content = await page.getTextContent({ disableNormalization: true })
  if (content.items.length > mostPieces) throw new UnreadablePdf(`Page ${number} has too much text to be checked.`)
  const list = await page.getOperatorList()
  const pieces = content.items
    .filter((item) => 'str' in item)
    .map((item) => ({
      page: number,
      text: item.hasEOL ? `${item.str}\n` : item.str,
      x: Number(item.transform[4]),
      y: Number(item.transform[5]),
      width: item.width,
      size: Math.hypot(Number(item.transform[2]), Number(item.transform[3])),
    }))
  const { OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const names = new Map(Object.entries(OPS).map(([name, code]) => [code, name]))
  const operators = list.fnArray.map((code, at) => {
    const operator = names.get(code) ?? String(code)
    const args: unknown = list.argsArray[at]
    // A path carries how it is painted as its first argument, by number too.
    const named: unknown =
      operator === 'constructPath' && Array.isArray(args) ? [names.get(Number(args[0])), ...args.slice(1)] : args
    return { operator, args: named }
  })
  return { number, view: page.view, pieces, operators, drawnFonts: operators.some((one) => setsDrawnFont(one, page)) }
}

function setsDrawnFont({ operator, args }: { operator: string; args: unknown }, page: PDFPageProxy): boolean {
  const [first]: unknown[] = Array.isArray(args) ? args : []
  if (operator === 'setFont') return isDrawnFont(first, page)
  if (operator !== 'setGState' || !Array.isArray(first)) return false
  return first.some((entry: unknown) => {
    const [key, font]: unknown[] = Array.isArray(entry) ? entry : []
    return key === 'Font' && isDrawnFont(Array.isArray(font) ? font[0] : font, page)
  })
}

function isDrawnFont(name: unknown, page: PDFPageProxy): boolean {
  if (typeof name !== 'string' || !page.commonObjs.has(name)) return true
  const font: unknown = page.commonObjs.get(name)
  return typeof font !== 'object' || font === null || !('isType3Font' in font) || font.isType3Font !== false
}

async function documentExtras(document: PDFDocumentProxy): Promise<string[]> {
  const layers = [...(await document.getOptionalContentConfig())]
  const found: [boolean, string][] = [
    [(await document.getJSActions()) !== null, 'a script'],
    [(await document.getFieldObjects()) !== null, 'form fields'],
    [(await document.getOpenAction()) !== null, 'an action on opening'],
    [layers.length > 0, 'layers that can be hidden'],
    [document.isPureXfa, 'an XFA form'],
  ]
  return found.filter(([present]) => present).map(([, name]) => name)
}

/** Links to the web, to mail or to a telephone are ordinary; every other annotation can show or do something of its own. */
async function pageExtras(page: PDFPageProxy, number: number): Promise<string[]> {
  const annotations: { subtype?: string; url?: string; unsafeUrl?: string }[] = await page.getAnnotations()
  const odd = annotations.filter(
    (one) => one.subtype !== 'Link' || !/^(?:https?:|mailto:|tel:)/iu.test(one.unsafeUrl ?? one.url ?? ''),
  )
  const actions = (await page.getJSActions()) === null ? [] : [`a script on page ${number}`]
  return [...odd.map((one) => `an annotation (${one.subtype ?? 'unknown'}) on page ${number}`), ...actions]
}

function pageText(pages: readonly DrawnPage[]): string {
  const text = pages.map((page) => page.pieces.map((piece) => piece.text).join('')).join('\n')
  return text.replace(/\s+/gu, (gap) => (gap.includes('\n') ? '\n' : ' ')).trim()
}

function unreadable(error: unknown): string {
  const name = error instanceof Error ? error.name : ''
  if (name === 'PasswordException') return 'The file is protected by a password.'
  if (name === 'InvalidPDFException') return 'The file is not a PDF, or it is damaged.'
  return 'The file is damaged: parts of it cannot be read.'
}

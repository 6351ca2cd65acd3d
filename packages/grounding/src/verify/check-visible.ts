import type { DrawnPage, TextPiece } from '../pdf/read-pdf.ts'
import { checkSurfaces } from './painted-surfaces.ts'

const smallestText = 4
/** Contrast ratio to white paper by WCAG 2.2; large print needs 3, and a little less is still seen. */
const leastContrast = 2.5

const forbidden: ReadonlyMap<string, string> = new Map([
  ['paintImageXObject', 'a picture'],
  ['paintInlineImageXObject', 'a picture'],
  ['paintImageMaskXObject', 'a picture'],
  ['paintImageXObjectRepeat', 'a picture'],
  ['paintInlineImageXObjectGroup', 'a picture'],
  ['paintSolidColorImageMask', 'a picture'],
  ['shadingFill', 'a shading'],
  ['paintFormXObjectBegin', 'an embedded drawing'],
  ['beginGroup', 'a transparency group'],
])

/**
 * What hides text on a page, or text in a page, in words; empty when nothing is found. This is a look at the text layer
 * and at what is painted with it: the outlines of the letters themselves come from the fonts of the file.
 */
export function checkVisible(page: DrawnPage): string[] {
  const where = `on page ${page.number}`
  const problems = [...checkPieces(page), ...checkPainting(page), ...checkSurfaces(page), ...checkDrawnText(page)]
  // Such a letter can look like anything, or like nothing; `forbidden` sees only what is painted outside of fonts.
  if (page.drawnFonts) problems.push('a font whose letters are drawings (Type 3)')
  return [...new Set(problems)].map((problem) => `${problem} ${where}`)
}

function checkPieces(page: DrawnPage): string[] {
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = page.view
  const pieces = page.pieces.filter((piece) => piece.text.trim() !== '')
  const outside = pieces.some((p) => p.x < x0 - 1 || p.y < y0 - 1 || p.x + p.width > x1 + 1 || p.y + p.size > y1 + 1)
  const tiny = pieces.some((piece) => piece.size < smallestText || piece.width <= 0)
  const moved = pieces.some((piece, n) => n > 0 && isBefore(piece, pieces[n - 1]))
  return [
    ...(outside ? ['text outside the page'] : []),
    ...(tiny ? ['text too small to be seen'] : []),
    ...(moved ? ['text that is drawn in another order than it is read, or over other text'] : []),
  ]
}

/** Text beyond the page's edge is drawn but not read by pdf.js; other programs read it. */
function checkDrawnText(page: DrawnPage): string[] {
  const drawn = page.operators
    .filter(({ operator }) => operator === 'showText')
    .map(({ args }) => glyphText(first(args)))
  const read = page.pieces.map((piece) => piece.text)
  const visible = (parts: string[]) => parts.join('').replace(/\s+/gu, '')
  return visible(drawn) === visible(read) ? [] : ['text outside the page, or drawn otherwise than it is read']
}

function glyphText(glyphs: unknown): string {
  if (!Array.isArray(glyphs)) return ''
  return glyphs
    .map((glyph: unknown) => (typeof glyph === 'object' && glyph !== null && 'unicode' in glyph ? glyph.unicode : ''))
    .filter((text) => typeof text === 'string')
    .join('')
}

/** Reading goes to the right on a line and down the page; a piece that stands before or over the last one was moved. */
function isBefore(piece: TextPiece, last: TextPiece | undefined): boolean {
  if (!last) return false
  const sameLine = Math.abs(piece.y - last.y) < Math.min(piece.size, last.size) * 0.6
  return sameLine ? piece.x < last.x + last.width - 1 : piece.y > last.y
}

function checkPainting(page: DrawnPage): string[] {
  const problems: string[] = []
  const stack: string[] = []
  let colour = '#000000'
  for (const { operator, args } of page.operators) {
    const name = forbidden.get(operator)
    if (name) problems.push(name)
    if (operator === 'save') stack.push(colour)
    else if (operator === 'restore') colour = stack.pop() ?? colour
    else if (operator === 'setFillRGBColor') colour = String(first(args))
    else if (operator === 'setFillColorN' || operator === 'setFillTransparent') colour = 'pattern'
    else if (operator === 'setTextRenderingMode' && first(args) !== 0) problems.push('text that is not painted')
    else if (operator === 'setGState' && isTransparent(first(args))) problems.push('transparency')
    else if (operator === 'showText' && !isReadable(colour)) problems.push('text in the colour of the paper')
  }
  return problems
}

function isTransparent(entries: unknown): boolean {
  if (!Array.isArray(entries)) return true
  return entries.some((entry: unknown) => {
    const [key, value]: unknown[] = Array.isArray(entry) ? entry : []
    if (key === 'ca' || key === 'CA') return value !== 1
    if (key === 'SMask') return value !== false && value !== 'None'
    return key === 'BM' && value !== 'source-over' && value !== 'Normal'
  })
}

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function isReadable(colour: string): boolean {
  const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/iu.exec(colour)
  if (!hex) return false
  const channels = hex.slice(1).map((pair) => {
    const value = Number.parseInt(pair, 16) / 255
    return value <= 0.040_45 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  const [red = 0, green = 0, blue = 0] = channels
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05) >= leastContrast
}

function first(args: unknown): unknown {
  return Array.isArray(args) ? args[0] : undefined
}

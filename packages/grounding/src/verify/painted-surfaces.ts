import type { DrawnPage, TextPiece } from '../pdf/read-pdf.ts'

/** Points; a rule is thinner, a list marker smaller. */
const mostOfMark = 5
/** Points by which a rule may touch the letters of a line. */
const mostTouch = 0.5

/** Left, bottom, right, top in points of the page. */
type Box = readonly [number, number, number, number]
type Matrix = readonly [number, number, number, number, number, number]

/** What decides how far a path reaches: where it is drawn, and how wide its line is with its corners. */
interface Pen {
  matrix: Matrix
  width: number
  miter: number
}

const start: Pen = { matrix: [1, 0, 0, 1, 0, 0], width: 1, miter: 10 }

/**
 * What is painted on the page beside its text and is more than a thin rule or a list marker apart from the letters, in
 * words. Text is taken to stand on white paper, so neither what covers it nor what lies under it may pass.
 */
export function checkSurfaces(page: DrawnPage): string[] {
  const problems: string[] = []
  const stack: Pen[] = []
  let pen = start
  for (const { operator, args } of page.operators) {
    if (operator === 'save') stack.push(pen)
    else if (operator === 'restore') pen = stack.pop() ?? pen
    else if (operator === 'clip' || operator === 'eoClip') problems.push('a clip that can cut text off')
    else if (operator === 'constructPath') problems.push(...checkPath(args, pen, page.pieces))
    else pen = changed(pen, operator, args)
  }
  return problems
}

function changed(pen: Pen, operator: string, args: unknown): Pen {
  const [first]: unknown[] = Array.isArray(args) ? args : []
  if (operator === 'transform') return { ...pen, matrix: multiply(pen.matrix, args) }
  if (operator === 'setLineWidth') return { ...pen, width: Math.abs(Number(first)) }
  if (operator === 'setMiterLimit') return { ...pen, miter: Number(first) }
  if (operator !== 'setGState' || !Array.isArray(first)) return pen
  return first.reduce((last: Pen, entry: unknown) => {
    const [key, value]: unknown[] = Array.isArray(entry) ? entry : []
    if (key === 'LW') return changed(last, 'setLineWidth', [value])
    return key === 'ML' ? changed(last, 'setMiterLimit', [value]) : last
  }, pen)
}

function checkPath(args: unknown, pen: Pen, pieces: readonly TextPiece[]): string[] {
  const [paint, , given]: unknown[] = Array.isArray(args) ? args : []
  if (paint === 'endPath') return []
  const filled = paint === 'fill' || paint === 'eoFill'
  const box = boxOf(given, pen.matrix, filled ? 0 : (pen.width / 2) * Math.max(1.5, pen.miter))
  const [x0, y0, x1, y1] = box
  const small = box.every(Number.isFinite) && (x1 - x0 <= mostOfMark || y1 - y0 <= mostOfMark)
  if (!small) return ['a surface painted over or under text']
  return pieces.some((piece) => touches(box, piece)) ? ['a surface painted over or under text'] : []
}

/** The lower half of a line is where its letters are: from the baseline up to half the size. */
function touches([x0, y0, x1, y1]: Box, piece: TextPiece): boolean {
  if (piece.text.trim() === '') return false
  const wide = Math.min(x1, piece.x + piece.width) - Math.max(x0, piece.x)
  const high = Math.min(y1, piece.y + piece.size / 2) - Math.max(y0, piece.y)
  return wide > mostTouch && high > mostTouch
}

/** The box around a path on the page, wider by `reach` in the path's own measure; not a number where none is given. */
function boxOf(given: unknown, [a, b, c, d, e, f]: Matrix, reach: number): Box {
  const none = Number.NaN
  const [left = none, bottom = none, right = none, top = none] = numbers(given)
  const [x0, y0, x1, y1] = [left - reach, bottom - reach, right + reach, top + reach]
  const corners = [
    [x0, y0],
    [x0, y1],
    [x1, y0],
    [x1, y1],
  ] as const
  const xs = corners.map(([x, y]) => a * x + c * y + e)
  const ys = corners.map(([x, y]) => b * x + d * y + f)
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
}

function multiply([a, b, c, d, e, f]: Matrix, args: unknown): Matrix {
  const none = Number.NaN
  const [p = none, q = none, r = none, s = none, t = none, u = none] = numbers(args)
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f]
}

function numbers(value: unknown): number[] {
  return value instanceof Float32Array || Array.isArray(value) ? Array.from(value, Number) : []
}

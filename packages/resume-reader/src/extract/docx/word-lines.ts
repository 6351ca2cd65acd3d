import { plainLine } from '../../lines/plain-line.ts'
import type { Line, Span } from '../../model.ts'
import { normaliseCharacters } from '../../layout/repair-text.ts'
import { sectionKindOf } from '../../sections/heading-lexicon.ts'
import { resolveStyle } from './parse-styles.ts'
import type { WordStyles } from './parse-styles.ts'
import type { WordBlock, WordBox, WordParagraph, WordTable } from './word-blocks.ts'

/** Blocks of a Word file as lines in reading order: text boxes by their place, tables by what they are used for. */
export function linesOfBlocks(blocks: WordBlock[], styles: WordStyles): Line[] {
  const lines = linesIn(blocks, styles, '')
  return lines.map((line, index) => ({ ...line, box: { ...line.box, y0: index * 12, y1: index * 12 + 10 } }))
}

function linesIn(blocks: WordBlock[], styles: WordStyles, column: string): Line[] {
  const lines: Line[] = []
  let blank = 0
  const add = (more: Line[]) => {
    const first = more[0]
    if (first && blank > 0) first.gap = Math.max(first.gap, blank > 0 ? 1 : 0)
    if (more.length > 0) blank = 0
    lines.push(...more)
  }
  for (const block of boxesInOrder(blocks)) {
    if (block.kind === 'paragraph') {
      const own = linesOfParagraph(block, styles, column)
      if (own.length === 0) blank++
      add(own)
    } else if (block.kind === 'table') add(linesOfTable(block, styles, column))
    else {
      blank++
      add(linesIn(block.blocks, styles, column))
      blank++
    }
  }
  return lines
}

/** Text boxes that follow each other are read from top to bottom, side by side from left to right. */
function boxesInOrder(blocks: WordBlock[]): WordBlock[] {
  const ordered: WordBlock[] = []
  let boxes: WordBox[] = []
  const flush = () => {
    ordered.push(...boxes.sort((a, b) => (Math.abs(a.y - b.y) > 8 ? a.y - b.y : a.x - b.x)))
    boxes = []
  }
  for (const block of blocks) {
    if (block.kind === 'box') boxes.push(block)
    else if (block.kind === 'paragraph' && block.runs.every((run) => run.text.trim() === '')) {
      if (boxes.length === 0) ordered.push(block)
    } else {
      flush()
      ordered.push(block)
    }
  }
  flush()
  return ordered
}

function linesOfParagraph(paragraph: WordParagraph, styles: WordStyles, column: string): Line[] {
  const style = resolveStyle(styles, paragraph.styleId)
  const level =
    paragraph.outlineLevel ??
    style.outlineLevel ??
    (/^(?:heading|überschrift|titre|título|titolo) ?([1-9])/i.exec(style.name)?.[1]
      ? Number(/\d/.exec(style.name)?.[0])
      : 0)
  const pieces: { text: string; spans: Span[] }[] = [{ text: '', spans: [] }]
  for (const run of paragraph.runs) {
    const parts = normaliseCharacters(run.text).split('\n')
    parts.forEach((part, index) => {
      if (index > 0) pieces.push({ text: '', spans: [] })
      const piece = pieces.at(-1)
      if (!piece || part === '') return
      const start = piece.text.length
      piece.text += part
      piece.spans.push({
        start,
        end: piece.text.length,
        bold: run.bold ?? style.bold ?? false,
        italic: run.italic ?? style.italic ?? false,
        size: run.size ?? style.size ?? 11,
        box: null,
      })
    })
  }
  const listed = paragraph.listed || style.listed || /list (?:bullet|paragraph|number)/i.test(style.name)
  return pieces.map(withCells).flatMap((piece, index) =>
    /[\p{L}\d]/u.test(piece.text)
      ? [
          plainLine(piece.text, 0, {
            indent: paragraph.indent / 5,
            bullet: listed && index === 0 && level === 0,
            headingLevel: level,
            spans: piece.spans,
            column,
          }),
        ]
      : [],
  )
}

/** Tabs and wide blanks inside the text part cells; runs of them are one, those at the edges are padding. */
function withCells(piece: { text: string; spans: Span[] }): { text: string; spans: Span[] } {
  const map: number[] = []
  let text = ''
  for (let i = 0; i < piece.text.length; i++) {
    map.push(text.length)
    const wide = /^(?:[ ]*\t[\t ]*| {4,})/.exec(piece.text.slice(i))
    if (wide) {
      const inner = text.trim() !== '' && piece.text.slice(i + wide[0].length).trim() !== ''
      for (let skip = 1; skip < wide[0].length; skip++) map.push(text.length)
      i += wide[0].length - 1
      if (inner) text += '\t'
    } else text += piece.text[i] ?? ''
  }
  map.push(text.length)
  const spans = piece.spans
    .map((span) => ({ ...span, start: map[span.start] ?? 0, end: map[span.end] ?? text.length }))
    .filter((span) => span.end > span.start)
  return { text, spans }
}

/** A row of short cells is one line with tabs; a heading beside its text parts; cells with much text are columns. */
function linesOfTable(table: WordTable, styles: WordStyles, column: string): Line[] {
  return table.rows.flatMap((row, rowIndex) => {
    const cells = row
      .map((cell, index) => linesIn(cell, styles, row.length > 1 ? `${column}/t${index}` : column))
      .filter((cell) => cell.length > 0)
    const [first, second] = cells
    if (!first) return []
    if (!second) return first
    const spaced = (lines: Line[]) =>
      lines.map((line, index) => (index === 0 ? { ...line, gap: Math.max(line.gap, rowIndex === 0 ? 1 : 0.5) } : line))
    if (cells.every((cell) => cell.length === 1))
      return spaced([
        joinCells(
          cells.map((cell) => cell[0] ?? first[0]).filter((line) => line !== undefined),
          column,
        ),
      ])
    const label = first.map((line) => line.text).join(' ')
    if (
      cells.length === 2 &&
      first.length <= 3 &&
      label.length <= 60 &&
      sectionKindOf(label) === null &&
      second.length >= first.length
    ) {
      const head = second[0]
      const left = first[0]
      if (head && left)
        return spaced([
          joinCells(
            [{ ...left, text: label, spans: [{ ...(left.spans[0] ?? blankSpan), start: 0, end: label.length }] }, head],
            column,
          ),
          ...second.slice(1).map((line) => ({ ...line, column })),
        ])
    }
    const named = sectionKindOf(label) !== null && first.length === 1
    return spaced(cells.flat().map((line) => (named ? { ...line, column } : line)))
  })
}

const blankSpan: Span = { start: 0, end: 0, bold: false, italic: false, size: 11, box: null }

function joinCells(cells: Line[], column: string): Line {
  const spans: Span[] = []
  let text = ''
  for (const cell of cells) {
    if (text !== '') text += '\t'
    const offset = text.length
    text += cell.text
    spans.push(...cell.spans.map((span) => ({ ...span, start: span.start + offset, end: span.end + offset })))
  }
  return plainLine(text, 0, { spans, column, gap: cells[0]?.gap ?? 0, headingLevel: cells[0]?.headingLevel ?? 0 })
}

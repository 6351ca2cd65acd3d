import { sliceLine } from '../lines/slice-line.ts'
import type { Line } from '../model.ts'
import { isMarginLabel } from './gutters.ts'

/**
 * Dates and places set in the right margin, level with the list items of an entry, belong to its head: they are lifted to
 * below the line of the head that has such a note itself.
 */
export function liftMarginNotes(lines: Line[]): Line[] {
  const result: Line[] = []
  let head = -1
  for (const line of lines) {
    const tab = line.text.lastIndexOf('\t')
    const note = tab > 0 ? line.text.slice(tab + 1) : ''
    const isNote = note !== '' && isMarginLabel(note)
    if (isNote && runsInBody(line, result, head) && head >= 0 && result.length - head <= 5) {
      result.splice(head + 1, 0, { ...sliceLine(line, tab + 1, line.text.length), bullet: false, gap: 0 })
      head++
      result.push(sliceLine(line, 0, tab))
      continue
    }
    result.push(line)
    if (!line.bullet && isNote) head = result.length - 1
    else if (!line.bullet && line.gap > 0.8) head = -1
  }
  return result
}

/** A list item below the head, or a line that goes on from one. */
function runsInBody(line: Line, above: Line[], head: number): boolean {
  if (line.bullet) return true
  const item = above.slice(head + 1).findLast((candidate) => candidate.bullet)
  return item !== undefined && line.gap < 0.5 && !line.bold && line.box.x0 >= item.box.x0 - 1
}

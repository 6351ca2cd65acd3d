import type { Line } from '../model.ts'
import type { Entry } from './entries.ts'
import { mayHeadEntry } from './line-shape.ts'
import { partsOf } from './parts.ts'

/** Entries that give no date: each begins at a line the test knows; up to two more header lines belong to it. */
export function undatedEntries(
  lines: Line[],
  begins: (text: string, next: Line | undefined, line: Line) => boolean,
): Entry[] {
  const entries: Entry[] = []
  for (let i = 0; i < lines.length;) {
    const line = lines[i]
    if (!line || !begins(line.text, lines[i + 1], line) || line.text.length > 140) {
      entries.at(-1)?.body.push(...(line ? [line] : []))
      i++
      continue
    }
    let end = i + 1
    while (end < lines.length && end - i < 3) {
      const next = lines[end]
      if (!next || next.gap > 0.6 || next.bullet || !mayHeadEntry(next)) break
      end++
    }
    const header = lines.slice(i, end)
    entries.push({ header, date: null, parts: partsOf(header, []), body: [] })
    i = end
  }
  return entries
}

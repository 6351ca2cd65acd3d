import { plainLine } from '../lines/plain-line.ts'
import type { Line, LineDocument } from '../model.ts'

/** Lines of plain text. Rules of signs are dropped, wide blanks become cells, blank lines become gaps. */
export function extractText(text: string): Pick<LineDocument, 'pages' | 'lines' | 'links' | 'warnings'> {
  const lines: Line[] = []
  let gap = 1
  for (const [index, raw] of text.split('\n').entries()) {
    const cells = raw.replace(/\t/g, '    ').replace(/(?<=\S)\s{3,}(?=\S)|(?<=[^\s.!?:])\s{2}(?=\S)/g, '\t')
    if (cells.trim() === '' || /^[\s=_*~#+.—–-]{3,}$/.test(cells)) {
      gap = 1
      continue
    }
    lines.push(plainLine(cells, index, { gap }))
    gap = 0
  }
  return { pages: [], lines, links: [], warnings: [] }
}

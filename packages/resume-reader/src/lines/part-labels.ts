import type { Line } from '../model.ts'
import { sectionKindOf } from '../sections/heading-lexicon.ts'
import { sliceLine } from './slice-line.ts'

/** Parts a heading that stands left of its text on the same row ("Skills ⇥ Python, Go") into a line of its own. */
export function partLabels(lines: Line[]): Line[] {
  return lines.flatMap((line) => {
    const tab = line.text.indexOf('\t')
    if (tab < 1 || line.bullet || sectionKindOf(line.text.slice(0, tab)) === null) return [line]
    return [sliceLine(line, 0, tab), { ...sliceLine(line, tab + 1, line.text.length), gap: 0 }]
  })
}

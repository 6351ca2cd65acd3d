// Writes coverage.generated.json: for each family the code points that all its bundled weights hold, as [first, last]
// ranges. Run after changing a font: node packages/resume-writer/fonts/generate-coverage.ts
import { readFileSync, writeFileSync } from 'node:fs'
import { fontCoverage } from './font-coverage.ts'

/** The code points a family prints in such a way that they are read back from the PDF as they were. */
export function familyCoverage(files: string[]): [number, number][] {
  const weights = files.map((file) => fontCoverage(readFileSync(new URL(file, import.meta.url))))
  const shared = [...(weights[0] ?? [])].filter(
    // A mark that Unicode cannot compose with its letter becomes a glyph of its own, which readers lose or misread.
    (codePoint) => weights.every((weight) => weight.has(codePoint)) && !/\p{M}/u.test(String.fromCodePoint(codePoint)),
  )
  return toRanges(shared.sort((a, b) => a - b))
}

export const families = {
  sans: ['SourceSans3-Regular.otf', 'SourceSans3-Semibold.otf'],
  serif: ['SourceSerif4-Regular.otf', 'SourceSerif4-Semibold.otf'],
}

function toRanges(codePoints: number[]): [number, number][] {
  const ranges: [number, number][] = []
  for (const codePoint of codePoints) {
    const last = ranges.at(-1)
    if (last && codePoint === last[1] + 1) last[1] = codePoint
    else ranges.push([codePoint, codePoint])
  }
  return ranges
}

if (import.meta.main) {
  const coverage = { sans: familyCoverage(families.sans), serif: familyCoverage(families.serif) }
  writeFileSync(new URL('coverage.generated.json', import.meta.url), `${JSON.stringify(coverage)}\n`)
}

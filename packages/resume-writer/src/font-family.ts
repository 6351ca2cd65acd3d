import coverage from '../fonts/coverage.generated.json' with { type: 'json' }

export type FontFamily = keyof typeof coverage

/** Whether the bundled family holds every character of the text. */
export function isCovered(text: string, family: FontFamily): boolean {
  for (const character of text) {
    if (!codePoints[family].has(character.codePointAt(0) ?? -1)) return false
  }
  return true
}

const codePoints: Readonly<Record<FontFamily, ReadonlySet<number>>> = {
  sans: expand(coverage.sans),
  serif: expand(coverage.serif),
}

function expand(ranges: number[][]): Set<number> {
  const points = new Set<number>()
  for (const [first = 0, last = -1] of ranges) {
    for (let codePoint = first; codePoint <= last; codePoint++) points.add(codePoint)
  }
  return points
}

import type { LinkingTable } from './linking-table.ts'
import type { Sentence, Window } from './read-sentence.ts'

/** How near a skill is to a sentence in meaning: to the whole, and to the window nearest to it. Cosines. */
export interface Nearness {
  skill: number
  whole: number
  best: number
  window: Window
}

/** Finds the skills whose vectors are near to words of the sentence: those that its words' own lists name most strongly. */
export function nearSkills(table: LinkingTable): (rows: readonly number[], most: number) => number[] {
  const strength = new Float32Array(table.count)
  return (rows, most) => {
    const touched: number[] = []
    for (const row of rows) {
      const step = (table.largest[row] ?? 0) / 255
      for (let at = row * table.nearest; at < (row + 1) * table.nearest; at += 1) {
        const skill = table.neighbours[at] as number
        if (strength[skill] === 0) touched.push(skill)
        strength[skill] = (strength[skill] as number) + (table.closeness[at] as number) * step + 1e-6
      }
    }
    touched.sort((a, b) => (strength[b] as number) - (strength[a] as number) || a - b)
    for (const skill of touched) strength[skill] = 0
    return touched.slice(0, most)
  }
}

/**
 * Makes the comparison of skills with a sentence's windows, of which the last is the whole sentence. The product with a window is the
 * sum of those with its words, so each word is multiplied once for each skill.
 */
export function nearnessMeter(table: LinkingTable) {
  const row = new Float32Array(table.dims)
  return ({ words }: Sentence, windows: readonly Window[], skills: readonly number[]): Nearness[] => {
    // Products summed from the left: of the words, and of the phrases that begin at them.
    const sums = new Float64Array(words.length + 1)
    const phraseSums = new Float64Array(words.length + 1)
    return skills.map((skill) => {
      readRow(table, skill, row)
      for (let at = 0; at < words.length; at += 1) {
        const { vector, phrase } = words[at] as Sentence['words'][number]
        sums[at + 1] = (sums[at] as number) + product(row, vector)
        phraseSums[at + 1] = (phraseSums[at] as number) + (phrase === null ? 0 : product(row, phrase))
      }
      return nearestWindow(skill, windows, sums, phraseSums)
    })
  }
}

function nearestWindow(
  skill: number,
  windows: readonly Window[],
  sums: Float64Array,
  phraseSums: Float64Array,
): Nearness {
  let [best, chosen, whole] = [-1, windows.length - 1, 0]
  for (let at = 0; at < windows.length; at += 1) {
    const { from, to, length } = windows[at] as Window
    if (length < 1e-6) continue
    const words = (sums[to] as number) - (sums[from] as number)
    const phrases = (phraseSums[Math.max(from, to - 1)] as number) - (phraseSums[from] as number)
    whole = (words + phrases) / length
    if (whole > best) [best, chosen] = [whole, at]
  }
  return { skill, whole, best, window: windows[chosen] as Window }
}

function readRow({ vectors, scale, dims }: LinkingTable, skill: number, into: Float32Array) {
  const step = scale[skill] as number
  const from = skill * dims
  for (let at = 0; at < dims; at += 1) into[at] = (vectors[from + at] as number) * step
}

function product(a: Float32Array, b: Float32Array): number {
  let first = 0
  let second = 0
  let third = 0
  let fourth = 0
  for (let at = 0; at < a.length; at += 4) {
    first += (a[at] as number) * (b[at] as number)
    second += (a[at + 1] as number) * (b[at + 1] as number)
    third += (a[at + 2] as number) * (b[at + 2] as number)
    fourth += (a[at + 3] as number) * (b[at + 3] as number)
  }
  return first + second + third + fourth
}

/** A run of words that both wordings share, or that only one has. */
export interface DiffRun {
  kind: 'same' | 'removed' | 'inserted'
  text: string
}

/** Beyond this many words a side, the whole is shown as replaced: the table grows with the product of both. */
const MAX_WORDS = 400

/** The difference of two wordings by words: the longest common subsequence, runs joined, removed before inserted. */
export function diffWords(before: string, after: string): DiffRun[] {
  const a = before.split(/\s+/).filter(Boolean)
  const b = after.split(/\s+/).filter(Boolean)
  if (a.length > MAX_WORDS || b.length > MAX_WORDS)
    return joinRuns([
      ['removed', a],
      ['inserted', b],
    ])
  const lengths = commonLengths(a, b)
  const steps: [DiffRun['kind'], string[]][] = []
  let i = 0
  let j = 0
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      steps.push(['same', [a[i] ?? '']])
      i++
      j++
    } else if (j >= b.length || (i < a.length && at(lengths, i + 1, j) >= at(lengths, i, j + 1))) {
      steps.push(['removed', [a[i] ?? '']])
      i++
    } else {
      steps.push(['inserted', [b[j] ?? '']])
      j++
    }
  }
  return joinRuns(steps)
}

const at = (table: number[][], i: number, j: number): number => table[i]?.[j] ?? 0

/** For each pair of positions, how many words the rests have in common in order. */
function commonLengths(a: string[], b: string[]): number[][] {
  const table: number[][] = Array.from({ length: a.length + 1 }, () => Array.from({ length: b.length + 1 }, () => 0))
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--) {
      const row = table[i]
      if (row) row[j] = a[i] === b[j] ? at(table, i + 1, j + 1) + 1 : Math.max(at(table, i + 1, j), at(table, i, j + 1))
    }
  return table
}

function joinRuns(steps: [DiffRun['kind'], string[]][]): DiffRun[] {
  const runs: DiffRun[] = []
  for (const [kind, words] of steps) {
    if (words.length === 0) continue
    const last = runs.at(-1)
    if (last?.kind === kind) last.text += ` ${words.join(' ')}`
    else runs.push({ kind, text: words.join(' ') })
  }
  return runs
}

import type { Requirement } from '@careergini/contracts'
import { extractRequirements } from '@careergini/matching'
import { loadTaxonomy } from '@careergini/skills'
import { keyOf, rawOf, readRecords, readTruth, sourceText, type PostingKey } from '../src/labelled-postings.ts'
import { bootstrap, sampleOf } from '../src/random.ts'
import type { Eval, EvalResult } from '../src/types.ts'
import { locator, type Span } from './locate.ts'

type Judgement = Pick<Requirement, 'scope' | 'importance' | 'minYears'>
/** A labelled requirement: its exact words, or their offsets (UTF-16) in the source's text. */
type Label = Judgement & ({ text: string } | Span)

interface TruthRow extends PostingKey {
  requirements: Label[]
}

interface Counted {
  expected: number
  found: number
  matched: number
  sameImportance: number
  sameYears: number
}

export const requirements: Eval = {
  name: 'requirements',
  describe: 'What real postings ask for: overlapping words of the same scope, and how much each matters.',
  async run({ dataDir, sample, seed }) {
    const rows = sampleOf(await readTruth<TruthRow>(dataDir, 'requirements'), sample, seed)
    const { records, absent } = await readRecords(dataDir, rows)
    const taxonomy = loadTaxonomy()
    const result: EvalResult = { cases: 0, metrics: {}, intervals: {}, misses: [], absent, predictions: [] }
    const counts: Counted[] = []
    for (const row of rows) {
      const record = records.get(keyOf(row))
      if (!record) continue
      const { text } = rawOf(record)
      // Duties are no demands: the labels leave them out.
      const found = extractRequirements(taxonomy, text).filter(({ scope }) => scope !== 'responsibility')
      counts.push(judge(row, spansOf(row, text, sourceText(record), result), found, result))
      const answers = found.map(({ start, end, scope, importance, minYears }) => ({
        start,
        end,
        scope,
        importance,
        minYears,
      }))
      result.predictions.push({ id: keyOf(row), source: row.source, index: row.index, requirements: answers })
    }
    result.cases = counts.length
    if (counts.length > 0) measure(counts, seed, result)
    return result
  },
}

function spansOf(row: TruthRow, text: string, source: string, result: EvalResult): (Judgement & Span)[] {
  const find = locator(text)
  return row.requirements.flatMap(({ scope, importance, minYears, ...place }) => {
    const words = 'text' in place ? place.text : source.slice(place.start, place.end)
    const span = find(words)
    if (!span)
      result.misses.push(`${keyOf(row)} its label is not in the text that was read (${words.length} characters)`)
    return span ? [{ ...span, scope, importance, minYears }] : []
  })
}

/** Each label is matched once, by the answer of its scope that shares most words with it. */
function judge(
  row: TruthRow,
  labels: readonly (Judgement & Span)[],
  found: readonly Requirement[],
  result: EvalResult,
): Counted {
  const free = new Set(found)
  const counted = {
    expected: row.requirements.length,
    found: found.length,
    matched: 0,
    sameImportance: 0,
    sameYears: 0,
  }
  for (const label of labels) {
    const shared = (answer: Requirement) => Math.min(answer.end, label.end) - Math.max(answer.start, label.start)
    const fitting = [...free].filter((answer) => answer.scope === label.scope && shared(answer) > 0)
    const best = fitting.toSorted((a, b) => shared(b) - shared(a))[0]
    if (!best) {
      result.misses.push(`${keyOf(row)} ${label.start}–${label.end} ${label.scope}: not found`)
      continue
    }
    free.delete(best)
    counted.matched++
    if (best.importance === label.importance) counted.sameImportance++
    else result.misses.push(`${keyOf(row)} ${label.start}–${label.end}: ${best.importance}, not ${label.importance}`)
    if (best.minYears === label.minYears) counted.sameYears++
  }
  for (const answer of free)
    result.misses.push(`${keyOf(row)} ${answer.start}–${answer.end} ${answer.scope}: nothing is asked`)
  return counted
}

function measure(counts: readonly Counted[], seed: number, result: EvalResult): void {
  const metrics = {
    f1: (some: readonly Counted[]) => (2 * sum(some, 'matched')) / (sum(some, 'expected') + sum(some, 'found')),
    precision: (some: readonly Counted[]) => sum(some, 'matched') / sum(some, 'found'),
    recall: (some: readonly Counted[]) => sum(some, 'matched') / sum(some, 'expected'),
    importance: (some: readonly Counted[]) => sum(some, 'sameImportance') / sum(some, 'matched'),
    years: (some: readonly Counted[]) => sum(some, 'sameYears') / sum(some, 'matched'),
  }
  for (const [key, metric] of Object.entries(metrics)) {
    result.metrics[key] = metric(counts)
    result.intervals[key] = bootstrap(counts, metric, seed)
  }
}

function sum(counts: readonly Counted[], key: keyof Counted): number {
  return counts.reduce((total, one) => total + one[key], 0)
}

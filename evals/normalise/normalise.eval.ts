import { normalisePosting } from '@careergini/jobs/normalise'
import { extractRequirements } from '@careergini/matching'
import { loadTaxonomy } from '@careergini/skills'
import { bootstrap, sampleOf } from '../src/random.ts'
import { keyOf, rawOf, readRecords, readTruth, type PostingKey } from '../src/labelled-postings.ts'
import type { Eval, EvalResult } from '../src/types.ts'
import { fields, isRight, isStated, type Answer, type Field } from './compare.ts'

interface TruthRow extends PostingKey, Answer {
  accept?: Record<string, unknown[]>
}

/** One field of one posting: what is true, what was answered. */
interface Judged {
  field: Field
  isStated: boolean
  isAnswered: boolean
  isRight: boolean
}

const names = Object.keys(fields) as Field[]

export const normalise: Eval = {
  name: 'normalise',
  describe: 'The fields of real postings, filled as a careful reader would fill them.',
  async run({ dataDir, sample, seed }) {
    const rows = sampleOf(await readTruth<TruthRow>(dataDir, 'normalise'), sample, seed)
    const { records, absent } = await readRecords(dataDir, rows)
    const taxonomy = loadTaxonomy()
    const result: EvalResult = { cases: 0, metrics: {}, intervals: {}, misses: [], absent, predictions: [] }
    const cases: Judged[][] = []
    for (const row of rows) {
      const record = records.get(keyOf(row))
      if (!record) continue
      const raw = rawOf(record)
      const {
        text: _text,
        requirements: _requirements,
        ...answer
      } = normalisePosting(raw, extractRequirements(taxonomy, raw.text))
      cases.push(judge(row, answer, result))
      result.predictions.push({ id: keyOf(row), source: row.source, index: row.index, ...answer })
    }
    result.cases = cases.length
    if (cases.length > 0) measure(cases, seed, result)
    return result
  },
}

/** A field that the truth leaves out is not judged; null means that the posting does not say. */
function judge(row: TruthRow, answer: Answer, result: EvalResult): Judged[] {
  return names.flatMap((field): Judged[] => {
    const key = fields[field]
    if (!(key in row)) return []
    const right = isRight(field, answer[key], row[key], row.accept?.[key] ?? [])
    if (!right) result.misses.push(`${keyOf(row)} ${field}: ${say(answer[key])}, not ${say(row[key])}`)
    return [{ field, isStated: isStated(row[key]), isAnswered: isStated(answer[key]), isRight: right }]
  })
}

function measure(cases: readonly (readonly Judged[])[], seed: number, result: EvalResult): void {
  for (const field of names) {
    const of = (some: readonly (readonly Judged[])[]) =>
      some.flatMap((one) => one.filter((item) => item.field === field))
    result.metrics[`${field}.f1`] = scoresOf(of(cases)).f1
    result.intervals[`${field}.f1`] = bootstrap(cases, (some) => scoresOf(of(some)).f1, seed)
    if (field === 'visa' || field === 'years' || field === 'degree') {
      result.metrics[`${field}.precision`] = scoresOf(of(cases)).precision
      result.metrics[`${field}.recall`] = scoresOf(of(cases)).recall
    }
    result.metrics[`${field}.invented`] = inventedShare(of(cases))
  }
  result.metrics['invented'] = inventedShare(cases.flat())
  result.intervals['invented'] = bootstrap(cases, (some) => inventedShare(some.flat()), seed)
}

/** Of the rows where the truth is stated; an accepted silence counts as right. */
function scoresOf(judged: readonly Judged[]): { f1: number; precision: number; recall: number } {
  const stated = judged.filter((item) => item.isStated)
  const right = stated.filter((item) => item.isRight).length
  const answered = stated.filter((item) => item.isAnswered || item.isRight).length
  const precision = answered === 0 ? 0 : right / answered
  const recall = stated.length === 0 ? 0 : right / stated.length
  return { precision, recall, f1: right === 0 ? 0 : (2 * precision * recall) / (precision + recall) }
}

/** The share of the rows without a value that got one, other than one that a reader may give. */
function inventedShare(judged: readonly Judged[]): number {
  const silent = judged.filter((item) => !item.isStated)
  return silent.length === 0 ? 0 : silent.filter((item) => !item.isRight).length / silent.length
}

function say(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value)
}

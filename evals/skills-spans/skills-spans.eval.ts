import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { createTermFinder, loadTaxonomy, type TermFinder } from '@careergini/skills'
import { type MarkedText, type Place, readSkillSpan } from '@careergini/skills/skillspan'
import { bootstrap, sampleOf } from '../src/random.ts'
import type { Eval, EvalContext, EvalResult } from '../src/types.ts'
import { mostFrequent } from './most-frequent.ts'

const parts = ['tech', 'house'] as const
/** Sets that no weight was fitted on; under `--data` whichever of them is present. */
const files = ['dev', 'test']

/**
 * How well terms of knowledge are found in sentences of postings that people marked (SkillSpan). Relaxed: a term is right
 * when it overlaps a marked place that no other term has taken; exact: the same characters.
 */
export const skillsSpans: Eval = {
  name: 'skills-spans',
  describe: 'Whether the places in postings that name knowledge are found, against hand-marked sentences.',
  async run(context) {
    const result: EvalResult = { cases: 0, metrics: {}, intervals: {}, misses: [], absent: [], predictions: [] }
    const find = createTermFinder(loadTaxonomy())
    for (const part of parts) measure(result, part, find, context)
    return result
  },
}

function measure(result: EvalResult, part: string, find: TermFinder, { dataDir, sample, seed }: EvalContext) {
  const paths = files
    .map((set) => join(dataDir, 'skill-extraction', 'skillspan', `skillspan_${part}_${set}.conll.gz`))
    .filter(existsSync)
  if (paths.length === 0) {
    result.absent.push(`skill-extraction/skillspan/skillspan_${part}_dev.conll.gz`)
    return
  }
  const texts = sampleOf(paths.flatMap(readSkillSpan), sample, seed)
  const judged = texts.map((one, index) => {
    const terms = find(one.text)
    result.predictions.push({ id: `${part}/${index}`, text: one.text, knowledge: terms })
    return judge(one, terms)
  })
  result.cases += texts.length
  result.metrics[`${part}.knowledge_f1`] = f1(judged)
  result.metrics[`${part}.knowledge_precision`] = share(judged, 'right', 'found')
  result.metrics[`${part}.knowledge_recall`] = share(judged, 'right', 'marked')
  result.metrics[`${part}.knowledge_f1_exact`] = f1(judged.map((one) => ({ ...one, right: one.exact })))
  result.intervals[`${part}.knowledge_f1`] = bootstrap(judged, f1, seed)
  result.misses.push(
    ...mostFrequent(
      `${part} wrong`,
      judged.flatMap((one) => one.wrong),
    ),
    ...mostFrequent(
      `${part} missed`,
      judged.flatMap((one) => one.missed),
    ),
  )
}

interface Judged {
  right: number
  exact: number
  found: number
  marked: number
  wrong: string[]
  missed: string[]
}

function judge({ text, knowledge }: MarkedText, terms: readonly Place[]): Judged {
  const taken = new Set<Place>()
  const wrong: string[] = []
  let exact = 0
  for (const term of terms) {
    const place = knowledge.find((one) => !taken.has(one) && one.start < term.end && term.start < one.end)
    if (!place) wrong.push(text.slice(term.start, term.end))
    else taken.add(place)
    if (knowledge.some((one) => one.start === term.start && one.end === term.end)) exact += 1
  }
  const missed = knowledge.filter((one) => !taken.has(one)).map(({ start, end }) => text.slice(start, end))
  return { right: taken.size, exact, found: terms.length, marked: knowledge.length, wrong, missed }
}

type Counts = Pick<Judged, 'right' | 'found' | 'marked'>
const sum = (judged: readonly Counts[], key: keyof Counts) => judged.reduce((total, one) => total + one[key], 0)
const share = (judged: readonly Counts[], part: keyof Counts, whole: keyof Counts) =>
  sum(judged, part) / Math.max(1, sum(judged, whole))
const f1 = (judged: readonly Counts[]) =>
  (2 * sum(judged, 'right')) / Math.max(1, sum(judged, 'found') + sum(judged, 'marked'))

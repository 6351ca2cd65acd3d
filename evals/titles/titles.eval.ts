import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { loadSkillsEngine, type SkillsEngine } from '@careergini/skills'
import { readTable } from '@careergini/skills/csv'
import { bootstrap, sampleOf, seededRandom } from '../src/random.ts'
import type { Eval, EvalResult } from '../src/types.ts'

const folder = 'job-titles'
const files = ['jobbert-titles.validation.csv.gz', 'jobbert-titles.test.csv.gz']
const deepest = 60

interface Answer {
  title: string
  wanted: string
  ranked: string[]
  typo: string
  typoRanked: string[]
}

/** Titles of vacancies against all ESCO occupations (Decorte et al. 2021): MRR, recall at 5 and 10; each again with one typing error. */
export const titles: Eval = {
  name: 'titles',
  describe: 'Which ESCO occupation a job title names.',
  guardSample: 2000,
  async run(context) {
    const result: EvalResult = { cases: 0, metrics: {}, intervals: {}, misses: [], absent: [], predictions: [] }
    const rows: Record<string, string>[] = []
    for (const file of files) {
      const bytes = await readFile(join(context.dataDir, folder, file)).catch(() => null)
      if (bytes) rows.push(...readTable(gunzipSync(bytes).toString('utf8')))
    }
    if (rows.length === 0) result.absent.push(`${folder}/${files.join(' or ')}`)
    if (rows.length === 0) return result
    const engine = loadSkillsEngine()
    const random = seededRandom(context.seed)
    const answers = sampleOf(rows, context.sample, context.seed).map((row) => answerFor(engine, row, random))
    result.cases = answers.length
    addMetrics(answers, context.seed, result)
    const labelOf = (id: string) => engine.taxonomy.concept(id)?.label ?? id
    for (const [at, { title, wanted, ranked, typo, typoRanked }] of answers.entries()) {
      const uris = (ids: string[]) => ids.slice(0, 10).map((id) => id.replace(/^esco:/, ''))
      result.predictions.push({ id: at, title, ranked: uris(ranked), typo, typoRanked: uris(typoRanked) })
      if (ranked[0] !== wanted)
        result.misses.push(
          `"${title}": ${labelOf(wanted)} is number ${ranked.indexOf(wanted) + 1 || 'none'}, first is ${labelOf(ranked[0] ?? '')}`,
        )
    }
    return result
  },
}

function answerFor(engine: SkillsEngine, row: Record<string, string>, random: () => number): Answer {
  const title = row.vacancyTitle ?? ''
  const typo = withTypo(title, random)
  const rank = (text: string) =>
    engine.matchTitle(text, { limit: deepest, least: 0 }).occupations.map((one) => one.conceptId)
  const wanted = `esco:${(row.conceptUri ?? '').split('/').at(-1)}`
  return { title, wanted, ranked: rank(title), typo, typoRanked: rank(typo) }
}

function addMetrics(answers: readonly Answer[], seed: number, { metrics, intervals }: EvalResult) {
  const at = ({ ranked, wanted }: Answer) => ranked.indexOf(wanted)
  const mrr = (cases: readonly Answer[], place: (answer: Answer) => number) =>
    cases.reduce((sum, answer) => sum + (place(answer) === -1 ? 0 : 1 / (place(answer) + 1)), 0) / cases.length
  const within = (most: number) =>
    answers.filter((answer) => at(answer) !== -1 && at(answer) < most).length / answers.length
  const typoAt = ({ typoRanked, wanted }: Answer) => typoRanked.indexOf(wanted)
  Object.assign(metrics, { mrr: mrr(answers, at), r5: within(5), r10: within(10), typo_mrr: mrr(answers, typoAt) })
  intervals.mrr = bootstrap(answers, (cases) => mrr(cases, at), seed)
  intervals.typo_mrr = bootstrap(answers, (cases) => mrr(cases, typoAt), seed)
}

/** One typing error in a word of four letters or more: a letter left out, doubled by its neighbour's, changed, or two exchanged. */
function withTypo(title: string, random: () => number): string {
  const places = [...title.matchAll(/\p{L}{4,}/gu)]
  const word = places[Math.floor(random() * places.length)]
  if (!word) return title
  const at = word.index + 1 + Math.floor(random() * (word[0].length - 2))
  const letter = 'abcdefghijklmnopqrstuvwxyz'[Math.floor(random() * 26)] ?? 'e'
  const [before, here, next, after] = [title.slice(0, at), title[at] ?? '', title[at + 1] ?? '', title.slice(at + 2)]
  const kinds = [
    before + next + after,
    before + letter + here + next + after,
    before + letter + next + after,
    before + next + here + after,
  ]
  return kinds[Math.floor(random() * kinds.length)] ?? title
}

import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { loadSkillsEngine, type SkillsEngine } from '@careergini/skills'
import { readTable } from '@careergini/skills/csv'
import { bootstrap, sampleOf } from '../src/random.ts'
import type { Eval, EvalContext, EvalResult } from '../src/types.ts'

interface Labelled {
  sentence: string
  /** ESCO skills that people found, by id. */
  wanted: Set<string>
}

interface Answer extends Labelled {
  ranked: string[]
  found: string[]
}

const folder = 'skill-extraction/decorte-esco'
const deepest = 100

/**
 * Sentences of postings against all ESCO skills, as Decorte et al. (2022) count: R-precision at 5 and MRR over sentences that have
 * a label, micro F1 of what is reported as found over all sentences.
 */
export const skillsLinking: Eval = {
  name: 'skills-linking',
  describe: 'Which ESCO skills sentences of postings speak of.',
  async run(context) {
    const result: EvalResult = { cases: 0, metrics: {}, intervals: {}, misses: [], absent: [], predictions: [] }
    const files = await readdir(join(context.dataDir, folder)).catch((): string[] => [])
    const sets = files.filter((file) => file.endsWith('_annotations.csv')).toSorted()
    if (sets.length === 0) result.absent.push(`${folder}/*_annotations.csv`)
    if (sets.length === 0) return result
    const engine = loadSkillsEngine()
    for (const file of sets) await measureSet(engine, file, context, result)
    return result
  },
}

async function measureSet(engine: SkillsEngine, file: string, context: EvalContext, result: EvalResult) {
  const name = file.split('_')[0] ?? file
  const rows = readTable(await readFile(join(context.dataDir, folder, file), 'utf8'))
  const all = labelledSentences(engine, rows, result)
  const answers = sampleOf(all, context.sample, context.seed).map(({ sentence, wanted }): Answer => {
    const ranked = engine.linkSentence(sentence, { limit: deepest, least: 0 }).map((link) => link.conceptId)
    const found = engine.linkSentence(sentence).map((link) => link.conceptId)
    return { sentence, wanted, ranked, found }
  })
  const labelled = answers.filter(({ wanted }) => wanted.size > 0)
  result.cases += answers.length
  const metrics = { rp5: mean(labelled, rPrecision), mrr: mean(labelled, reciprocalRank), ...microF1(answers) }
  for (const [key, value] of Object.entries(metrics)) result.metrics[`${name}.${key}`] = value
  result.intervals[`${name}.rp5`] = bootstrap(labelled, (cases) => mean(cases, rPrecision), context.seed)
  result.intervals[`${name}.mrr`] = bootstrap(labelled, (cases) => mean(cases, reciprocalRank), context.seed)
  result.intervals[`${name}.f1`] = bootstrap(answers, (cases) => microF1(cases).f1, context.seed)
  const labelOf = (id: string) => engine.taxonomy.concept(id)?.label ?? id
  for (const { sentence, wanted, ranked, found } of answers) {
    result.predictions.push({
      id: `${name}: ${sentence}`,
      set: name,
      ranked: ranked.map(labelOf),
      found: found.map(labelOf),
    })
    for (const id of wanted)
      if (!found.includes(id)) result.misses.push(`${name}: missed "${labelOf(id)}" in: ${sentence}`)
    for (const id of found)
      if (!wanted.has(id)) result.misses.push(`${name}: wrongly found "${labelOf(id)}" in: ${sentence}`)
  }
}

function labelledSentences(engine: SkillsEngine, rows: Record<string, string>[], result: EvalResult): Labelled[] {
  const idOf = escoSkillByName(engine)
  const sentences = new Map<string, Set<string>>()
  for (const { sentence = '', label = '' } of rows) {
    const wanted = sentences.get(sentence) ?? new Set<string>()
    sentences.set(sentence, wanted)
    if (label === '' || label === 'LABEL NOT PRESENT' || label === 'UNDERSPECIFIED') continue
    const id = idOf(label)
    if (id === undefined) result.absent.push(`the skill "${label}"`)
    // A label that is not known stays wanted, so that it counts as missed.
    wanted.add(id ?? `unknown: ${label}`)
  }
  return [...sentences].map(([sentence, wanted]) => ({ sentence, wanted }))
}

/** By preferred label, signs and case aside (the sets drop commas), else by any other name: labels change between releases of ESCO. */
function escoSkillByName({ taxonomy }: SkillsEngine): (label: string) => string | undefined {
  const key = (label: string) =>
    label
      .toLowerCase()
      .replaceAll(/[^a-z0-9+#.]+/g, ' ')
      .trim()
  const ids = new Map<string, string>()
  for (let index = 0; index < taxonomy.tables.count; index += 1) {
    const { id, kind, type, label } = taxonomy.tables.conceptAt(index)
    if (id.startsWith('esco:') && kind === 'skill' && type !== 'group') ids.set(key(label), id)
  }
  return (label) => ids.get(key(label)) ?? taxonomy.conceptByLabel(label)?.id
}

function rPrecision({ wanted, ranked }: Answer): number {
  return ranked.slice(0, 5).filter((id) => wanted.has(id)).length / Math.min(5, wanted.size)
}

function reciprocalRank({ wanted, ranked }: Answer): number {
  const at = ranked.findIndex((id) => wanted.has(id))
  return at === -1 ? 0 : 1 / (at + 1)
}

function microF1(answers: readonly Answer[]): { precision: number; recall: number; f1: number } {
  let [hits, found, wanted] = [0, 0, 0]
  for (const answer of answers) {
    hits += answer.found.filter((id) => answer.wanted.has(id)).length
    found += answer.found.length
    wanted += answer.wanted.size
  }
  return { precision: hits / (found || 1), recall: hits / (wanted || 1), f1: (2 * hits) / (found + wanted || 1) }
}

const mean = (answers: readonly Answer[], metric: (answer: Answer) => number) =>
  answers.reduce((sum, answer) => sum + metric(answer), 0) / (answers.length || 1)

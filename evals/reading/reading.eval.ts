import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { bootstrap, sampleOf } from '../src/random.ts'
import type { Eval, EvalContext, EvalResult } from '../src/types.ts'
import { answerFor } from './answer.ts'
import { entityTypes, scoreEntities } from './entities.ts'
import type { AnnotatedResume } from './entities.ts'
import { f1, precision, recall, scoreLayout, total } from './layout.ts'
import type { LayoutScore, LayoutTruth, Tally } from './layout.ts'
import { scoreLiveCareer } from './livecareer.ts'
import type { LiveCareerScore, SilverTruth } from './livecareer.ts'

export const reading: Eval = {
  name: 'reading',
  describe: 'How well résumé files of many makers and trades are read into facts.',
  async run(context) {
    const result: EvalResult = { cases: 0, metrics: {}, intervals: {}, misses: [], absent: [], predictions: [] }
    await layouts('layout', join(context.dataDir, 'resume-files'), context, result)
    await layouts('varied', new URL('../data/reading', import.meta.url).pathname, context, result)
    await liveCareer(context, result)
    await entities(context, result)
    return result
  },
}

async function readJson<T>(path: string): Promise<T | null> {
  const text = await readFile(path, 'utf8').catch(() => null)
  // Labelled files of a known form; a wrong one fails loudly where it is used.
  return text === null ? null : (JSON.parse(text) as T)
}

/** Files of many makers beside a `ground-truth.json`: those of the data folder, and our own of invented people. */
async function layouts(
  prefix: 'layout' | 'varied',
  folder: string,
  context: EvalContext,
  result: EvalResult,
): Promise<void> {
  const truths = await readJson<LayoutTruth[]>(join(folder, 'ground-truth.json'))
  if (!truths) return void result.absent.push(`${prefix} (${basename(folder)}/ground-truth.json)`)
  const scores: LayoutScore[] = []
  for (const truth of sampleOf(truths, context.sample, context.seed)) {
    const bytes = await readFile(join(folder, truth.file)).catch(() => null)
    if (!bytes) {
      result.absent.push(`${basename(folder)}/${truth.file}`)
      continue
    }
    const answer = await answerFor(truth.file, bytes)
    result.predictions.push({ ...answer })
    scores.push(scoreLayout(truth, answer))
  }
  result.cases += scores.length
  result.misses.push(...scores.flatMap((score) => score.misses))
  addLayoutMetrics(prefix, scores, context, result)
  for (const maker of new Set(scores.map((score) => score.maker)))
    addLayoutMetrics(
      `${prefix}.by_maker.${maker}`,
      scores.filter((score) => score.maker === maker),
      null,
      result,
    )
  result.metrics[`${prefix}.invented`] = scores.reduce((sum, score) => sum + (score.invented ?? 0), 0)
}

function addLayoutMetrics(
  prefix: string,
  scores: LayoutScore[],
  context: EvalContext | null,
  result: EvalResult,
): void {
  const share = (field: 'name' | 'email' | 'phone') => (cases: readonly LayoutScore[]) => {
    const judged = cases.filter((score) => score.fields[field] !== undefined)
    // A maker whose files all leave the field unjudged has nothing to get wrong.
    return judged.length === 0 ? 1 : judged.filter((score) => score.fields[field]).length / judged.length
  }
  const pooled =
    (pick: (score: LayoutScore) => Tally | null, measure: (tally: Tally) => number) =>
    (cases: readonly LayoutScore[]) =>
      measure(total(cases.map(pick).filter((tally) => tally !== null)))
  const metrics: Record<string, (cases: readonly LayoutScore[]) => number> = {
    name: share('name'),
    email: share('email'),
    phone: share('phone'),
    work_f1: pooled((score) => score.work, f1),
    work_f1_strict: pooled((score) => score.workStrict, f1),
    education_f1: pooled((score) => score.education, f1),
    skills_items_recall: pooled((score) => score.skills, recall),
    skills_items_precision: pooled((score) => score.skills, precision),
  }
  if (scores.some((score) => score.certifications !== null)) {
    metrics['certifications_recall'] = pooled((score) => score.certifications, recall)
    metrics['certifications_precision'] = pooled((score) => score.certifications, precision)
  }
  for (const [key, metric] of Object.entries(metrics)) {
    result.metrics[`${prefix}.${key}`] = metric(scores)
    if (context) result.intervals[`${prefix}.${key}`] = bootstrap(scores, metric, context.seed)
  }
}

async function liveCareer(context: EvalContext, result: EvalResult): Promise<void> {
  const folder = join(context.dataDir, 'resume-files', 'livecareer')
  const truths = await readJson<SilverTruth[]>(join(folder, 'silver.json'))
  if (!truths) return void result.absent.push('trades (resume-files/livecareer/silver.json)')
  const scores: LiveCareerScore[] = []
  for (const truth of sampleOf(truths, context.sample, context.seed)) {
    const bytes = await readFile(join(folder, 'pdf', truth.file)).catch(() => null)
    if (!bytes) {
      result.absent.push(`resume-files/livecareer/pdf/${truth.file}`)
      continue
    }
    const answer = await answerFor(truth.file, bytes)
    result.predictions.push({ ...answer })
    scores.push(scoreLiveCareer(truth, answer))
  }
  result.cases += scores.length
  result.misses.push(...scores.flatMap((score) => score.misses))
  const metrics: Record<string, (cases: readonly LiveCareerScore[]) => number> = {
    range_recall: (cases) => recall(total(cases.map((score) => score.ranges))),
    range_precision: (cases) => precision(total(cases.map((score) => score.ranges))),
    headline: (cases) =>
      cases.filter((score) => score.headline === true).length / cases.filter((score) => score.headline !== null).length,
  }
  for (const [key, metric] of Object.entries(metrics)) {
    result.metrics[`livecareer.${key}`] = metric(scores)
    result.intervals[`livecareer.${key}`] = bootstrap(scores, metric, context.seed)
  }
}

async function entities(context: EvalContext, result: EvalResult): Promise<void> {
  const packed = await readFile(
    join(context.dataDir, 'resumes-annotated', 'dataturks', 'resumes.pseudonymised.jsonl.gz'),
  ).catch(() => null)
  if (!packed) return void result.absent.push('entities (resumes-annotated/dataturks)')
  const lines = gunzipSync(packed).toString('utf8').split('\n').filter(Boolean)
  const resumes = sampleOf(
    lines.map((line) => JSON.parse(line) as AnnotatedResume),
    context.sample,
    context.seed,
  )
  const scores: ReturnType<typeof scoreEntities>[] = []
  for (const resume of resumes) {
    const answer = await answerFor(`dataturks/${resume.id}`, new TextEncoder().encode(resume.text))
    result.predictions.push({ ...answer })
    scores.push(scoreEntities(resume, answer))
  }
  result.cases += scores.length
  const pooled = (cases: typeof scores) => f1(total(cases.flatMap((score) => entityTypes.map((type) => score[type]))))
  result.metrics['entities.f1'] = pooled(scores)
  result.intervals['entities.f1'] = bootstrap(scores, (cases) => pooled([...cases]), context.seed)
  for (const type of entityTypes)
    result.metrics[`entities.${type.toLowerCase().replaceAll(' ', '_')}_f1`] = f1(
      total(scores.map((score) => score[type])),
    )
}

import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { loadSkillsEngine, type SkillsEngine } from '@careergini/skills'
import { readTable } from '@careergini/skills/csv'
import { bootstrap, sampleOf } from '../src/random.ts'
import type { Eval, EvalContext, EvalResult } from '../src/types.ts'

const parent = 'job-titles'

/** Titles that mean the same work (TalentCLEF 2025, task A): mean average precision over the queries of each language. */
export const similarTitles: Eval = {
  name: 'similar-titles',
  describe: 'Which of many titles mean the same work as a given one.',
  async run(context) {
    const result: EvalResult = { cases: 0, metrics: {}, intervals: {}, misses: [], absent: [], predictions: [] }
    const folders = await languageFolders(context.dataDir)
    if (folders.length === 0) result.absent.push(`${parent}/talentclef…/<language>`)
    if (folders.length === 0) return result
    const engine = loadSkillsEngine()
    for (const folder of folders) await measureLanguage(engine, folder, context, result)
    return result
  },
}

/** Every folder with queries under a folder `talentclef…`. */
async function languageFolders(dataDir: string): Promise<{ name: string; path: string }[]> {
  const sets = await readdir(join(dataDir, parent)).catch((): string[] => [])
  const found: { name: string; path: string }[] = []
  for (const set of sets.filter((name) => name.startsWith('talentclef')).toSorted()) {
    const names = await readdir(join(dataDir, parent, set)).catch((): string[] => [])
    for (const name of names.toSorted()) found.push({ name, path: join(dataDir, parent, set, name) })
  }
  return found
}

async function readText(folder: string, name: string): Promise<string | null> {
  const plain = await readFile(join(folder, name), 'utf8').catch(() => null)
  if (plain !== null) return plain
  const packed = await readFile(join(folder, `${name}.gz`)).catch(() => null)
  return packed && gunzipSync(packed).toString('utf8')
}

async function measureLanguage(
  engine: SkillsEngine,
  { name, path }: { name: string; path: string },
  context: EvalContext,
  result: EvalResult,
) {
  const [queries, corpus, judged] = await Promise.all(
    ['queries.tsv', 'corpus_elements.tsv', 'qrels.tsv'].map((file) => readText(path, file)),
  )
  if (!queries || !corpus || !judged)
    return void result.absent.push(`${parent}/…/${name}: queries, corpus_elements or qrels`)
  const elements = readTable(corpus, '\t').map((row) => ({ id: row.c_id ?? '', title: row.jobtitle ?? '' }))
  const relevant = relevantOf(judged)
  const rank = engine.similarTitles(elements.map(({ title }) => title))
  const asked = readTable(queries, '\t').filter((row) => (relevant.get(row.q_id ?? '')?.size ?? 0) > 0)
  const precisions = sampleOf(asked, context.sample, context.seed).map((row) => {
    const wanted = relevant.get(row.q_id ?? '') ?? new Set<string>()
    const ranked = rank(row.jobtitle ?? '').map(({ index }) => elements[index]?.id ?? '')
    const precision = averagePrecision(ranked, wanted)
    result.predictions.push({ id: `${name}: ${row.q_id}`, set: name, ranked: ranked.slice(0, 1000) })
    if (precision < 0.1) result.misses.push(`${name}: "${row.jobtitle}" has average precision ${precision.toFixed(2)}`)
    return precision
  })
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / (values.length || 1)
  result.cases += precisions.length
  result.metrics[`${name}.map`] = mean(precisions)
  result.intervals[`${name}.map`] = bootstrap(precisions, mean, context.seed)
}

/** Lines `query 0 element relevance`. */
function relevantOf(judged: string): Map<string, Set<string>> {
  const relevant = new Map<string, Set<string>>()
  for (const line of judged.split('\n')) {
    const [query, , element, relevance] = line.trim().split(/\s+/)
    if (query === undefined || element === undefined || !(Number(relevance) > 0)) continue
    relevant.set(query, (relevant.get(query) ?? new Set()).add(element))
  }
  return relevant
}

function averagePrecision(ranked: readonly string[], wanted: ReadonlySet<string>): number {
  let [hits, sum] = [0, 0]
  for (const [at, id] of ranked.entries()) {
    if (!wanted.has(id)) continue
    hits += 1
    sum += hits / (at + 1)
  }
  return sum / wanted.size
}

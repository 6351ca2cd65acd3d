import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { loadEmbedding } from '@careergini/embedding'
import { coverageMeter } from '../src/linking/coverage.ts'
import { loadLinkingTable, occupationsFile } from '../src/linking/linking-table.ts'
import { scoreOf } from '../src/linking/score.ts'
import { loadTaxonomy } from '../src/taxonomy/taxonomy.ts'
import { speller } from '../src/text/speller.ts'
import { unitGroupOf } from '../src/titles/occupation-commonness.ts'
import { readTable } from './csv.ts'
import { fitSharpness, fitWeights, type RankingCase } from './fitting.ts'

/*
 * Fits src/titles/title-weights.ts on every n-th of the labelled development titles and prints what cross-validation says:
 *   node packages/skills/compile/fit-titles.ts [--data DIR] [--every N] [--without SIGNAL] [--dry]
 */
const folds = 4
const { values: options } = parseArgs({
  options: {
    data: { type: 'string', default: fileURLToPath(new URL('../../../../shared/data', import.meta.url)) },
    every: { type: 'string', default: '10' },
    without: { type: 'string', multiple: true, default: [] },
    dry: { type: 'boolean', default: false },
  },
})

const taxonomy = loadTaxonomy()
const embedding = loadEmbedding()
const table = loadLinkingTable(taxonomy, embedding, occupationsFile)
const file = `${options.data}/job-titles/jobbert-titles.validation.csv.gz`
const all = readTable(gunzipSync(readFileSync(file)).toString('utf8'))
const isFitted = (at: number) => at % Number(options.every) === 0
const rows = all.filter((_, at) => isFitted(at))
const occupationId = (uri: string | undefined) => `esco:${(uri ?? '').split('/').at(-1)}`
if (!options.dry) writeCommonness()
// Reads what was just written.
const { titleReader, titleSignalNames } = await import('../src/titles/match-title.ts')
const read = titleReader(taxonomy, embedding, table, coverageMeter(taxonomy), speller(taxonomy.tables.names))
const cases = rows.map(({ vacancyTitle = '', conceptUri = '' }): RankingCase => {
  const wanted = taxonomy.tables.indexOf(occupationId(conceptUri))
  const { candidates } = read(vacancyTitle)
  return {
    signals: candidates.map(({ signals }) => signals),
    right: candidates.map(({ occupation }) => table.concepts[occupation] === wanted),
  }
})
const used = titleSignalNames.map((name) => !options.without.includes(name))
const fit = (training: readonly RankingCase[]) => fitWeights(training, used, 0.002)
const byFold = Array.from({ length: folds }, (_, fold) => fit(cases.filter((_, at) => at % folds !== fold)))
let [reciprocal, five, reachable] = [0, 0, 0]
for (const [at, { signals, right }] of cases.entries()) {
  const scores = signals.map((one) => scoreOf(one, byFold[at % folds] as number[]))
  const rightAt = right.indexOf(true)
  if (rightAt === -1) continue
  reachable += 1
  const before = scores.filter((score) => score > (scores[rightAt] as number)).length
  reciprocal += 1 / (before + 1)
  if (before < 5) five += 1
}
const share = (count: number) => (count / cases.length).toFixed(3)
console.log(
  `held out: mrr ${share(reciprocal)}, r5 ${share(five)}, among the candidates ${share(reachable)} of ${cases.length}`,
)
const round = (value: number) => Number(value.toFixed(3))
const weights = fit(cases).map(round)
const { sharpness, none } = fitSharpness(cases, weights)
console.log(Object.fromEntries(titleSignalNames.map((name, at) => [name, weights[at]])), { sharpness, none })
if (!options.dry) {
  const lines = titleSignalNames.map((name, at) => `  ${weights[at]}, // ${name}\n`)
  writeFileSync(
    fileURLToPath(new URL('../src/titles/title-weights.ts', import.meta.url)),
    `/** Written by compile/fit-titles.ts: one weight for each signal of a title, and what makes a score a confidence. */\nexport const titleWeights: readonly number[] = [\n${lines.join('')}]\n\nexport const titleCalibration = { sharpness: ${round(sharpness)}, none: ${round(none)} } as const\n`,
  )
}

/**
 * How common unit groups are: the logarithm of their share among the titles that are not fitted on and among hand-coded Polish
 * postings, each source counting the same, so that neither country decides alone.
 */
function writeCommonness() {
  const counts = new Map<string, number>()
  const add = (groups: (string | null)[]) => {
    for (const group of groups) if (group) counts.set(group, (counts.get(group) ?? 0) + 1000 / groups.length)
  }
  add(all.filter((_, at) => !isFitted(at)).map(({ conceptUri }) => unitGroupOf(taxonomy, occupationId(conceptUri))))
  const polish = gunzipSync(readFileSync(`${options.data}/postings/polish-handcoded.jsonl.gz`)).toString('utf8')
  const coded = polish
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { isco08_unit?: string })
  add(coded.map(({ isco08_unit: group }) => group ?? null))
  const largest = Math.log1p(Math.max(...counts.values()))
  const lines = [...counts]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([group, count]) => `  '${group}': ${Math.round((100 * Math.log1p(count)) / largest)},\n`)
  writeFileSync(
    fileURLToPath(new URL('../src/titles/group-commonness.generated.ts', import.meta.url)),
    `/** How common ISCO-08 unit groups are among postings, 0 to 100 on a logarithmic scale. Written by compile/fit-titles.ts. */\nexport const groupCommonness: Readonly<Record<string, number>> = {\n${lines.join('')}}\n`,
  )
}

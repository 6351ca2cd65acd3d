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
import { titleReader, titleSignalNames } from '../src/titles/match-title.ts'
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
const read = titleReader(taxonomy, embedding, table, coverageMeter(taxonomy), speller(taxonomy.tables.names))
const file = `${options.data}/job-titles/jobbert-titles.validation.csv.gz`
const rows = readTable(gunzipSync(readFileSync(file)).toString('utf8')).filter(
  (_, at) => at % Number(options.every) === 0,
)
const cases = rows.map(({ vacancyTitle = '', conceptUri = '' }): RankingCase => {
  const wanted = taxonomy.tables.indexOf(`esco:${conceptUri.split('/').at(-1)}`)
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

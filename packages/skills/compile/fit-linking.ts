import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { loadEmbedding } from '@careergini/embedding'
import { chanceOf, scoreOf } from '../src/linking/score.ts'
import { coverageMeter } from '../src/linking/coverage.ts'
import { linkingFile, loadLinkingTable } from '../src/linking/linking-table.ts'
import { type Candidate, signalNames, signalReader } from '../src/linking/signals.ts'
import { loadTaxonomy } from '../src/taxonomy/taxonomy.ts'
import { fitConfidence, fitWeights, type RankingCase } from './fitting.ts'
import { labelledSentences } from './labelled-sentences.ts'

/*
 * Fits src/linking/weights.ts on labelled development sentences and prints what cross-validation says:
 *   node packages/skills/compile/fit-linking.ts [--data DIR] [--without SIGNAL] [--dry]
 */
const folds = 8
const { values: options } = parseArgs({
  options: {
    data: { type: 'string', default: fileURLToPath(new URL('../../../../shared/data', import.meta.url)) },
    without: { type: 'string', multiple: true, default: [] },
    l2: { type: 'string', default: '0.01' },
    dry: { type: 'boolean', default: false },
  },
})

interface Case extends RankingCase {
  set: string
  text: string
  /** How many skills people found, those that are no candidates included. */
  wanted: number
}

const taxonomy = loadTaxonomy()
const embedding = loadEmbedding()
const table = loadLinkingTable(taxonomy, embedding, linkingFile)
const read = signalReader(taxonomy, embedding, table, coverageMeter(taxonomy), () => null)
const idOf = ({ skill }: Candidate) => taxonomy.tables.idAt(table.concepts[skill] as number)
const cases = labelledSentences(taxonomy, options.data).map(({ set, text, skills }): Case => {
  const { candidates } = read(text)
  return {
    set,
    text,
    wanted: skills.size,
    signals: candidates.map(({ signals }) => signals),
    right: candidates.map((candidate) => skills.has(idOf(candidate))),
  }
})
const used = signalNames.map((name) => !options.without.includes(name))
// The same sentence in another wording stands near it in the file: neighbours stay in one fold.
const foldOf = (index: number) => Math.floor((index * folds) / cases.length)
const l2 = Number(options.l2)
const fit = (training: readonly Case[]) => {
  const weights = fitWeights(training, used, l2)
  return { weights, ...fitConfidence(training, weights) }
}
const byFold = Array.from({ length: folds }, (_, fold) => fit(cases.filter((_, index) => foldOf(index) !== fold)))
for (const set of new Set(cases.map((one) => one.set))) {
  const held = cases.flatMap((one, index) =>
    one.set === set ? [{ ...one, fitted: byFold[foldOf(index)] as ReturnType<typeof fit> }] : [],
  )
  console.log(set, measure(held))
}
const fitted = fit(cases)
const round = (value: number) => Number(value.toFixed(3))
console.log(
  Object.fromEntries(signalNames.map((name, at) => [name, round(fitted.weights[at] ?? 0)])),
  fitted.confidence.map(round),
  fitted.least,
)
if (!options.dry) {
  const names = [...signalNames, 'behind the best of the sentence', 'level']
  const listOf = (values: readonly number[]) =>
    `[\n${values.map((value, at) => `  ${round(value)}, // ${names[at]}\n`).join('')}]`
  writeFileSync(
    fileURLToPath(new URL('../src/linking/weights.ts', import.meta.url)),
    `/** Written by compile/fit-linking.ts: one weight for each signal. */
export const weights: readonly number[] = ${listOf(fitted.weights)}

/** What makes signals a confidence, and from where on an answer is reported. */
export const confidenceWeights: readonly number[] = ${listOf(fitted.confidence)}
export const leastConfidence = ${round(fitted.least)}
`,
  )
}

function measure(held: readonly (Case & { fitted: ReturnType<typeof fit> })[]) {
  let [precisionSum, reciprocal, labelled, hits, reported, wanted] = [0, 0, 0, 0, 0, 0]
  for (const one of held) {
    const { weights, confidence, least } = one.fitted
    const ranked = one.signals
      .map((signals, at) => ({ signals, right: one.right[at] as boolean, score: scoreOf(signals, weights) }))
      .toSorted((a, b) => b.score - a.score)
    const found = ranked
      .slice(0, 5)
      .filter(({ signals, score }) => chanceOf([...signals, score - (ranked[0]?.score ?? 0), 1], confidence) >= least)
    hits += found.filter(({ right }) => right).length
    reported += found.length
    wanted += one.wanted
    if (one.wanted === 0) continue
    labelled += 1
    precisionSum += ranked.slice(0, 5).filter(({ right }) => right).length / Math.min(5, one.wanted)
    const first = ranked.findIndex(({ right }) => right)
    reciprocal += first === -1 ? 0 : 1 / (first + 1)
  }
  const [precision, recall] = [hits / reported, hits / wanted]
  return {
    rp5: round3(precisionSum / labelled),
    mrr: round3(reciprocal / labelled),
    precision: round3(precision),
    recall: round3(recall),
    f1: round3((2 * precision * recall) / (precision + recall)),
  }
}

function round3(value: number): number {
  return Math.round(value * 1000) / 1000
}

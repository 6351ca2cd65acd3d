import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { checkLine } from '@careergini/grounding'
import { loadTaxonomy } from '@careergini/skills'
import { bootstrap, sampleOf } from '../src/random.ts'
import type { Eval, EvalResult } from '../src/types.ts'
import { evidenceFrom, type GivenEvidence } from './given-evidence.ts'

interface GateCase {
  id: string
  language: string
  evidence: GivenEvidence[]
  cites: string[]
  line: string
  verdict: 'supported' | 'unsupported'
}

interface Judged {
  supported: boolean
  refused: boolean
  language: string
}

const ours = new URL('../data/gate/lines.jsonl', import.meta.url)

export const gate: Eval = {
  name: 'gate',
  describe: 'Whether the gate tells supported wordings from unsupported ones, on hand-written lines of many trades.',
  async run(context) {
    const given = await readFile(join(context.dataDir, 'gate', 'lines.jsonl'), 'utf8').catch(() => null)
    const text = given ?? (await readFile(ours, 'utf8'))
    // Labelled lines of a known form; a wrong one fails loudly where it is used.
    const all = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as GateCase)
    return judge(sampleOf(all, context.sample, context.seed), context.seed)
  },
}

function judge(cases: readonly GateCase[], seed: number): EvalResult {
  const taxonomy = loadTaxonomy()
  const result: EvalResult = {
    cases: cases.length,
    metrics: {},
    intervals: {},
    misses: [],
    absent: [],
    predictions: [],
  }
  const judged = cases.map((one): Judged => {
    const claim = { evidenceIds: one.cites, requirementIds: [], how: 'rephrased' as const, by: 'eval' }
    const evidence = one.evidence.map(evidenceFrom)
    const findings = checkLine({ text: one.line, claim }, { evidence, taxonomy, language: one.language })
    const [supported, refused] = [one.verdict === 'supported', findings.length > 0]
    if (supported === refused)
      result.misses.push(`${one.id} ${one.verdict}: ${one.line} (${findings.map((f) => f.excerpt).join(', ')})`)
    result.predictions.push({
      id: one.id,
      verdict: refused ? 'unsupported' : 'supported',
      rules: findings.map((f) => f.rule),
    })
    return { supported, refused, language: one.language }
  })
  result.metrics['false_refusals'] = falseRefusals(judged)
  result.metrics['false_acceptances'] = falseAcceptances(judged)
  result.intervals['false_refusals'] = bootstrap(judged, falseRefusals, seed)
  result.intervals['false_acceptances'] = bootstrap(judged, falseAcceptances, seed)
  for (const language of new Set(judged.map((one) => one.language))) {
    const part = judged.filter((one) => one.language === language)
    result.metrics[`${language}.false_refusals`] = falseRefusals(part)
    result.metrics[`${language}.false_acceptances`] = falseAcceptances(part)
  }
  return result
}

function falseRefusals(judged: readonly Judged[]): number {
  return share(
    judged.filter((one) => one.supported),
    (one) => one.refused,
  )
}

function falseAcceptances(judged: readonly Judged[]): number {
  return share(
    judged.filter((one) => !one.supported),
    (one) => !one.refused,
  )
}

function share(judged: readonly Judged[], is: (one: Judged) => boolean): number {
  return judged.length === 0 ? 0 : judged.filter(is).length / judged.length
}

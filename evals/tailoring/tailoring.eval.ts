import { createHash } from 'node:crypto'
import { linesInReadingOrder, type DocumentContent, type EvidenceItem, type Match } from '@careergini/contracts'
import { checkLine, composeDocument, createSigningKey, planDocument, type DocumentPlan } from '@careergini/grounding'
import { extractRequirements, matchPosting } from '@careergini/matching'
import { createPdfRenderer, printableText } from '@careergini/resume-writer'
import { loadTaxonomy, type Taxonomy } from '@careergini/skills'
import { bootstrap, seededRandom } from '../src/random.ts'
import type { Eval, EvalContext, EvalResult } from '../src/types.ts'
import { unsupportedTokens } from './independent-check.ts'
import { falseVariants, trueVariants } from './mutations.ts'
import { readPeople, type Person } from './people.ts'
import { readPostings, type GivenPosting } from './postings.ts'
import { sealAndAttack } from './tampering.ts'

const pairs = 2000
/** Documents that are rendered, sealed, verified and attacked: each takes seconds. */
const rendered = 40

interface Made {
  person: Person
  posting: GivenPosting
  match: Match
  plan: DocumentPlan
  content: DocumentContent
}

export const tailoring: Eval = {
  name: 'tailoring',
  describe:
    'Documents for seeded résumé and posting pairs, without a model: nothing unsupported, what fits is answered, proofs hold.',
  guardSample: 600,
  async run(context) {
    const result: EvalResult = { cases: 0, metrics: {}, intervals: {}, misses: [], absent: [], predictions: [] }
    const taxonomy = loadTaxonomy()
    const count = context.sample ?? pairs
    const people = await readPeople(context.dataDir, taxonomy)
    const postings = await readPostings(context.dataDir, count, context.seed)
    if (people.length === 0) result.absent.push('résumés (json-resume, tailoring, resume-files)')
    if (postings.length === 0) result.absent.push('postings (postings/*.jsonl.gz)')
    if (people.length === 0 || postings.length === 0) return result
    const made = makeDocuments(people, postings, taxonomy, { count, seed: context.seed })
    result.cases = made.length
    result.metrics['resumes'] = people.length
    measureContent(made, context, result)
    measureGate(people, taxonomy, context, result)
    await measureProofs(made.slice(0, Math.min(rendered, count)), context, result)
    return result
  },
}

function makeDocuments(
  people: readonly Person[],
  postings: readonly GivenPosting[],
  taxonomy: Taxonomy,
  size: { count: number; seed: number },
): Made[] {
  const random = seededRandom(size.seed)
  return Array.from({ length: size.count }, (_, n) => {
    const person = people[Math.floor(random() * people.length)]
    const posting = postings[(n * 7919) % postings.length]
    if (!person || !posting) throw new Error('There are no pairs.')
    const requirements = extractRequirements(taxonomy, posting.text)
    const match = matchPosting({
      taxonomy,
      evidence: person.evidence,
      posting: { id: posting.id, requirements },
      asOf: '2026-01',
    })
    const plan = planDocument({ evidence: person.evidence, match, language: 'en' })
    return { person, posting, match, plan, content: composeDocument(plan, person.evidence) }
  })
}

/** Unsupported words by the independent check, and requirements met by the ledger that a line answers. */
function measureContent(made: readonly Made[], context: EvalContext, result: EvalResult): void {
  let unsupported = 0
  const coverage = made.map(({ person, posting, match, plan, content }) => {
    const evidence = new Map(person.evidence.map((item) => [item.id, item]))
    const lines = linesInReadingOrder(content)
    for (const line of lines) {
      const missing = unsupportedTokens(line, evidence)
      unsupported += missing.length
      if (missing.length > 0)
        result.misses.push(`${person.file} × ${posting.id}: “${line.text}” has ${missing.join(', ')}`)
    }
    const answered = new Set(lines.flatMap((line) => line.claim.requirementIds))
    const crowdedOut = new Set(plan.omitted.filter((one) => one.reason === 'page-limit').map((one) => one.evidenceId))
    const met = match.rows.filter((row) => row.state === 'met' && row.evidenceIds.length > 0)
    const due = met.filter(
      (row) => answered.has(row.requirement.id) || !row.evidenceIds.every((id) => crowdedOut.has(id)),
    )
    for (const row of due.filter((one) => !answered.has(one.requirement.id))) {
      result.misses.push(`${person.file} × ${posting.id}: unanswered “${row.requirement.text.slice(0, 80)}”`)
    }
    return { met: met.length, due: due.length, answered: met.filter((row) => answered.has(row.requirement.id)).length }
  })
  const share = (key: 'met' | 'due') => (cases: typeof coverage) => ratio(sum(cases, 'answered'), sum(cases, key))
  result.metrics['unsupported'] = unsupported
  result.metrics['coverage'] = share('due')(coverage)
  result.metrics['coverage_of_all'] = share('met')(coverage)
  result.metrics['met'] = sum(coverage, 'met')
  result.intervals['coverage'] = bootstrap(coverage, (cases) => share('due')([...cases]), context.seed)
}

/** Every distinct achievement of the résumés as a reworded line: unchanged in sense, and with one thing made up. */
function measureGate(people: readonly Person[], taxonomy: Taxonomy, context: EvalContext, result: EvalResult): void {
  const random = seededRandom(context.seed)
  const all = people.flatMap((person) =>
    person.evidence.filter((item) => item.facts.kind === 'achievement' && item.text.length > 20),
  )
  const chosen = all.filter((_, n) => n % Math.max(1, Math.ceil(all.length / (context.sample ?? 400))) === 0)
  const refusedBy = (item: EvidenceItem, text: string) =>
    checkLine(
      { text, claim: { evidenceIds: [item.id], requirementIds: [], how: 'rephrased', by: 'eval' } },
      { evidence: [item], taxonomy, language: 'en' },
    )
  const [truths, lies] = [
    { all: 0, wrong: 0 },
    { all: 0, wrong: 0 },
  ]
  for (const item of chosen) {
    // The line as it is printed: what the gate sees is never the raw text of a file.
    const line = printableText(item.text).text
    for (const { name, text } of trueVariants(line, random)) {
      const findings = refusedBy(item, text)
      truths.all++
      if (findings.length > 0) truths.wrong++
      if (findings.length > 0)
        result.misses.push(`refused (${name}): ${text} (${findings.map((one) => one.excerpt).join(', ')})`)
    }
    for (const { name, text } of falseVariants(line, random)) {
      lies.all++
      if (refusedBy(item, text).length > 0) continue
      lies.wrong++
      result.misses.push(`accepted (${name}): ${text}`)
    }
  }
  result.metrics['false_refusals'] = ratio(truths.wrong, truths.all)
  result.metrics['false_acceptances'] = ratio(lies.wrong, lies.all)
  result.metrics['mutated_lines'] = lies.all
}

async function measureProofs(made: readonly Made[], context: EvalContext, result: EvalResult): Promise<void> {
  const renderer = await createPdfRenderer()
  const key = createSigningKey()
  const [back, tampered] = [
    { all: 0, right: 0 },
    { all: 0, right: 0 },
  ]
  for (const { person, posting, match, plan, content } of made) {
    const { pdf } = await renderer.render(content, { createdAt: '2026-01-01T00:00:00Z', title: 'Résumé' })
    const input = {
      documentId: posting.id,
      createdAt: '2026-01-01T00:00:00Z',
      content,
      evidence: person.evidence,
      postingText: posting.text,
      policies: { match: match.policyVersion, plan: plan.policyVersion, gate: 'eval', template: content.template },
      models: [],
      pdf,
      randomBytes: (size: number) => createHash('sha512').update(`${context.seed}`).digest().subarray(0, size),
    }
    const { proven, detail, attacks } = await sealAndAttack({ content, input, renderer, ...key })
    back.all++
    if (proven) back.right++
    else result.misses.push(`${person.file} × ${posting.id}: not proven. ${detail}`)
    for (const [name, refused] of attacks) {
      tampered.all++
      if (refused) tampered.right++
      else result.misses.push(`${person.file} × ${posting.id}: ${name} was not noticed`)
    }
  }
  renderer.close()
  result.metrics['parse_back'] = ratio(back.right, back.all)
  result.metrics['tamper_refused'] = ratio(tampered.right, tampered.all)
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole
}

function sum<K extends string>(cases: readonly Record<K, number>[], key: K): number {
  return cases.reduce((total, one) => total + one[key], 0)
}

import type { Claim, EvidenceItem, GateFinding } from '@careergini/contracts'
import type { Taxonomy } from '@careergini/skills'
import { contactSeparator, headTexts, languageText } from '../compose/locked-text.ts'
import { verbatimText } from '../compose/compose-document.ts'
import { skillLineText } from '../compose/skill-line.ts'
import { wordingFor } from '../compose/wording.ts'
import { checkForm } from './check-form.ts'
import { checkRephrased } from './check-rephrased.ts'
import { finding } from './finding.ts'
import { unsafeText } from './unsafe-text.ts'

export interface GateContext {
  /** All the evidence of the person; only what the line cites is looked at. */
  evidence: readonly EvidenceItem[]
  taxonomy: Taxonomy | null
  /** BCP 47 tag of the line. */
  language: string
}

/**
 * Says what in a line its own cited evidence does not hold; an empty list means that the line may ship. A line put in by
 * code, word for word or selected must be exactly what the evidence gives; a rephrased line is read closely. Fails
 * closed: a claim that cites nothing, or evidence that is not there, is refused whatever the line says.
 */
export function checkLine(line: { text: string; claim: Claim }, context: GateContext): GateFinding[] {
  const { text, claim } = line
  const form = checkForm(text)
  if (form.length > 0) return form
  const leaked = unsafeText(text)
  if (leaked !== null) {
    return [
      finding('leaked-instruction', leaked, 'This reads like an instruction to a program, not like a line about you.'),
    ]
  }
  if (claim.how === 'fixed') return checkFixed(text, context.language)
  const cited = citedEvidence(claim, context.evidence)
  if (cited === null) {
    return [finding('no-claim', text, 'The line does not say which of your evidence it rests on.')]
  }
  if (claim.how === 'rephrased') return checkRephrased(text, cited, context.taxonomy, context.language)
  const allowed = textsByCode(claim, cited, context.language)
  return allowed.includes(text) ? [] : [notFromFacts(text, allowed)]
}

/** The cited items in the order of the claim; null when none is cited or one is missing. */
function citedEvidence(claim: Claim, evidence: readonly EvidenceItem[]): EvidenceItem[] | null {
  const cited = claim.evidenceIds.map((id) => evidence.find((item) => item.id === id))
  return cited.length > 0 && cited.every((item) => item !== undefined) ? cited : null
}

/** Every text that code may write from these items, by how the line was made. */
function textsByCode(claim: Claim, cited: readonly EvidenceItem[], language: string): string[] {
  const first = cited[0]
  if (claim.how === 'verbatim') return cited.length === 1 ? [verbatimText(first)] : []
  if (claim.how === 'selected') {
    if (cited.every((item) => item.facts.kind === 'skill')) return [skillLineText(cited)]
    return cited.every((item) => item.facts.kind === 'language') ? [cited.map(languageText).join(', ')] : []
  }
  if (cited.every((item) => item.facts.kind === 'identity')) return [cited.map(verbatimText).join(contactSeparator)]
  if (cited.length !== 1 || !first) return []
  return Object.values(headTexts(first, language)).filter((text) => text !== null)
}

function checkFixed(text: string, language: string): GateFinding[] {
  const headings = Object.values(wordingFor(language).headings)
  return headings.includes(text)
    ? []
    : [finding('no-claim', text, 'Only a heading of the template may stand without evidence.')]
}

function notFromFacts(text: string, allowed: readonly string[]): GateFinding {
  const expected = allowed.map((one) => `“${one}”`).join(' or ')
  return finding(
    'meaning',
    text,
    expected === '' ? 'The cited evidence gives no such line.' : `The cited evidence gives ${expected}.`,
  )
}

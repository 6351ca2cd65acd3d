import type { EvidenceItem, LedgerRow, Match, MatchState, Requirement } from '@careergini/contracts'
import type { Taxonomy } from '@careergini/skills'
import { closestEvidence, searchWords } from './closest-evidence.ts'
import { met, missing, type Decision, type Rule } from './decision.ts'
import { indexEvidence, type EvidenceIndex } from './evidence-index.ts'
import { mostEvidence, partialShare, policyVersion, weights } from './policy.ts'
import { certificationRule } from './rules/certification.rule.ts'
import { conditionRule } from './rules/condition.rule.ts'
import { educationRule } from './rules/education.rule.ts'
import { experienceRule } from './rules/experience.rule.ts'
import { languageRule } from './rules/language.rule.ts'
import { responsibilityRule } from './rules/responsibility.rule.ts'
import { skillRule } from './rules/skill.rule.ts'
import { quote } from './say.ts'
import { shareOfPoints, tierOf } from './tier.ts'

export interface MatchInput {
  taxonomy: Taxonomy
  /** Accepted evidence, in any order. */
  evidence: readonly EvidenceItem[]
  posting: { id: string; requirements: readonly Requirement[] }
  /** The month in which `present` ends and certificates expire, `YYYY-MM`: there is no clock in here. */
  asOf: string
  /** The person's answers to questions, by requirement id. */
  answers?: Readonly<Record<string, boolean>>
  /** What-if: concepts to treat as held. */
  extraConceptIds?: readonly string[]
}

const rules: Record<Requirement['scope'], Rule> = {
  skill: skillRule,
  experience: experienceRule,
  education: educationRule,
  certification: certificationRule,
  language: languageRule,
  responsibility: responsibilityRule,
  logistics: conditionRule,
  eligibility: conditionRule,
  'employer-condition': conditionRule,
}

/**
 * The ledger of a person's evidence against a posting. Pure: the same inputs give the same bytes, whatever the order of the
 * evidence. Unknown rows bring no points and take none: they leave the sum on both sides. Score 0..100, for sorting only.
 */
export function matchPosting(input: MatchInput): Match {
  const { taxonomy, posting, asOf, answers = {}, extraConceptIds = [] } = input
  return matchIndexed(indexEvidence(taxonomy, input.evidence, asOf, extraConceptIds), posting, answers)
}

/** {@link matchPosting} with evidence that was read before, for several postings. */
export function matchIndexed(
  evidence: EvidenceIndex,
  posting: MatchInput['posting'],
  answers: Readonly<Record<string, boolean>> = {},
): Match {
  const inOrder = posting.requirements.toSorted((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1))
  const rows = inOrder.map((requirement) => rowOf(requirement, evidence, answers[requirement.id]))
  const count = (state: MatchState) => rows.filter((row) => row.state === state).length
  return {
    postingId: posting.id,
    policyVersion,
    tier: tierOf(rows),
    score: Math.round((shareOfPoints(rows) ?? 0) * 1000) / 10,
    counts: { met: count('met'), partial: count('partial'), missing: count('missing'), unknown: count('unknown') },
    rows,
  }
}

/** One row of the ledger. */
export function rowOf(requirement: Requirement, evidence: EvidenceIndex, answer: boolean | undefined): LedgerRow {
  const judged = answered(rules[requirement.scope](requirement, evidence), answer)
  const decision = askable.has(requirement.scope) ? withClosest(judged, requirement, evidence) : judged
  const maxPoints = decision.state === 'unknown' ? 0 : weights[requirement.importance]
  return {
    requirement,
    state: decision.state,
    evidenceIds: decision.evidenceIds.slice(0, mostEvidence),
    rule: decision.rule,
    reason: decision.reason,
    points: Math.round(maxPoints * shareFor(decision) * 100) / 100,
    maxPoints,
    question: decision.question,
  }
}

/** Scopes to which evidence may say something though it decides nothing. */
const askable: ReadonlySet<Requirement['scope']> = new Set(['skill', 'experience', 'education'])

/** Beside an open question stands what comes nearest to it, so that the person need not search. */
function withClosest(decision: Decision, requirement: Requirement, evidence: EvidenceIndex): Decision {
  if (decision.state !== 'unknown' || decision.evidenceIds.length > 0) return decision
  const closest = closestEvidence(searchWords(requirement.text), evidence)
  if (!closest) return decision
  const { id, text } = closest.view.item
  return { ...decision, evidenceIds: [id], reason: `${decision.reason} Nearest in your evidence: ${quote(text)}.` }
}

/** Only what evidence cannot decide is decided by an answer. */
function answered(decision: Decision, answer: boolean | undefined): Decision {
  if (decision.state !== 'unknown' || answer === undefined) return decision
  const held = answer
    ? met('answer.yes', 'You said that this is so.', decision.evidenceIds)
    : missing('answer.no', 'You said that this is not so.', decision.evidenceIds)
  return { ...held, question: decision.question }
}

function shareFor(decision: Decision): number {
  if (decision.state !== 'partial') return decision.share
  return Math.min(partialShare.most, Math.max(partialShare.least, decision.share))
}

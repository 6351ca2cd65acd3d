import type { Requirement } from '@careergini/contracts'
import { closestEvidence } from '../closest-evidence.ts'
import { partial, type Decision } from '../decision.ts'
import type { EvidenceIndex } from '../evidence-index.ts'
import { quote } from '../say.ts'
import { topicWords } from '../words.ts'
import { decideNames } from './skill.rule.ts'

const fewestWords = 2
/** One word alone ties a duty to evidence only when it is long, which words of one trade are. */
const tellingLength = 8
const touchingShare = 0.4

/**
 * What the person will do in the job. Evidence of the same work counts; its absence proves nothing, because nobody writes
 * down all that they have done, and is no question either: a job is for work one has not done yet, too.
 */
export function responsibilityRule(requirement: Requirement, evidence: EvidenceIndex): Decision {
  const decision = decideNames(requirement, evidence, { needsUse: true })
  if (decision.state === 'met' || decision.state === 'partial') return decision
  const closest = closestEvidence(topicWords(requirement.text), evidence)
  const isTelling =
    closest !== null &&
    closest.view.shows &&
    (closest.words.length >= fewestWords || closest.words.some((word) => word.length >= tellingLength))
  if (isTelling)
    return partial(
      'duty.touched',
      `Your evidence touches this: ${quote(closest.view.item.text)}.`,
      [closest.view.item.id],
      touchingShare,
    )
  return {
    state: 'unknown',
    rule: 'duty.open',
    reason: 'Part of the work; your evidence neither shows nor excludes it.',
    evidenceIds: [],
    share: 0,
    question: null,
  }
}

import type { Requirement } from '@careergini/contracts'
import { unknown, type Decision } from '../decision.ts'
import { quote } from '../say.ts'

const questions: Partial<Record<Requirement['scope'], { rule: string; reason: string; ask: string }>> = {
  logistics: {
    rule: 'condition.logistics',
    reason: 'Days, place, travel and form of work are yours to judge.',
    ask: 'Does that work for you?',
  },
  eligibility: {
    rule: 'condition.eligibility',
    reason: 'Permits, clearances and checks are not in your evidence.',
    ask: 'Do you meet that?',
  },
  'employer-condition': {
    rule: 'condition.employer',
    reason: 'This is something the employer asks for in the application.',
    ask: 'Can you provide that?',
  },
}

/** What no résumé line can answer becomes a question. */
export function conditionRule(requirement: Requirement): Decision {
  const { rule, reason, ask } = questions[requirement.scope] ?? {
    rule: 'condition.other',
    reason: 'No evidence can answer this.',
    ask: 'Is that true of you?',
  }
  return unknown(rule, reason, `The posting says: ${quote(requirement.text)}. ${ask}`)
}

import type { EvidenceFacts, EvidenceItem } from '@careergini/contracts'
import { AppError } from '@careergini/platform/errors'
import { factsForText, textOfFacts } from './evidence.rules.ts'

type Wording = Pick<EvidenceItem, 'facts' | 'text'>

/**
 * An item's facts and text after a change. Documents print the facts, so the two must say the same: an achievement is its
 * words, a project's text describes it freely, an identity's text is its value, and the text of every other kind is made
 * of its facts. Throws `invalid-input` for a text that the facts would not follow.
 */
export function reworded(
  change: { facts?: EvidenceFacts | undefined; text?: string | undefined },
  before: Wording,
): Wording {
  const facts = change.facts ?? before.facts
  const made = textOfFacts(facts)?.slice(0, 10_000)
  if (facts.kind === 'achievement') {
    const text = change.text ?? before.text
    if (!text) throw refused('/text', 'Write what you achieved.', 'An achievement needs its words in "text".')
    return { text, facts: factsForText(facts, text) }
  }
  if (!made) throw refused('/facts', 'Name one of these at least.', `Nothing is said here: send ${fieldsOf(facts)}.`)
  if (facts.kind === 'project') return { facts, text: change.text ?? ownWords(before) ?? made }
  if (facts.kind === 'identity' && !change.facts && change.text) {
    return { text: change.text, facts: factsForText(facts, change.text) }
  }
  if (change.text !== undefined && change.text !== made) {
    const detail = `The text of this item is made of its facts, which documents print. Send what changes in "facts": ${fieldsOf(facts)}.`
    throw refused('/text', `Leave it out, and change the facts: ${fieldsOf(facts)}.`, detail)
  }
  return { facts, text: made }
}

/** A description that the person or the source wrote; null where the text was made of the facts. */
function ownWords({ facts, text }: Wording): string | null {
  return text === '' || text === textOfFacts(facts) ? null : text
}

function fieldsOf(facts: EvidenceFacts): string {
  return Object.keys(facts)
    .filter((key) => key !== 'kind')
    .join(', ')
}

function refused(pointer: string, message: string, detail: string): AppError {
  return new AppError('invalid-input', detail, { errors: [{ pointer, message }] })
}

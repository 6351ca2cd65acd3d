import type { GateFinding } from '@careergini/contracts'
import { finding } from '../finding.ts'
import type { ReadEvidence } from '../reading/read-evidence.ts'
import type { ReadText } from '../reading/read-text.ts'

/** Refuses what was turned round: from A to B into from B to A, and before into after. */
export function checkOrder(line: ReadText, cited: readonly ReadEvidence[]): GateFinding[] {
  return [...checkDirection(line, cited), ...checkBefore(line, cited)]
}

/** Looks ahead, so that each "from" is read with every "to" behind it: `de la base de données de MySQL vers PostgreSQL`. */
const change =
  /\b(?=(?:from|von|de|da|dal|od|van|z)\s+((?:[\p{L}\p{N}+#]+\s+){1,3}?)(?:to|auf|nach|zu|a|hacia|naar|vers|verso|para|do|na)\s+([\p{L}\p{N}+#]+))/gu

function checkDirection(line: ReadText, cited: readonly ReadEvidence[]): GateFinding[] {
  const changes = (read: ReadText) =>
    [...read.folded.matchAll(change)].map(([, from = '', to = '']) => ({ from: from.trim().split(/\s+/u), to }))
  for (const { from, to } of changes(line)) {
    const turned = cited.some(({ read }) => changes(read).some((one) => one.from.includes(to) && from.includes(one.to)))
    if (turned)
      return [finding('meaning', `${from.join(' ')} … ${to}`, 'The cited evidence has it the other way round.')]
  }
  return []
}

const before = /\b(?:before|prior|ahead|bevor|vorher|antes|avant|prima|przed|voordat|vooraf)\b/u
const after = /\b(?:after|afterwards|nachdem|danach|despues|tras|apres|dopo|depois|apos|nadat)\b/u

/** What came after is not said to come before, nor the other way round; "ahead" needs a word that says so. */
function checkBefore(line: ReadText, cited: readonly ReadEvidence[]): GateFinding[] {
  const held = (words: RegExp) => cited.some(({ read }) => words.test(read.folded))
  const first = before.exec(line.folded)?.[0]
  if (first && !held(before)) return [finding('meaning', first, `The cited evidence does not say “${first}”.`)]
  const later = after.exec(line.folded)?.[0]
  if (later && held(before) && !held(after))
    return [finding('meaning', later, `The cited evidence does not say “${later}”.`)]
  return []
}

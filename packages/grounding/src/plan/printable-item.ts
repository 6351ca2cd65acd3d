import type { EvidenceItem } from '@careergini/contracts'
import { verbatimText } from '../compose/compose-document.ts'
import { headTexts, languageText } from '../compose/locked-text.ts'
import { skillLineText } from '../compose/skill-line.ts'
import { checkForm } from '../gate/check-form.ts'
import { unsafeText } from '../gate/unsafe-text.ts'

/**
 * True when every line that code may write from the item would pass the gate: evidence with look-alike letters, or with
 * words addressed to a program, is left out of a document as a whole, so that it cannot spoil it later.
 */
export function isPrintableItem(item: EvidenceItem, language: string): boolean {
  const lines =
    item.facts.kind === 'skill'
      ? [skillLineText([item])]
      : [...Object.values(headTexts(item, language)), languageText(item)]
  const own = item.facts.kind === 'identity' || item.facts.kind === 'achievement' ? [verbatimText(item)] : []
  return [...lines, ...own].every(
    (text) => text === null || (checkForm(text).length === 0 && unsafeText(text) === null),
  )
}

import type { GateFinding } from '@careergini/contracts'
import { finding } from '../finding.ts'
import { fold } from '../reading/fold.ts'
import type { ReadEvidence } from '../reading/read-evidence.ts'

/** Refuses mark-up, placeholders, the small talk of a model, addresses and links that the evidence does not hold. */
export function checkMarks(text: string, cited: readonly ReadEvidence[]): GateFinding[] {
  const evidence = cited.map((item) => item.item.text).join('\n')
  const held = (part: string) => fold(evidence).includes(fold(part))
  for (const pattern of leaks) {
    const match = pattern.exec(text)
    if (match && !held(match[0]))
      return [
        finding(
          'leaked-instruction',
          match[0],
          'This belongs to an instruction or an answer, not to a line about you.',
        ),
      ]
  }
  for (const pattern of forms) {
    const match = pattern.exec(text)
    if (match && !held(match[0]))
      return [finding('form', match[0], `“${match[0]}” is mark-up or a placeholder, not part of a line.`)]
  }
  for (const [address] of text.matchAll(addresses)) {
    if (!held(address)) return [finding('name', address, `The cited evidence does not hold ${address}.`)]
  }
  return []
}

const leaks = [
  /^\s*(?:sure|certainly|of course|here (?:is|are|'s)|okay|ok,|natürlich|gerne|hier ist|claro|aquí (?:está|tiene)|voici|ecco|oto)\b/iu,
  /\b(?:rewritten|rephrased|revised|improved|reworded) (?:bullet|line|version|achievement|sentence|text)\b/iu,
  /^\s*(?:bullet|achievement|line|output|answer|text|response|result|rewritten|note|evidence|requirement)\s*(?:\d+\s*)?:/iu,
  /\b(?:the|this|your) (?:evidence|requirement|job description|posting|prompt|instruction)s? (?:says?|states?|asks?|requires?|mentions?)\b/iu,
  /\b(?:json|schema|token limit|word limit|characters? max)\b.*:/iu,
]
const forms = [
  /\*\*|__|`|^#{1,6} |^>|^[-*•] /u,
  /\[[^\]]{0,60}\]|\{[^}]{0,60}\}|<[^>]{1,60}>|\bX{2,}\b|\bTBD\b|\blorem ipsum\b/iu,
  /^["“„«'].*["”“»']$/u,
  /\\[nt"]/u,
]
const addresses = /(?:https?:\/\/|www\.)\S+|[\w.+-]+@[\w-]+\.[\w.]+|(?<!\w)@\w{2,}/giu

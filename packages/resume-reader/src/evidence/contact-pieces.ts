import { contactLabel, piecesOf } from '../fields/place.ts'
import { isCard } from '../fields/plain-statements.ts'
import type { Line } from '../model.ts'
import type { Section } from '../sections/sections.ts'
import type { Collector } from './collector.ts'

/** "CSCS Gold Card" beside address and telephone is a certificate. */
export function readContactCards(sections: Section[], collector: Collector): void {
  for (const line of contactLines(sections)) {
    for (const piece of piecesLeft(line, collector)) {
      if (!isCard(piece.text)) continue
      collector.add({
        facts: { kind: 'certification', name: piece.text, issuer: null, date: null, expires: null, url: null },
        ...piece,
        confidence: 0.6,
        doubts: ['This stands beside your contact data. Please check that it is a certificate.'],
      })
    }
  }
}

export function contactLines(sections: Section[]): Line[] {
  return sections.filter(({ kind }) => kind === 'head' || kind === 'contact').flatMap(({ lines }) => lines)
}

/** Pieces of a line with contact data, parted by bars, dots and cells, that nothing was made of though it was of others. */
export function piecesLeft(line: Line, collector: Collector): { text: string; start: number; end: number }[] {
  const held = (start: number, end: number) => collector.used.some((used) => used.start < end && used.end > start)
  if (!held(line.start, line.start + line.text.length)) return []
  return piecesOf(line.text).flatMap((match) => {
    const text = match[0].trim()
    const start = line.start + match.index + match[0].indexOf(text)
    const end = start + text.length
    return /\p{L}{2}/u.test(text) && !contactLabel.test(text) && !held(start, end) ? [{ text, start, end }] : []
  })
}

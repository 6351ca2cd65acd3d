import type { DocumentLine, EvidenceItem } from '@careergini/contracts'

/**
 * Says which words and figures of a line its cited evidence does not hold. It shares no code with the gate and is much
 * simpler: every run of letters and digits must occur in the texts or facts of the cited items, except the template's
 * headings and, in a line of dates, month names and the word for "now", which are compared with the facts.
 */
export function unsupportedTokens(line: DocumentLine, evidence: ReadonlyMap<string, EvidenceItem>): string[] {
  if (line.claim.how === 'fixed') return headings.has(line.text) ? [] : [line.text]
  const cited = line.claim.evidenceIds.map((id) => evidence.get(id))
  if (cited.length === 0 || cited.some((item) => item === undefined)) return ['(no such evidence)']
  const held = new Set(cited.flatMap((item) => (item ? tokens(valuesOf(item).join(' ')) : [])))
  const dates = line.id.endsWith('/dates')
    ? new Set(cited.flatMap((item) => (item ? dateTokens(item) : [])))
    : new Set()
  return tokens(line.text).filter((token) => !held.has(token) && !dates.has(token))
}

function tokens(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  )
}

function valuesOf(item: EvidenceItem): string[] {
  return [
    item.text,
    ...Object.values(item.facts).flatMap((value: unknown) => (typeof value === 'string' ? [value] : [])),
  ]
}

/** Words that a date line may use for the months of the item's own facts, and for its lasting. */
function dateTokens(item: EvidenceItem): string[] {
  const dates = Object.values(item.facts).flatMap((value: unknown) =>
    typeof value === 'string' && /^\d{4}(-\d{2}){0,2}$/u.test(value) ? [value] : [],
  )
  const lasts = 'end' in item.facts && item.facts.end === 'present' ? ['present'] : []
  return [...dates.flatMap((date) => [date.slice(0, 4), english[Number(date.slice(5, 7)) - 1] ?? '']), ...lasts]
}

const english = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const headings: ReadonlySet<string> = new Set(
  'Summary Experience Achievements Projects Education Certifications Skills Publications Languages Courses'.split(' '),
)

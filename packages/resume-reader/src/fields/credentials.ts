import type { Collector } from '../evidence/collector.ts'
import type { Line } from '../model.ts'
import type { Block } from './body.ts'
import { credentialGroups } from './credential-groups.ts'
import { findDates, withoutDates } from './dates/find-dates.ts'
import type { FoundDate } from './dates/find-dates.ts'
import { isSentence } from './line-shape.ts'
import { urlPattern } from './listings.ts'
import { organisationScore, schoolPattern } from './words.ts'

/** Words before a date until which something holds. */
const expiryBefore =
  /(?:expir(?:es|y|ing|ed)?(?: (?:on|date|in))?|\bexp\.?|valid(?: (?:to|until|till|through|thru))?|renew(?:al|s)?(?: (?:due|on))?|until|till|g(?:ü|ue)ltig bis|bis|valable jusqu['’](?:au|en)|válid[oa] hasta|hasta|valido fino al?|ważn[ye] do)\s*:?\s*$/iu
/** What is left of the words around a date that was taken out. */
const dateWords =
  /[\s,;(–—-]+(?:expir(?:es|y|ing|ed)?(?: (?:on|date|in))?|exp\.?|valid(?: (?:from|to|until|till|through|thru))?|issued|obtained|awarded|achieved|passed|completed|renew(?:al|s)?(?: (?:due|on))?|since|from|in|g(?:ü|ue)ltig bis|seit|bis|depuis|desde|hasta)\s*:?\s*(?=\n|$)/giu

/** Certificates, licences, registrations and courses: one a line or list item; issuer and date may stand on lines below. */
export function readCredentials(lines: Line[], collector: Collector, kind: 'certification' | 'course'): void {
  for (const group of credentialGroups(lines)) addCredential(group, collector, kind)
}

function addCredential(group: Block[], collector: Collector, kind: 'certification' | 'course'): void {
  const text = group.map((block) => block.text).join('\n')
  const start = group[0]?.start ?? 0
  const end = group.at(-1)?.end ?? start
  if (group.some((block) => block.text.length > 160) || isSentence(group[0]?.text ?? '')) return
  const dates = findDates(text)
  const { name, issuer } = nameAndIssuer(text)
  if (!name || name.length > 200) return
  const { date, expires } = datesOf(dates, text)
  collector.add({
    facts:
      kind === 'certification'
        ? { kind, name, issuer, date, expires, url: urlPattern.exec(text)?.[0] ?? null }
        : { kind, name, institution: issuer, date },
    text,
    start,
    end,
    confidence: 0.7,
    doubts: dates[0]?.doubts ?? [],
  })
}

function datesOf(dates: FoundDate[], text: string): { date: string | null; expires: string | null } {
  const ends = (found: FoundDate) =>
    !found.range &&
    (expiryBefore.test(text.slice(Math.max(0, found.from - 30), found.from)) ||
      /^(?:until|till|bis)\b/iu.test(text.slice(found.from, found.to)))
  const expiry = dates.find(ends)
  const first = dates.find((found) => found !== expiry)
  const stamp = first ? (first.start ?? first.end) : null
  const until = expiry ? (expiry.end ?? expiry.start) : first?.range ? first.end : null
  return { date: stamp === 'present' ? null : stamp, expires: until === 'present' ? null : until }
}

/** "Name (Issuer), 2024", "Name | Issuer", "Name" above "Issuer": a bracket that names no issuer belongs to the name. */
function nameAndIssuer(text: string): { name: string | null; issuer: string | null } {
  const bare = withoutDates(text).replace(dateWords, '')
  const parts = bare
    .split(/\n|\s[|–—•·-]\s|\t|,\s(?=\p{Lu})/u)
    .map((part) => part.replace(/^[\s,:–—-]+|[\s,:(–—-]+$/g, '').replace(/^\(([^()]*)\)?$/, '$1'))
    .filter((part) => /\p{L}{2}/u.test(part))
  const [whole, beside] = parts
  if (!whole) return { name: null, issuer: null }
  const bracket = /^(.{3,}?)\s*\(([^()]{2,80})\)$/u.exec(whole)
  const inner = bracket?.[2] ?? ''
  if (bracket?.[1] && (organisationScore(inner) > 0.15 || schoolPattern.test(inner)))
    return { name: bracket[1], issuer: inner }
  return { name: whole, issuer: beside?.slice(0, 300) ?? null }
}

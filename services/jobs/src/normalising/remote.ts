import type { Posting } from '@careergini/contracts'
import { headerParts } from './header.ts'
import { placesOf } from './places.ts'

type Remote = NonNullable<Posting['remote']>

const dayNames = '(?:\\d|one|two|three|four|five|jeden|dwa|trzy|zwei|drei|vier|deux|trois|dos|tres)'
const officeDays = new RegExp(
  `\\b(${dayNames})(?:\\s?(?:-|–|to|or)\\s?${dayNames})?\\+?\\s?(?:x|days?|times|dni|tage?|jours?|días?)\\b[^.\\n]{0,40}\\b(?:office|on-?site|in[- ]person|hq|studio|biur\\p{L}+|büro|vor ort|bureau|oficina|sur site)|\\b(?:office|on-?site|in[- ]person|in[- ]office)\\b[^.\\n]{0,30}?\\b(${dayNames})(?:\\s?(?:-|–|to)\\s?${dayNames})?\\+?\\s?(?:x|days?|times)(?: a| per|\\/| each)`,
  'iu',
)
const homeDays = new RegExp(
  `\\b(${dayNames})(?:\\s?(?:-|–|to)\\s?${dayNames})?\\s?(?:days?|dni|tage?|jours?|días?)\\b[^.\\n]{0,20}\\b(?:remote(?:ly)?|from home|wfh|zdaln\\p{L}+|home ?office|télétravail|teletrabajo)`,
  'iu',
)
const choice =
  /\b(?:remote|remotely|hybrid|zdalnie)\s*(?:\/|or|oder|lub|,? ?and\/or)\s*(?:in[- ])?(?:office|on-?site|hybrid|remote|stacjonarnie|hybrydowo|work from)|\b(?:on-?site|(?:in[- ])?office|hybrid|in[- ]person|stacjonarnie|stacjonarna)\s*(?:\/|or|oder|lub)\s*(?:fully )?(?:remote(?:ly)?|from home|zdalnie)|zdalna lub stacjonarna|remote[- ]friendly/iu
const noRemote =
  /\b(?:no remote|not (?:a )?remote|non-remote|cannot be (?:done )?remote|onsite only|on-site only|remote work is not|not (?:open|available) (?:to|for) remote|bez możliwości pracy zdalnej)\b/iu
/** `Type: Remote`, on a line of its own. */
const stated =
  /^[-•*\s]{0,4}(?:work(?:place|ing)? )?(?:type|arrangement|model|mode|location)\s?:\s*\(?(.{0,5}\b(?:remote|hybrid|on-?site)\b.{0,60})$/imu
const hybrid =
  /(?<!\b(?:no|not|non|isn't)[- ])\bhybrid(?! (?:between|of|team of|cloud|app|apps|vehicle|vehicles|search|infrastructure|mobile|car|cars|electric|environments?|and multi|it|model architecture|systems?|approach|data|human|threat|intelligence|retrieval|agents?|smart contract))\b|\bhybrydow\p{L}*/iu
const remote =
  /\b(?:fully[- ]remote|100 ?% remote|remote[- ]first|remote[- ]only|all[- ]remote|remote (?:position|role|job|opportunity|working|contract|internship|within|from|in|across|based|team)|(?:is|are|be|work|working) (?:fully |completely |100% )?remote(?:ly)?|remote work(?! (?:stipend|equipment|setup|tools))(?<!(?:for|and) remote work)|work from (?:home|anywhere)(?! (?:flexib|stipend|allowance|days|policy|equipment|benefit))|wfh|praca (?:w pełni |całkowicie |100% )?zdalna|pracy zdalnej|zdalnie|100 ?% zdaln\p{L}+|télétravail (?:total|complet|à 100)|100 ?% (?:télétravail|homeoffice|home office|teletrabajo)|remote,? (?:us|usa|uk|eu|emea|europe|worldwide|global|canada|germany))(?!\p{L})|\bremote\s?(?:[(|,]|[–-]\s)/iu
const onSite =
  /\b(?:fully |100% )?(?:on-?site|in[- ]office|in[- ]person)(?: \w+)? (?:role|position|job|opportunity|work|team|environment|culture|presence|in|at|5|five|monday|daily|required)\b|\b(?:this|the) (?:role|position|job) is (?:fully |100% )?(?:on-?site|in[- ]person|in[- ]office|office-based)|\b(?:five|5) days (?:a|per) week in|\bwork(?:ing)? (?:on-?site|in[- ]person) (?:in|at|from)|praca stacjonarna|\bONSITE\b|\bOn-?site\b(?=\s*[|,)(-]|$)|présentiel|presencial/u

/**
 * How much of the work is done at the employer's place. Fixed office days below five a week are hybrid, even where the
 * posting calls that on-site; office or remote at choice is remote. The words of the posting count before its place field,
 * and a board's flag only where both are silent.
 */
export function remoteOf({
  title,
  text,
  locations,
  flag,
}: {
  title: string
  text: string
  locations: readonly string[]
  flag: Remote | null
}): Remote | null {
  const words = plainly(text)
  const isPlaceSilent = placesOf({ locations, text: '', country: null }).length === 0
  return ofProse(words) ?? ofField(title) ?? ofField(locations.join(' | ')) ?? (isPlaceSilent ? flag : null)
}

/** `Hybrid? No` as `no hybrid`: the answer before what was asked. */
function plainly(text: string): string {
  return text.replace(
    /\b(remote(?: work(?:ing)?)?|hybrid(?: work(?:ing)?)?|work(?:ing)? from home|wfh|home ?office)\s?[?:]\s?(?:[–—-]\s?)?(?:no|none|nein|nie|non)\b/giu,
    'no $1',
  )
}

function ofProse(text: string): Remote | null {
  const withoutOffer = text.replace(
    /^.*\b(?:stipend|interviews?|events?|offsites?|off-sites?|gatherings?|onboarding|teams?\b.{0,20}\baround)\b.*$/gim,
    '',
  )
  const header = [...headerParts(text), ...(stated.exec(text) ?? []).slice(1)]
  const days = officeDays.exec(withoutOffer)
  if (choice.test(withoutOffer)) return 'remote'
  if (days) return isFive(days[1] ?? days[2] ?? '') ? 'on-site' : 'hybrid'
  if (homeDays.test(withoutOffer)) return 'hybrid'
  const slot = header.map(ofField).find((kind) => kind !== null)
  if (slot) return slot
  if (noRemote.test(withoutOffer)) return hybrid.test(withoutOffer) ? 'hybrid' : 'on-site'
  const places = [
    { kind: 'hybrid' as const, at: hybrid.exec(withoutOffer)?.index },
    { kind: 'remote' as const, at: remote.exec(withoutOffer)?.index },
    { kind: 'on-site' as const, at: onSite.exec(withoutOffer)?.index },
  ]
  const first = places.filter((place) => place.at !== undefined).toSorted((a, b) => (a.at ?? 0) - (b.at ?? 0))[0]
  return first?.kind ?? null
}

function ofField(field: string): Remote | null {
  const words = field.replace(denied, ' ')
  if (words !== field && words.trim() === '') return 'on-site'
  if (choice.test(words)) return 'remote'
  if (/\bhybrid\b|hybrydow/i.test(words)) return 'hybrid'
  if (/\bremote\b|praca zdalna|zdalnie|\bwfh\b|anywhere|worldwide|work from home|home ?office/i.test(words))
    return 'remote'
  return /\bon[- ]?site\b|\bin[- ]office\b|\bin[- ]person\b/i.test(words) ? 'on-site' : null
}

const denied =
  /\b(?:no|not|non)[ -](?:hybrid|remote|wfh|home ?office|working from home|work from home)(?: work(?:ing)?)?\b/giu

function isFive(word: string): boolean {
  return word === '5' || word.toLowerCase() === 'five'
}

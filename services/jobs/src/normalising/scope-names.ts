import { regionOf, countryOf } from './places.ts'

const areas: readonly (readonly [string, RegExp])[] = [
  [
    'worldwide',
    /^(?:world ?wide|global(?:ly)?|anywhere(?: (?:in|on) (?:the )?(?:world|earth|globe|planet))?|international(?:ly)?)$/,
  ],
  ['EU', /^(?:eu|e\.u\.|european union|eu countries)$/],
  ['EEA', /^eea$/],
  ['Central and Eastern Europe', /^(?:cee|central (?:and|&|\/) ?eastern europe|central\/eastern europe)$/],
  ['Eastern Europe', /^eastern europe$/],
  ['Western Europe', /^western europe$/],
  ['Europe', /^(?:europe|european (?:countries|continent))$/],
  ['EMEA', /^emea$/],
  ['APAC', /^(?:apac|asia[ -]pacific)$/],
  ['Latin America', /^(?:latam|latin america)$/],
  ['South America', /^south america$/],
  ['North America', /^(?:north america|na|noram)$/],
  ['Americas', /^americas?$/],
  ['Asia', /^asia$/],
  ['Southeast Asia', /^(?:south[- ]?east asia|sea)$/],
  ['Africa', /^africa$/],
  ['MENA', /^mena$/],
  ['Middle East', /^middle east$/],
  ['DACH', /^dach$/],
  ['Nordics', /^(?:nordics?|nordic countries|scandinavia)$/],
  ['Benelux', /^benelux$/],
  ['Oceania', /^(?:oceania|anz)$/],
  ['nearby time zones', /^(?:nearby|similar|adjacent|close) time ?zones?$/],
]
const usZones: Record<string, string> = {
  e: 'Eastern Time',
  p: 'Pacific Time',
  c: 'Central Time',
  m: 'Mountain Time',
}
const usZone =
  /^(?:us[- ])?(?:(?:(e|p|c|m)(?:s|d)?t)|(eastern|pacific|central|mountain)(?: standard| daylight)?)(?: time)?(?:[- ]?zones?)?(?: (?:hours?|overlap|adjacent|compatible|friendly))*$/
const areaZones =
  /^(us|u\.s\.|american|north american|european|eu|emea|uk|latam|apac|asian) (?:working |business )?(?:time ?zones?|hours|time)$/
const adjectives: Record<string, string> = {
  american: 'US',
  'north american': 'North American',
  european: 'European',
  asian: 'Asian',
}
const offsetZone =
  /^(utc|gmt|cet|cest|eet|wet|bst|ist)(?: ?\(?(?:(\+ ?\/ ?-|\+ ?-|±|\/-) ?(\d{1,2})|([+-] ?\d{1,2})(?: ?(?:to|and|-|–) ?(?:utc|gmt|cet)? ?([+-]? ?\d{1,2}))?))?(?: ?h(?:ours?|rs?)?)?\)?(?: (?:time|time ?zones?|hours))?$/
const countryNames = new Intl.DisplayNames(['en'], { type: 'region' })

/** What a scope names: a country in English, a region, a zone or `worldwide`. `isArea` is false for a country. */
export interface ScopeName {
  name: string
  isArea: boolean
}

/** The country, region or time zone that these words are, and nothing else; null for other words. */
export function scopeNameOf(words: string): ScopeName | null {
  const plain = words.trim().replace(/\s+/g, ' ')
  const lower = plain.toLowerCase().replace(/^the /, '')
  const area = areas.find(([, pattern]) => pattern.test(lower))?.[0] ?? zoneOf(lower)
  if (area) return { name: area, isArea: true }
  // Short names are names only in capitals: "us" and "it" are words.
  if (plain.length <= 3 && plain !== plain.toUpperCase()) return null
  const country = countryOf(plain.replace(/^the /i, ''))
  if (country) return { name: countryNames.of(country) ?? country, isArea: false }
  return plain.length > 3 && regionOf(plain) !== null ? { name: plain, isArea: false } : null
}

function zoneOf(lower: string): string | null {
  const us = usZone.exec(lower)
  if (us) return usZones[us[1] ?? us[2]?.charAt(0) ?? ''] ?? null
  const ofArea = areaZones.exec(lower)
  if (ofArea?.[1]) return `${adjectives[ofArea[1]] ?? ofArea[1].replace(/\./g, '').toUpperCase()} time zones`
  const offset = offsetZone.exec(lower)
  if (!offset?.[1]) return null
  const zone = offset[1].toUpperCase()
  if (offset[3]) return `${zone} ± ${offset[3]} h`
  const [from, to] = [offset[4], offset[5]].map((hours) => hours?.replace(/ /g, ''))
  return to ? `${zone}${from} to ${zone}${to}` : `${zone}${from ?? ''}`
}

const separator = /^(?:\s*(?:,|\/|;|&|\+|\||\band\b|\bor\b|\bplus\b|\()\s*)+(?:the |in |within )?/i
const mostWords = 5

/** The names that a text begins with, in a list such as `the US, Canada or Europe (CET ± 2)`; empty when it begins with none. */
export function leadingNames(text: string): ScopeName[] {
  const found: ScopeName[] = []
  let rest = text.slice(0, 200).replace(/^\s*(?:all (?:of )?)?(?:the )?/, '')
  for (;;) {
    const taken = longestName(rest)
    if (!taken) return found
    found.push(taken.name)
    rest = rest.slice(taken.length)
    const next = separator.exec(rest)
    if (!next) return found
    rest = rest.slice(next[0].length)
  }
}

function longestName(text: string): { name: ScopeName; length: number } | null {
  const words = [...text.slice(0, 60).matchAll(/[^\s,;()|]+/gu)].slice(0, mostWords)
  for (let count = words.length; count > 0; count--) {
    const last = words[count - 1]
    const length = last ? last.index + last[0].length : 0
    const name = scopeNameOf(
      text
        .slice(0, length)
        .replace(/(?<!\b\p{L})[.:!]+$/u, '')
        .replace(/-based$/i, ''),
    )
    if (name) return { name, length }
  }
  const parts = /^[^\s,;()|/]+(?=\/)/.exec(text)
  const name = parts ? scopeNameOf(parts[0]) : null
  return name && parts ? { name, length: parts[0].length } : null
}

/** All names of a stated scope, such as `United States, Canada`; what is no name is passed over. */
export function scopeNamesIn(scope: string): string[] {
  return scope.split(/[,;|]|\bexcept\b/).flatMap((part) => scopeNameOf(part)?.name ?? [])
}

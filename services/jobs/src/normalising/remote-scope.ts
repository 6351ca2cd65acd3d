import { headerParts } from './header.ts'
import { leadingNames, scopeNameOf, type ScopeName } from './scope-names.ts'

const live = '(?:based|located|residing|reside|resident|residents|live|living|domiciled)'
/** Words behind which the places stand where a remote person may live. */
const limits: readonly RegExp[] = [
  new RegExp(
    `\\b(?:must|should|needs?|required|have|has|you(?:'re| are)|candidates?|applicants?|engineers?|people|(?:this|the) (?:role|position))(?: \\p{L}{1,15}){0,4}? ${live}(?: anywhere)? (?:in|within|of|across)\\s+`,
    'giu',
  ),
  /\bresidents? of,?\s+(?:and eligible to work in,?\s+)?/giu,
  /\b(?:open|available|restricted|limited) (?:only )?to (?:candidates|applicants|people|residents|those)?(?: \p{L}{1,15}){0,3}? ?(?:in|from|within|across|of)\s+/giu,
  /\bremote(?:ly)?(?: \p{L}{1,15}){0,3}? (?:within|across|throughout|anywhere in|from anywhere in|in|from|inside)\s+/giu,
  /\b(?:work|working|live|living|based|hire|hiring|located)(?: \p{L}{1,15}){0,2}? (?:from )?anywhere (?:in|within|across)\s+/giu,
  /\b(?:able to|can|only|we|currently) hire(?: \p{L}{1,15}){0,3}? (?:in|from|within|across)\s+/giu,
  /\boverlap(?:ping|s)?(?: \p{L}{1,15}){0,4}? (?:with|of|in|to)\s+/giu,
  /\b(?:time ?zones?|working hours|hours)(?: \p{L}{1,15}){0,2}?(?::| between| within| of| in)\s+/giu,
]
/** Where the house and its people are, and where one may go for some weeks, is no limit. */
const aboutOthers =
  /\b(?:hubs?|team members|our (?:\p{L}{1,15} ){0,2}(?:team|people|employees|staff|company|org|engineers|customers)|we(?:'re| are) an? (?:\p{L}{1,15}[ -]){0,3}team|our \p{L}{1,15}s (?:work|live|are)|employees|headquartered|up to \d{1,3} (?:\p{L}{1,10} )?(?:days|weeks|months)|(?:days|weeks|months) (?:a|per|each) year)\b/iu
const everywhere =
  /\b(?:work(?:ing)?|hire|hiring|remote(?:ly)?|live|based|located)(?: \p{L}{1,15}){0,3}? (?:from )?anywhere (?:in|around|on) the (?:world|globe|planet)\b|\bremote,? (?:worldwide|global(?:ly)?)\b|\bfully (?:distributed|remote),? worldwide\b/iu
const only = /(?:^|[\s(|,:–-])([^\n()|.:]{2,40}?)(?:[- ]based)? only\b/giu
const allStates = /\b(?:all|any of the) (?:50|fifty) (?:us |u\.s\. )?states\b/iu
const leftOut =
  /\b(?:except(?:ing|ion of)?|excluding|other than|not (?:available|open|eligible)(?: \p{L}{1,15}){0,3}? in|cannot hire(?: \p{L}{1,15}){0,3}? in|unable to hire(?: \p{L}{1,15}){0,3}? in)\s+(?:for |in |residents of )?/giu
const longestHeader = 200

/**
 * Where a remote person may live, as the posting limits it: `United States, Canada`, `Europe`, `CET ± 2 h`, `worldwide`,
 * `United States except Colorado`. A country that only stands beside *Remote* in a place field is a place and no limit; a
 * region or a time zone there is one. Null when no limit is stated.
 */
export function remoteScopeOf({ text, locations }: { text: string; locations: readonly string[] }): string | null {
  const plain = text.replace(/[’‘]/g, "'")
  const lines = plain.split('\n').filter((line) => line.length < 3000)
  const said = lines.flatMap((line) => [...limitsIn(line), ...onlyIn(line)])
  const found = said.length > 0 ? said : [...headerNames(plain), ...locations.flatMap(areasOfField)]
  if (found.length === 0 && everywhere.test(plain)) return 'worldwide'
  const names = [...new Set(found.map(({ name }) => name))]
  if (names.length === 0) return null
  const except = [...new Set(lines.flatMap((line) => after(line, leftOut)).map(({ name }) => name))]
  const kept = names.filter((name) => !except.includes(name))
  if (kept.length === 0) return null
  return `${kept.join(', ')}${except.length > 0 ? ` except ${except.join(', ')}` : ''}`
}

function limitsIn(line: string): ScopeName[] {
  const unitedStates = scopeNameOf('United States')
  const states = allStates.exec(line)
  if (states && unitedStates) {
    const rest = line.slice(states.index + states[0].length).replace(/^(?:,? and| &) d\.?c\.?/i, '')
    return [unitedStates, ...leadingNames(rest.replace(/^(?:,| and| &)+\s*/i, ''))]
  }
  return line
    .split(/(?<=[.!?])\s+/)
    .filter((sentence) => !aboutOthers.test(sentence))
    .flatMap((sentence) => limits.flatMap((limit) => after(sentence, limit)))
}

function after(line: string, pattern: RegExp): ScopeName[] {
  return [...line.matchAll(pattern)].flatMap((hit) => leadingNames(line.slice(hit.index + hit[0].length)))
}

/** "US only", "(US-based only)", "EU and UK only". */
function onlyIn(line: string): ScopeName[] {
  return [...line.matchAll(only)].flatMap((hit) => {
    const words = (hit[1] ?? '').trim().split(/\s+/)
    for (let from = 0; from < words.length; from++) {
      const names = leadingNames(words.slice(from).join(' '))
      if (names.length > 0) return names
    }
    return []
  })
}

/** `Company | Remote (EU)`: header lines hold a place field among others. */
function headerNames(text: string): ScopeName[] {
  const lines = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, 12)
    .filter((line, index) => (index < 5 || /^[\p{L} ]{2,30}:/u.test(line)) && line.length < longestHeader)
  return [...headerParts(text), ...lines]
    .filter((part) => part.length < longestHeader && /\bremote\b/i.test(part))
    .flatMap(areasOfField)
}

const offsetZones =
  /\b(?:cet|cest|utc|gmt|eet)\b(?: ?\(? ?(?:\+ ?\/? ?-|±|[+-]) ?\d{1,2}(?: ?h(?:ours?|rs?)?)?\)?)?(?: ?(?:to|and|-|–) ?(?:utc|gmt|cet)? ?[+-] ?\d{1,2})?/i

/** The regions and zones of a place field, with the countries named beside them; countries alone are places. */
function areasOfField(field: string): ScopeName[] {
  const pieces = field.split(/[()[\],;|+]|\s[–—-]\s|\bremote\b:?|\bwith\b|\bor\b|\band\b|:/i)
  const names = [field, ...pieces].flatMap(
    (piece) => scopeNameOf(piece.replace(/\b(?:only|available|timezones?)\b/gi, '').trim()) ?? [],
  )
  const zones = offsetZones.exec(field)
  const zone = zones ? scopeNameOf(zones[0]) : null
  const all = zone ? [...names.filter(({ name }) => !name.startsWith(zone.name.slice(0, 3))), zone] : names
  return all.some(({ isArea }) => isArea) ? all : []
}

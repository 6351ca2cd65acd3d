import { endOfTrail, firstLines, headerParts, labelledIn } from './header.ts'
import { isPlaceName } from './places.ts'

/** What the first lines of a pasted text say of the posting. */
export interface Head {
  title: string
  organisation: string | null
}

const headLines = 12
const longestTitle = 110
const roleWords =
  /\b(?:engineer|developer|programmer|manager|director|nurse|teacher|tutor|designer|analyst|accountant|assistant|associate|specialist|consultant|coordinator|driver|technician|mechanic|electrician|plumber|carpenter|welder|cook|chef|baker|barista|waiter|cashier|clerk|cleaner|worker|operator|supervisor|lead|head of|officer|representative|executive|administrator|architect|scientist|researcher|writer|editor|producer|recruiter|lawyer|attorney|counsel|paralegal|pharmacist|physician|doctor|therapist|dentist|caregiver|carer|counsel(?:l)?or|advisor|planner|buyer|agent|intern|trainee|apprentice|guard|packer|picker|labou?rer|foreman|surveyor|estimator|inspector|controller|bookkeeper|auditor|owner|strategist|marketer|sre|devops|founder|cto|ceo|cfo|coo|cmo|product owner|pm|vp|chief [a-z]+ officer|generalist|leiter|entwickler|ingenieur|mitarbeiter|verkäufer|fahrer|pfleger|krankenschwester|kaufmann|kauffrau|koch|köchin|berater|sachbearbeiter|specjalista|kierownik|pracownik|kierowca|magazynier|sprzedawca|nauczyciel|pielęgniarka|księgowa|kucharz|programista|inżynier|operator|ingeniero|ingeniera|desarrollador|enfermer[oa]|camarer[oa]|cociner[oa]|conductor|vendedor|ingénieur|développeur|infirmi[eè]re?|vendeur|vendeuse|cuisinier|chauffeur|assistante?|technicien|comptable)(?:in|innen|s|es|\*in|:in|\/-?in)?(?!\p{L})/iu
const opening =
  /\b(?:hiring|looking for|seeking|searching for|in search of|suchen|poszukujemy|szukamy|buscamos|recherchons|recrutons)\s+(?:for\s+)?(?:an?\s+|einen?\s+|une?\s+|osoby na stanowisko\s+)?((?:[\p{L}&+/.'-]{1,40}[ ,]{1,2}){0,8}?[\p{L}&+/.'-]{1,40})(?=\s+(?:to|who|with|for|that|and|in|at|on|für|mit|z|do|con|para|pour|avec)\b|[.,:;!\n(]|$)/iu
/** `Halden Bread is hiring a night baker`. */
const announcement = /^(\p{Lu}[^|:.!?]{1,60}?) is (?:hiring|looking for|seeking) (?:an? )?([^|:.!?]{3,100})/iu
const label =
  /^(?:job title|title|position|role|stanowisko|praca na stanowisku|stelle|puesto|poste)\s*:\s*(.{3,110})$/imu
const company =
  /^(?:company|employer|organisation|organization|firma|pracodawca|kto szuka|unternehmen|empresa|entreprise)\s*:\s*(.{2,100})$/imu
const about =
  /^(?:about|über|o firmie|sobre|à propos de)\s+((?!us|you|the|this|our|uns|dich|nosotros|nous|la |das )[\p{Lu}\d][\p{L}\d&.' -]{1,50})$/imu
const atCompany =
  /(?:^|\.\s|\n)(?:At|Bei|En|Chez)\s+(\p{Lu}[\p{L}\d&.'-]*(?:\s\p{Lu}[\p{L}\d&.'-]*){0,3}),\s+(?:we|our|you|wir|you'll)/u

/** Title and employer of a text that comes without fields: labels, header lines, then what its first sentences say. */
export function headOf(text: string): Head {
  const lines = firstLines(text, headLines)
  const parts = headerParts(text)
  const announced = lines
    .slice(0, 3)
    .map((line) => announcement.exec(line))
    .find((hit) => hit !== null && !/^(?:our|we|the|my|this|it)\b/i.test(hit[1] ?? ''))
  const said = opening.exec(text.slice(0, 4000))?.[1]
  const title =
    labelOf(text, titleLabels) ??
    label.exec(text)?.[1] ??
    (announced && !/^the (?:best|most|top)/i.test(announced[2] ?? '') ? announced[2] : undefined) ??
    titlePart(parts) ??
    titleLine(lines) ??
    (said !== undefined && roleWords.test(said) ? said : null) ??
    severalRoles(parts) ??
    endOfTrail(text) ??
    fallback(lines)
  const organisation =
    labelOf(text, companyLabels) ??
    company.exec(text)?.[1] ??
    announced?.[1] ??
    employerPart(parts, title) ??
    employerBeforePlace(lines, title) ??
    postedBy(lines) ??
    about.exec(text)?.[1] ??
    atCompany.exec(text)?.[1] ??
    oftenNamed(text) ??
    null
  return { title: clean(title), organisation: organisation === null ? null : clean(organisation) }
}

const titleLabels = /^(?:job title|title|position|role|stanowisko|stelle|puesto|poste)$/
const companyLabels =
  /^(?:company|employer|hiring company|organi[sz]ation|recruiter|agency|advertiser|advertised by|posted by|firma|pracodawca|unternehmen|arbeitgeber|empresa|entreprise)$/

function labelOf(text: string, names: RegExp): string | null {
  const isTitle = names === titleLabels
  const found = labelledIn(text).find(({ label: name, value }) => names.test(name) && (!isTitle || !form.test(value)))
  return found && found.value.length >= 2 ? found.value : null
}

/** `Posted 3 days ago by Halden Recruit (agency)`: who says so where nobody else is named. */
function postedBy(lines: readonly string[]): string | null {
  const name = lines.map(
    (line) => /^(?:posted|advertised|added|listed)\b.{0,40}?\bby:?\s+(\p{Lu}.{1,60})$/iu.exec(line)?.[1],
  )
  return (
    name
      .find((words) => words !== undefined)
      ?.replace(/\s*\((?:[^()]{0,30}\s)?(?:agency|recruiter|employer|direct)\)$/iu, '') ?? null
  )
}

/** "Various roles", "Multiple engineering positions". */
function severalRoles(parts: readonly string[]): string | null {
  return (
    parts.find((part) =>
      /^(?:various|multiple|several|many)\b.{0,30}\b(?:roles?|positions?|jobs?|openings?)$/i.test(part),
    ) ??
    parts.find((part) => /^(?:founding|senior|staff|lead|junior|principal|head)\b/i.test(part)) ??
    null
  )
}

const form = /^\(?(?:fully )?(?:remote|hybrid|on-?site|full[- ]?time|part[- ]?time|contract|permanent)\b/i
const kindsOfEmployer =
  /\b(?:trust|hospitals?|clinics?|klinik\p{L}*|university|universität|uniwersytet|college|schools?|academy|council|group|gruppe|grupa|bank|services?|foundation|stiftung|fundacja|charity|association|society|agency|department|ministry|restaurant|hotel|bakery|church|partners|solutions|technologies|systems|logisti\p{L}+|holdings?|nhs|gmbh|ag|kg|se|ltd|limited|llp|llc|plc|inc|corp|co|b\.?v|s\.?a|s\.?l|sp\. ?z o\. ?o|oy|ab|aps|as|srl|sarl|sas)\.?$/iu

/**
 * A line below the title that is nothing but `Employer, Place`: the place must be known, or the employer's own words must say
 * what kind of house it is.
 */
function employerBeforePlace(lines: readonly string[], title: string): string | null {
  const at = lines.findIndex((line) => line === title || line.startsWith(title))
  const line = lines[at + 1]
  if (at < 0 || at > 2 || line === undefined || line.length > 110 || /[.!?:]$/.test(line)) return null
  const [name = '', ...rest] = line.split(/\s*(?:,|\s[–—-])\s+/)
  if (!isEmployerName(name)) return null
  if (rest.length === 0) return kindsOfEmployer.test(name) ? name : null
  // "Halden Bread, Inc., Oslo": the legal form belongs to the name.
  const place = rest.filter((part) => !kindsOfEmployer.test(part) || isPlaceName(part))
  return place.length > 0 && (kindsOfEmployer.test(name) || place.length < rest.length || place.every(isPlaceName))
    ? name
    : null
}

function isEmployerName(words: string): boolean {
  return (
    /^[\p{Lu}\d]/u.test(words) &&
    words.length <= 70 &&
    !isPlaceName(words) &&
    !roleWords.test(words) &&
    !form.test(words)
  )
}

const nameWords = "\\p{Lu}[\\p{L}\\d&'-]*(?: \\p{Lu}[\\p{L}\\d&'-]*){0,2}"
const namings = [
  new RegExp(
    `(?:^|[.!?]\\s|\\n)(${nameWords}) (?:is|was|are) (?:an?|the|on a|building|creating|committed|proud|transforming|looking|seeking|hiring|founded|headquartered|backed|willing|dedicated|currently|proudly|one of)\\b`,
    'gu',
  ),
  new RegExp(
    `\\b(?:At|at|Join|join|joining|Joining|About|ABOUT|MEET|Meet|Why|why|WHY) (${nameWords})(?=[,.:;!?]|\\s|$)`,
    'gu',
  ),
  new RegExp(
    `(?:^|[\\s(])(${nameWords})(?:'s|s') (?:mission|team|story|vision|goal|culture|products?|customers?|platform|founders?|benefits|core|employees)\\b`,
    'gu',
  ),
]
const notNames =
  /^(?:us|the|this|our|we|you|your|it|he|she|they|that|there|here|what|who|why|how|if|as|in|role|job|position|company|team|teams?|join|about|a|an|all|and|these|those|each|every|everyone|work|working|monday|tuesday|wednesday|thursday|friday|united states|u|i|benefits|diversity|equal|candidates?|compensation|salary|location|remote|people|series|least|fortune)$/i

const fewestNamings = 2

/** The name that the text gives its own house again and again: `About Halden`, `At Halden, we …`, `Halden is a …`. */
function oftenNamed(text: string): string | null {
  const plain = text.slice(0, 30_000).replace(/[’‘]/g, "'")
  const votes = new Map<string, { name: string; count: number }>()
  for (const pattern of namings) {
    for (const hit of plain.matchAll(pattern)) {
      const name = hit[1] ?? ''
      const first = name.split(' ')[0] ?? ''
      if (notNames.test(name) || notNames.test(first) || name.length < 2 || isPlaceName(name) || roleWords.test(name))
        continue
      const key = name.toLowerCase()
      const vote = votes.get(key) ?? { name, count: 0 }
      votes.set(key, { name: vote.name, count: vote.count + 1 })
    }
  }
  const best = [...votes.values()].toSorted((a, b) => b.count - a.count)[0]
  return best && best.count >= fewestNamings ? asWritten(plain, best.name) : null
}

/** A heading in capitals is not how a house writes its name: another form of it is taken where the text has one. */
function asWritten(text: string, name: string): string {
  // Names are letters, digits, `&`, `'` and `-`: none of them means anything in a pattern.
  const forms = text.match(new RegExp(`(?<![\\p{L}\\p{N}.@/])${name}(?![\\p{L}\\p{N}])`, 'giu')) ?? []
  return forms.find((form) => form !== form.toUpperCase() && form !== form.toLowerCase()) ?? name
}

function titlePart(parts: readonly string[]): string | null {
  return parts.find((part) => part.length <= longestTitle && roleWords.test(part) && !/[.!?]$/.test(part)) ?? null
}

/** `Sam, co-founder & CEO`: who wrote it. */
const signature = /^\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?,\s.{0,20}\b(?:founder|ceo|cto|coo)\b/iu

function titleLine(lines: readonly string[]): string | null {
  return (
    lines
      .slice(0, 4)
      .find(
        (line) =>
          line.length <= longestTitle &&
          roleWords.test(line) &&
          !/[.!?:]$/.test(line) &&
          !signature.test(line) &&
          !/^(?:we|our|you|as|at|about|join|wir|ihre|deine)\b/i.test(line),
      ) ?? null
  )
}

/** The part before the title in a header line, or the one after it, unless it is a place or a form of work. */
function employerPart(parts: readonly string[], title: string): string | null {
  const names = parts.map((part) => part.replace(address, '').trim())
  return (
    names.find(
      (part) =>
        part !== title &&
        part.length < 60 &&
        /^[\p{Lu}\d]|^\p{Ll}+\p{Lu}/u.test(part) &&
        !isPlaceName(part) &&
        !notEmployer.test(part) &&
        !roleWords.test(part),
    ) ?? null
  )
}

const address = /\s*\((?:https?:|www\.|yc|[^)]*\.(?:com|io|ai|org))[^)]*\)\s*/i
const notEmployer =
  /remote|hybrid|on-?site|full[- ]?time|part[- ]?time|permanent|contract|intern|visa|vollzeit|teilzeit|unbefristet|pełny etat|\$|€|£|https?:|www\.|\d{2,}k|^(?:various|multiple|several|many|founding|senior|staff|lead|junior|principal)\b|\b(?:per|an?) (?:hour|month|year|annum)\b/i

function fallback(lines: readonly string[]): string {
  const first = lines[0] ?? 'Posting'
  return first.length <= longestTitle ? first : `${first.slice(0, 80).replace(/\s+\S*$/, '')}…`
}

function clean(words: string): string {
  return words
    .replace(/\s*(?:[|–—:-]\s*)?https?:\S+.*$/i, '')
    .replace(/\s*\(YC \p{Lu}\d{2}\)/u, '')
    .replace(/^(?:now )?hiring:?\s+(?:an? )?|^for\s+/i, '')
    .replace(/\s+to (?:work on|join|help|build|lead|own|expand|support)\b.*$/i, '')
    .replace(/^[#*_\s]+|[*_\s]+$/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

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
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, headLines)
  const parts = lines
    .slice(0, 4)
    .filter((line) => line.length < 220)
    .flatMap(partsOf)
  const announced = lines
    .slice(0, 3)
    .map((line) => announcement.exec(line))
    .find((hit) => hit !== null)
  const said = opening.exec(text.slice(0, 4000))?.[1]
  const title =
    label.exec(text)?.[1] ??
    announced?.[2] ??
    titlePart(parts) ??
    titleLine(lines) ??
    (said !== undefined && roleWords.test(said) ? said : null) ??
    fallback(lines)
  const organisation =
    company.exec(text)?.[1] ??
    announced?.[1] ??
    employerPart(parts, title) ??
    about.exec(text)?.[1] ??
    atCompany.exec(text)?.[1] ??
    null
  return { title: clean(title), organisation: organisation === null ? null : clean(organisation) }
}

/** `Northwind | Warehouse Lead | Leeds | Full-time`. */
function partsOf(line: string): string[] {
  const parts = line.split(/\s*[|•·]\s*|\s+--\s+/).filter(Boolean)
  return parts.length > 1 ? parts : []
}

function titlePart(parts: readonly string[]): string | null {
  return parts.find((part) => part.length <= longestTitle && roleWords.test(part) && !/[.!?]$/.test(part)) ?? null
}

function titleLine(lines: readonly string[]): string | null {
  return (
    lines
      .slice(0, 4)
      .find(
        (line) =>
          line.length <= longestTitle &&
          roleWords.test(line) &&
          !/[.!?:]$/.test(line) &&
          !/^(?:we|our|you|as|at|about|join|wir|ihre|deine)\b/i.test(line),
      ) ?? null
  )
}

/** The part before the title in a header line, or the one after it, unless it is a place or a form of work. */
function employerPart(parts: readonly string[], title: string): string | null {
  const candidates = parts.filter(
    (part) =>
      part !== title &&
      part.length < 60 &&
      /^[\p{Lu}\d]/u.test(part) &&
      !isPlaceName(part) &&
      !/remote|hybrid|on-?site|full[- ]?time|part[- ]?time|contract|intern|visa|\$|€|£|https?:|www\.|\d{2,}k/i.test(
        part,
      ) &&
      !roleWords.test(part),
  )
  const first = candidates[0]
  return first === undefined
    ? null
    : first.replace(/\s*\((?:https?:|www\.|yc|[^)]*\.(?:com|io|ai|org))[^)]*\)\s*/i, '').trim()
}

function fallback(lines: readonly string[]): string {
  const first = lines[0] ?? 'Posting'
  return first.length <= longestTitle ? first : `${first.slice(0, 80).replace(/\s+\S*$/, '')}…`
}

function clean(words: string): string {
  return words
    .replace(/\s*(?:[|–—:-]\s*)?https?:\S+.*$/i, '')
    .replace(/^(?:now )?hiring:?\s+(?:an? )?/i, '')
    .replace(/\s+to (?:work on|join|help|build|lead|own|expand|support)\b.*$/i, '')
    .replace(/^[#*_\s]+|[*_\s]+$/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

import { functionWords } from '../text/function-words.ts'

/** A job title taken apart: what the work is, and what the rest says. */
export interface TitleFacts {
  /** The title without level, codes, gender marks, place, contract and employer. */
  core: string
  /** Level words as they stand, in lower case, read as one of these; null where the title says nothing. */
  seniority: Seniority | null
  /** What of a field the title asks for after a comma, dash or in brackets: `Nurse, Intensive Care` → `Intensive Care`. */
  specialty: string | null
}

export type Seniority = 'intern' | 'junior' | 'middle' | 'senior' | 'lead' | 'head' | 'executive'

const levels: readonly (readonly [Seniority, RegExp])[] = [
  [
    'intern',
    /\b(?:intern|internship|trainee|apprentice|apprenticeship|praktikant(?:in)?|werkstudent(?:in)?|azubi|auszubildende[rn]?|becari[oa]|stagiaire|working student|student assistant)\b/u,
  ],
  ['junior', /\b(?:junior|jr|entry[- ]level|graduate|new grad|fresh graduate|berufseinsteiger(?:in)?)\b/u],
  ['middle', /\b(?:mid[- ]?level|mid[- ]?senior|intermediate|midweight)\b/u],
  ['head', /\b(?:head of|vice president|vp|svp|evp|director of)\b/u],
  ['executive', /\b(?:chief|c[etfom]o|geschäftsführer(?:in)?)\b/u],
  [
    'lead',
    /\b(?:lead|principal|staff(?= (?:software|engineer|data|product|developer|machine))|team lead(?:er)?|leiter(?:in)?|jefe|teamleiter(?:in)?)\b/u,
  ],
  ['senior', /\b(?:senior|sr|snr|experienced|expert level|sénior|erfahrene[rn]?)\b/u],
]

// Level words that are taken off; those that are part of what the work is (chief, head, lead, trainee teacher) stay.
const levelNoise =
  /\b(?:junior|senior|sr|snr|jr|entry[- ]level|mid[- ]?level|mid[- ]?senior|experienced|sénior|internship|intern|fresh graduates?|graduate (?=\p{L})|new grad|principal (?=software|engineer|data|product|developer)|staff (?=software|engineer|data|product|developer|machine)|erfahrene[rn]?|level \d|grade \p{L}?\d{1,2}|(?:i{2,3}|iv|v)$|[1-5]$)/giu
const genders =
  /[([|/-]?\s*\b(?:[mwfdxihg](?:\s*[/|,*.-]\s*(?:[mwfdxihg]|div|gn|all))+|all genders|alle|divers|h[/ ]f|m[/ ]f)\b\s*(?=$|[^\p{L}])[)\]]?/giu
const endings = /(?:[*:_/]innen\b|[*:_/]in\b|\((?:in|innen|a|e|s)\)|\/(?:a|as|r|e|in)\b)/giu
const contract =
  /\b(?:full[- ]?time|part[- ]?time|contract(?= (?:to hire|basis|role|position))|temporary|permanent|freelance|fixed[- ]term|remote|hybrid|on[- ]?site|work from home|wfh|home ?office|night shift|day shift|shift work|weekends?|urgent(?:ly)?|hiring|immediate start|vacancy|vacancies|wanted|required|needed|job|position|opening|vollzeit|teilzeit|befristet|unbefristet|minijob|tiempo (?:completo|parcial)|jornada (?:completa|parcial)|temporal|indefinido|\d+ ?(?:years?|yrs?) ?(?:experience|exp)?|\d+ months?|per (?:hour|month)|\d+ ?h(?:ours)?)\b/giu
const codes =
  /(?:#\s*\w+|\b(?:ref|req|id|job id|code|nr|no)\b[.:#\s-]*[\w/-]*\d[\w/-]*|\b[A-Z]{0,4}-?\d{3,}[\w-]*\b|[$€£]\s*[\d.,]+k?|\b(?:rm|myr|usd|eur|sgd)\s?[\d.,]+k?\b|\b[\d.,]{4,}\b)/giu
const afterPlace = /\s(?:@|at|in|for|near|based in|bei|en)\s+\p{Lu}[\p{L}&.'’ -]*$/u

/**
 * Reads the facts of a job title and takes off what is not the work. Linear in the title, of which the first 300 characters are read;
 * where nothing would be left, the title stays as it is.
 */
export function readTitle(title: string): TitleFacts {
  const given = title.slice(0, 300).normalize('NFC').replaceAll(/\s+/gu, ' ').trim()
  const lower = given.toLowerCase()
  const seniority = levels.find(([, pattern]) => pattern.test(lower))?.[0] ?? null
  const plain = cleaned(given.replace(genders, ' ').replace(endings, ''))
  const { main, rest } = parted(plain)
  const core = cleaned(withoutNoise(main))
  const specialty = cleaned(withoutNoise(rest))
  return {
    core: core || plain || given,
    seniority,
    specialty: specialty === '' || specialty === core ? null : specialty,
  }
}

function withoutNoise(text: string): string {
  return text.replace(afterPlace, '').replace(codes, ' ').replace(contract, ' ').replace(levelNoise, ' ')
}

/** Splits at the first bracket, dash between spaces, bar or comma that leaves words before it. */
function parted(title: string): { main: string; rest: string } {
  const bare = title.replaceAll(/[([]([^()[\]]*)[)\]]/gu, ' | $1 | ')
  const parts = bare.split(/\s+[-–—]\s+|\s*[|•·:;]\s*|,\s+|\s+[-–—]|[-–—]\s+/u).map((part) => part.trim())
  const saying = parts.filter((part) => meaningfulWords(withoutNoise(part)) > 0)
  return { main: saying[0] ?? title, rest: saying.slice(1).join(' ') }
}

const meaningfulWords = (text: string) =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}+#]+/u)
    .filter((word) => word.length > 1 && !functionWords.has(word)).length

function cleaned(text: string): string {
  return text
    .replaceAll(/\s+/gu, ' ')
    .replace(/^[\s,.;:|/&+*#!"'()[\]-]+|[\s,;:|/&*!"'([-]+$/gu, '')
    .trim()
}

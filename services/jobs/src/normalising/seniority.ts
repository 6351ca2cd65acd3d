import { type Posting, seniorities } from '@careergini/contracts'

type Seniority = NonNullable<Posting['seniority']>

const peopleManager =
  /\b(?:engineering|development|store|shop|restaurant|team|people|general|plant|factory|production|warehouse|department|nurse|nursing|ward|branch|hotel|kitchen|bar|site|area|district|regional|shift|facility|facilities|operations|call cent(?:er|re)|support|service desk|security|finance|accounting|hr|data|design|research|software|platform|infrastructure|practice|clinic(?:al)?|floor|duty|lab) manager\b|\bmanager,? (?:of |-|–)?\s?(?:engineering|software|data|people|operations|design)|\bkierownik\w*|\bteamleiter\w*|\bteamleitung|\bfilialleiter\w*|\bchef d'équipe|\bencargad[oa]|\bjefe de equipo/iu
/** Managers of things, not of people, whatever the text says of teams around them. */
const leadsNobody =
  /\b(?:account|product|event|customer success|client success|project|program(?:me)?|community|marketing|brand|content|partner(?:ship)?s?|category|success|business development|onboarding|implementation|campaign|case|relationship)s? managers?\b/iu
const levels: readonly (readonly [Seniority, RegExp])[] = [
  [
    'executive',
    /\b(?:chief [\w &]{2,30} officer|ceo|cto|cfo|coo|cmo|cpo|ciso|s?e?vp|vice[- ]president|managing director|président-directeur|prezes|geschäftsführer\w*)\b/iu,
  ],
  [
    'director',
    /\b(?:head of|head,|director|dyrektor\w*|directeur|directrice|director[ae]|bereichsleiter\w*|abteilungsleiter\w*|leiter(?:in)? (?:der|des))(?!\p{L})/iu,
  ],
  ['principal', /\b(?:principal|senior[- ]staff|distinguished|fellow)\b/iu],
  [
    'lead',
    /\b(?:lead(?! (?:gen|generation|qualification|development))|staff(?! (?:nurse|accountant|assistant|pharmacist|attorney|writer|photographer|training|member|auditor|manager))|team[- ]?lead(?:er)?|tech lead|foreman|brygadzist\w*|vorarbeiter\w*|starszy zmiany)\b/iu,
  ],
  ['senior', /\b(?:senior|sr|snr|starsz[yae]|sénior)(?![\p{L}])\.?/iu],
  ['mid', /\b(?:mid|mid[- ]?(?:level|weight|senior)|middle|intermediate|regular|medior)\b/iu],
  [
    'entry',
    /\b(?:junior|jr|graduate|new[- ]?grad(?:uate)?|entry[- ]level|early[- ]career|młodsz[yae]|débutant\w*|berufseinsteiger\w*)(?!\p{L})\.?/iu,
  ],
  [
    'intern',
    /\b(?:intern(?:ship)?s?|trainee|working student|werkstudent\p{L}*|praktikant\p{L}*|praktikum|staż\p{L}*|praktykant\p{L}*|stagiaire|stage de|becari[oa]|en prácticas|co-?op student|student worker)(?!\p{L})/iu,
  ],
]

/** The level that a title, else the prose, else the source's level field states; never from years. Null when none does. */
export function seniorityOf({
  title,
  text,
  level,
}: {
  title: string
  text: string
  level: string | null
}): Seniority | null {
  return ofTitle(title, text) ?? ofProse(text) ?? (level === null ? null : ofField(level))
}

function ofTitle(title: string, text: string): Seniority | null {
  const found = levels.filter(([, pattern]) => pattern.test(title)).map(([seniority]) => seniority)
  const leads =
    peopleManager.test(title) ||
    (/\bmanager\b/i.test(title) &&
      !leadsNobody.test(title) &&
      /\b(?:direct reports|people management|manage (?:and \w+ )?a team of|line manag\w+)\b/i.test(text))
  const higher = found.find((seniority) => seniority === 'executive' || seniority === 'director')
  if (leads && !higher && !found.includes('intern')) return 'manager'
  if (found.includes('principal') && /senior[- ]staff/i.test(title)) return 'principal'
  if (isChoice(title)) return seniorities.find((seniority) => found.includes(seniority)) ?? null
  return found[0] ?? null
}

/** "Junior/Mid", "Senior or Staff": one role at several levels. */
function isChoice(title: string): boolean {
  return /\b(?:junior|jr|mid|middle|regular|senior|sr|staff|lead|principal|intermediate|młodszy|starszy)\.?\s*(?:\/|\||,|or|to|&|and|-|–|oder|lub|i)\s*(?:mid|middle|regular|senior|sr|staff|lead|principal|expert|intermediate|junior)(?!\p{L})/iu.test(
    title,
  )
}

function ofProse(text: string): Seniority | null {
  const hit =
    /\b(entry|junior|mid|senior|lead|staff|principal|executive|director)(?:[- ]level| level)\b(?! (?:stakeholders?|executives?|decision|leaders?|leadership|management|audiences?|clients?|customers?|candidates at))|\b(?:looking for|searching for|seeking|hiring|poszukujemy|suchen) (?:an? |einen? )?(?:\w+ )?(junior|mid-level|intermediate|senior|staff|lead|principal)\b/iu.exec(
      text,
    )
  const word = (hit?.[1] ?? hit?.[2])?.toLowerCase()
  if (!word) return null
  const seniority: Record<string, Seniority> = {
    entry: 'entry',
    junior: 'entry',
    mid: 'mid',
    'mid-level': 'mid',
    intermediate: 'mid',
    senior: 'senior',
    lead: 'lead',
    staff: 'lead',
    principal: 'principal',
    executive: 'executive',
    director: 'director',
  }
  return seniority[word] ?? null
}

/** A field of a form: "specjalista (Mid / Regular)", "Senior". */
function ofField(level: string): Seniority | null {
  if (/kierownik|manager/i.test(level)) return 'manager'
  const found = levels.filter(([, pattern]) => pattern.test(level)).map(([seniority]) => seniority)
  return seniorities.find((seniority) => found.includes(seniority)) ?? null
}

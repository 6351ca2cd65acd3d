import type { Posting } from '@careergini/contracts'

type EmploymentType = NonNullable<Posting['employmentType']>

const internship =
  /\b(?:intern(?:ship)?s?|working student|werkstudent\p{L}*|praktikant\p{L}*|praktikum|staż\p{L}*|praktyki|stagiaire|becari[oa]|en prácticas)(?!\p{L})/iu
const internshipProse = /(?<!\p{L})(?:w ramach stażu|staż (?:odbywać|odbywa|trwa|będzie)|oferta stażu)(?!\p{L})/iu
const contractField =
  /\b(?:contract(?:or)?|freelance|b2b|umowa zlecenie|umowa o dzieło|kontrakt|freiberuflich|autónomo|per diem)(?!\p{L})/iu
const contractProse =
  /\b(?:(?:this|a|an|the)(?: is)?(?: an?)? ?(?:\d+[- ]month |short[- ]term |long[- ]term |hourly |part[- ]time |remote |freelance )*(?:contract(?:or)?|freelance|1099)(?:-to-hire)? (?:role|position|job|opportunity|engagement|assignment|basis)|contract[- ]to[- ]hire|independent contractor|freelance (?:role|position|opportunity|project|contract|basis)|as a freelancer|corp-to-corp|c2c|on a contract basis)\b/iu
const temporary =
  /\b(?:temporary|seasonal|temp|praca tymczasowa:?\s*tak|zeitarbeit|saisonal|temporal|intérim|saisonnier)(?!\p{L})/iu
const temporaryProse =
  /\b(?:(?:temporary|seasonal) (?:role|position|job|assignment|contract|opportunity|work)|praca (?:sezonowa|tymczasowa:?\s*tak)|dotyczy pracy tymczasowej)(?!\p{L})/iu
const people =
  '(?! (?:employees?|team members?|staff|equivalent|workers|staffers|colleagues|hires?|us-based|u\\.s\\.|regular employees))'
const fullTime = new RegExp(
  `\\b(?:full[- ]?time|peł(?:en|n\\p{L}{1,10}) (?:etat\\p{L}*|wymia\\p{L}+)|vollzeit|tiempo completo|jornada completa|temps plein)(?!\\p{L})${people}`,
  'iu',
)
const partTime = new RegExp(
  `\\b(?:part[- ]?time|część etatu|pół etatu|1/2 etatu|niepełny etat|teilzeit|tiempo parcial|media jornada|temps partiel)(?!\\p{L})${people}`,
  'iu',
)

/**
 * The form of work: its nature before its hours. A fixed term of an ordinary job stays what its hours say; Polish *umowa
 * zlecenie* and B2B are contracts, *umowa o pracę* alone says nothing.
 */
export function employmentTypeOf({
  title,
  text,
  field,
}: {
  title: string
  text: string
  field: string | null
}): EmploymentType | null {
  const words = (field ?? '').replace(/_/g, ' ').replace(/([a-z])([A-Z])/g, '$1 $2')
  if (internship.test(title) || /\bintern/i.test(words) || internship.test(words) || internshipProse.test(text))
    return 'internship'
  if (
    /\b(?:contract(?:or)?|freelance)\b|\(b2b\)/i.test(title) &&
    !/contracts? (?:manager|administrator|specialist|counsel|analyst)/i.test(title)
  )
    return 'contract'
  if (contractProse.test(text)) return 'contract'
  if (contractField.test(words) && !/umowa o pracę/i.test(words)) return 'contract'
  if (temporary.test(words) || temporary.test(title) || temporaryProse.test(text)) return 'temporary'
  return hoursOf(title) ?? hoursOf(text) ?? hoursOf(words)
}

/** Both named: the full hours are on offer. */
function hoursOf(text: string): EmploymentType | null {
  if (fullTime.test(text)) return 'full-time'
  return partTime.test(text) ? 'part-time' : null
}

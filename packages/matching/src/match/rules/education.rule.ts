import type { EvidenceItem, FactsOf, Requirement } from '@careergini/contracts'
import { met, missing, partial, unknown, type Decision } from '../decision.ts'
import type { EvidenceIndex } from '../evidence-index.ts'
import { highestDegreeOf, type Degree } from '../../requirements/degree.ts'
import { quote } from '../say.ts'
import { topicWords, wordShare } from '../words.ts'

const ladder: readonly Degree[] = ['none', 'bachelor', 'master', 'doctorate']
const names: Record<Degree, string> = {
  none: 'school or vocational training',
  bachelor: 'a bachelor’s degree',
  master: 'a master’s degree',
  doctorate: 'a doctorate',
}
const otherWay =
  /equivalent|or (?:relevant |comparable )?(?:work |practical |professional )?experience|vergleichbar|lub doświadczenie|o experiencia|ou expérience/i
const anyField =
  /\b(?:related|relevant|similar|any|comparable|technical|quantitative|equivalent)\b|pokrewn|verwandt|vergleichbar|afín|afines|similaire|équivalent/i
const degreeWords = new Set([
  'degree',
  'degrees',
  'qualification',
  'qualifications',
  'qualified',
  'recognised',
  'recognized',
  'post-registration',
  'post-qualification',
  'post-graduate',
  'bachelor',
  "bachelor's",
  'bachelors',
  'master',
  "master's",
  'masters',
  'phd',
  'ph.d',
  'mba',
  'bs',
  'ba',
  'ms',
  'bsc',
  'msc',
  'diploma',
  'university',
  'college',
  'school',
  'education',
  'graduate',
  'discipline',
  'fields',
  'studies',
  'study',
  'major',
  'higher',
  'science',
  'sciences',
  'arts',
  'advanced',
  'four-year',
  'plus',
  'wykształcenie',
  'wyższe',
  'kierunek',
  'studium',
  'abgeschlossenes',
  'abgeschlossene',
  'ausbildung',
  'accredited',
  'institution',
  'completed',
  'undergraduate',
  'postgraduate',
])

/** Of the words that name the field. */
const mostOfField = 0.6

interface Held {
  item: EvidenceItem
  facts: FactsOf<'education'>
  degree: Degree | null
  isFinished: boolean
}

/** Education: the level first, then the field where one is named. */
export function educationRule(requirement: Requirement, evidence: EvidenceIndex): Decision {
  const held = heldEducation(evidence)
  const wanted = requirement.degree
  if (wanted === null) return decideUnnamed(requirement, held, evidence)
  const enough = held.filter(({ degree }) => degree !== null && ladder.indexOf(degree) >= ladder.indexOf(wanted))
  const finished = enough.filter(({ isFinished }) => isFinished)
  if (finished.length > 0) return decideField(requirement, wanted, finished)
  const started = enough[0]
  if (started)
    return partial('education.under-way', `${sayDegree(started)} is not finished yet; ${names[wanted]} is asked for.`, [
      started.item.id,
    ])
  if (wanted === 'none' && held.length > 0)
    return met(
      'education.any',
      `You name ${sayDegree(held[0])}.`,
      held.map(({ item }) => item.id),
    )
  return decideLess(requirement, wanted, held, evidence)
}

function decideField(requirement: Requirement, wanted: Degree, held: readonly Held[]): Decision {
  const best = held[0]
  const field = topicWords(requirement.text).filter((word) => !degreeWords.has(word))
  const inField = held.filter(
    ({ facts }) => wordShare(topicWords(`${facts.area ?? ''} ${facts.degree ?? ''}`), field) > 0,
  )
  const right = inField[0]
  const ids = (right ? inField : held).map(({ item }) => item.id)
  if (right) return met('education.level-and-field', `${sayDegree(right)} answers ${names[wanted]} in this field.`, ids)
  if (field.length === 0 || wanted === 'none')
    return met('education.level', `${sayDegree(best)} answers ${names[wanted]}.`, ids)
  if (!best?.facts.area && anyField.test(requirement.text))
    return partial(
      'education.field-unnamed',
      `${sayDegree(best)} has the level; your evidence does not name its field.`,
      ids,
      0.8,
    )
  const share = anyField.test(requirement.text) ? 0.7 : 0.5
  return partial(
    'education.other-field',
    `${sayDegree(best)} has the level, in another field than the posting names.`,
    ids,
    share,
  )
}

function decideLess(
  requirement: Requirement,
  wanted: Degree,
  held: readonly Held[],
  evidence: EvidenceIndex,
): Decision {
  const best = held[0]
  const unread = held.find(({ degree }) => degree === null)
  if (unread) {
    return unknown(
      'education.unclear',
      `The level of ${sayDegree(unread)} is not clear.`,
      `The posting asks for ${names[wanted]}. Does ${sayDegree(unread)} count as that or more?`,
      [unread.item.id],
    )
  }
  if (otherWay.test(requirement.text) && evidence.roles.length > 0) {
    const roles = evidence.roles.map((role) => role.id)
    return partial(
      'education.or-experience',
      `Your evidence holds no ${names[wanted].replace(/^a /, '')}, but the posting accepts experience instead.`,
      roles,
      0.6,
    )
  }
  if (best) return missing('education.lower', `${sayDegree(best)} is below ${names[wanted]}.`, [best.item.id])
  return missing('education.none', `Your evidence names no education; ${names[wanted]} is asked for.`)
}

/** A qualification without a level is shown by what was studied, or by a certificate; work of that kind is no qualification. */
function decideUnnamed(requirement: Requirement, held: readonly Held[], evidence: EvidenceIndex): Decision {
  const field = topicWords(requirement.text).filter((word) => !degreeWords.has(word))
  const right = held.filter(
    ({ facts, item }) =>
      wordShare(field, topicWords(`${facts.area ?? ''} ${facts.degree ?? ''} ${item.text}`)) >= mostOfField,
  )
  const best = right[0]
  if (best)
    return met(
      'education.field',
      `${sayDegree(best)} names the field.`,
      right.map(({ item }) => item.id),
    )
  const gained = evidence.views.filter(
    ({ item, line }) =>
      (item.facts.kind === 'certification' || item.facts.kind === 'course') &&
      wordShare(field, topicWords(line)) >= mostOfField,
  )
  const certificate = gained[0]
  if (certificate)
    return met(
      'education.certificate',
      `Your certificates and courses name ${quote(certificate.item.text)}.`,
      gained.map(({ item }) => item.id),
    )
  return unknown(
    'education.unnamed',
    'The posting names no level that could be compared.',
    `The posting asks for ${quote(requirement.text)}. Is that true of you?`,
  )
}

/** The highest first, then by id, as the index orders them. */
function heldEducation(evidence: EvidenceIndex): Held[] {
  const held = evidence.views.flatMap(({ item }): Held[] => {
    if (item.facts.kind !== 'education') return []
    const { facts } = item
    const isFinished = facts.end !== 'present' && (facts.end === null || facts.end.slice(0, 7) <= evidence.asOf)
    const named = highestDegreeOf(facts.degree ?? '') ?? highestDegreeOf(item.text)
    return [
      {
        item,
        facts,
        degree: named,
        isFinished,
      },
    ]
  })
  const rank = ({ degree }: Held) => (degree === null ? -1 : ladder.indexOf(degree))
  return held.toSorted((a, b) => rank(b) - rank(a))
}

function sayDegree(held: Held | undefined): string {
  if (!held) return 'your education'
  const { degree, area, institution } = held.facts
  const title = [degree, area].filter(Boolean).join(' in ')
  return title || institution || quote(held.item.text)
}

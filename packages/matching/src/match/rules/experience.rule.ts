import type { Requirement } from '@careergini/contracts'
import { met, missing, partial, unknown, type Decision } from '../decision.ts'
import type { EvidenceIndex, RoleView } from '../evidence-index.ts'
import { sayMonths, sayYears, unionOfMonths, type Months } from '../periods.ts'
import { quote, sayList } from '../say.ts'
import { supportOfUnit } from '../support.ts'
import { unitsOf, type Unit } from '../units.ts'
import { holdsPhrase, holdsWords, topicWords, wordShare } from '../words.ts'
import { decideNames } from './skill.rule.ts'

/** `5 yrs exp post qualification` says when the years began, not in what. */
const notTheTrade =
  /(?<![\p{L}\p{N}])(?:exp\.?|post[- ]?qualif(?:ied|ication)|since qualif(?:ying|ication))(?![\p{L}\p{N}])/giu

const clearlyTheTrade = 0.5
const nearTheTrade = 0.25

/** Experience: with years they are counted from the roles that name the matter; without, use must be shown. */
export function experienceRule(requirement: Requirement, evidence: EvidenceIndex): Decision {
  const { minYears } = requirement
  if (minYears === null) return decideNames(requirement, evidence, { needsUse: true })
  if (minYears === 0) return met('years.none-needed', 'No experience is needed.', [])
  const units = unitsOf(evidence.taxonomy, requirement)
  const topics = topicsOf(requirement.text.replace(notTheTrade, ' '))
  if (units.length === 0 && topics.length === 0) return decideTotal(minYears, evidence)
  return decideTrade(requirement, minYears, units, topics, evidence)
}

/** "5 years of professional experience": all roles count, overlapping months once. */
function decideTotal(minYears: number, evidence: EvidenceIndex): Decision {
  const dated = evidence.roles.filter((role) => role.months !== null)
  const months = unionOfMonths(periodsOf(dated))
  const figures = `Your dated roles cover ${sayMonths(months)}; ${sayYears(minYears)} are asked for.`
  const ids = dated.map((role) => role.id)
  if (months >= minYears * 12) return met('years.total', figures, ids)
  return months === 0 ? noDates(minYears) : partial('years.total-short', figures, ids, months / 12 / minYears)
}

function decideTrade(
  requirement: Requirement,
  minYears: number,
  units: readonly Unit[],
  topics: readonly (readonly string[])[],
  evidence: EvidenceIndex,
): Decision {
  const nearness = evidence.roles.map((role) => ({
    role,
    share: Math.max(
      namesShare(role, units, evidence),
      ...topics.map((topic) => Math.max(wordShare(topic, role.titleWords), wordShare(topic, role.words) * 0.9)),
    ),
  }))
  const clear = nearness.filter(({ share }) => share >= clearlyTheTrade).map(({ role }) => role)
  const near = nearness.filter(({ share }) => share >= nearTheTrade).map(({ role }) => role)
  const clearMonths = unionOfMonths(periodsOf(clear))
  const nearMonths = unionOfMonths(periodsOf(near))
  const asked = `${sayYears(minYears)} are asked for`
  const ids = near.map((role) => role.id)
  if (clearMonths >= minYears * 12)
    return met(
      'years.enough',
      `${sayRoles(clear)}: ${sayMonths(clearMonths)}; ${asked}.`,
      clear.map((role) => role.id),
    )
  if (nearMonths >= minYears * 12)
    return partial(
      'years.near',
      `${sayRoles(near)} come near this and cover ${sayMonths(nearMonths)}, of it ${sayMonths(clearMonths)} clearly; ${asked}.`,
      ids,
      0.6,
    )
  if (nearMonths > 0)
    return partial(
      'years.short',
      `${sayRoles(near)}: ${sayMonths(nearMonths)}; ${asked}.`,
      ids,
      nearMonths / 12 / minYears,
    )
  return decideUndated(requirement, minYears, units, evidence)
}

/** No dated role names the matter: a skill with stated years, a mention elsewhere, or nothing. */
function decideUndated(
  requirement: Requirement,
  minYears: number,
  units: readonly Unit[],
  evidence: EvidenceIndex,
): Decision {
  const supports = units.map((unit) => supportOfUnit(unit, evidence)).filter((support) => support.share > 0)
  const ids = [...new Set(supports.flatMap((support) => support.evidenceIds))]
  const stated = statedYears(ids, evidence)
  if (stated !== null && stated >= minYears) {
    return partial(
      'years.stated',
      `You state ${sayYears(stated)}; ${sayYears(minYears)} are asked for, but no dated role shows them.`,
      ids,
      0.7,
    )
  }
  if (supports.length > 0) {
    const names = sayList(supports.map((support) => support.instead ?? support.named.label))
    return partial(
      'years.undated',
      `You name ${names}, but no dated role shows for how long; ${sayYears(minYears)} are asked for.`,
      ids,
      0.3,
    )
  }
  const total = unionOfMonths(periodsOf(evidence.roles))
  if (total < minYears * 12) {
    if (total === 0) return noDates(minYears)
    return missing(
      'years.none',
      `None of your roles names this, and all of them together cover ${sayMonths(total)}; ${sayYears(minYears)} are asked for.`,
    )
  }
  return unknown(
    'years.unclear',
    `None of your roles names this; all of them together cover ${sayMonths(total)}.`,
    `The posting asks for ${quote(requirement.text)}. Do you have ${sayYears(minYears)} of that?`,
  )
}

function noDates(minYears: number): Decision {
  return missing('years.no-roles', `No dated role in your evidence; ${sayYears(minYears)} are asked for.`)
}

/** How much of the units a role or what belongs to it names, 0..1; something related brings it near. */
function namesShare(role: RoleView, units: readonly Unit[], { taxonomy }: EvidenceIndex): number {
  if (units.length === 0) return 0
  const line = ` ${role.words.join(' ')} `
  const shareOf = ({ conceptId, label }: Unit[number]): number => {
    if (conceptId === null) return holdsWords(line, label) ? 1 : 0
    if (role.concepts.has(conceptId) || role.lines.some((one) => holdsPhrase(one, label))) return 1
    const shares = [...role.concepts].map((concept) => {
      const relation = taxonomy.relation(conceptId, concept)
      if (relation === 'narrower') return 1
      return relation === 'broader' || relation === 'related' || relation === 'sibling' ? nearTheTrade : 0
    })
    return Math.max(0, ...shares)
  }
  const sum = units.reduce((total, unit) => total + Math.max(...unit.map(shareOf)), 0)
  return sum / units.length
}

const mostWordsOfAlternative = 4

/**
 * The topic of a requirement, and each of its alternatives on its own: in "emergency or acute care" the last word belongs to
 * both, so that emergency care alone is the trade.
 */
function topicsOf(text: string): string[][] {
  const whole = topicWords(text)
  if (whole.length === 0) return []
  const parts = text.split(/\s*(?:\/|(?:,\s*)?(?<!\p{L})(?:or|oder|lub|albo|ou)(?!\p{L}))\s*/iu)
  const head = topicWords(parts.at(-1) ?? '').at(-1)
  if (parts.length < 2 || head === undefined) return [whole]
  const alternatives = parts
    .map((part) => topicWords(part))
    .filter((words) => words.length > 0 && words.length <= mostWordsOfAlternative)
  return [whole, ...alternatives.map((words) => (words.includes(head) ? words : [...words, head]))]
}

function statedYears(ids: readonly string[], evidence: EvidenceIndex): number | null {
  const years = evidence.views.flatMap(({ item }) =>
    ids.includes(item.id) && item.facts.kind === 'skill' && item.facts.years !== null ? [item.facts.years] : [],
  )
  return years.length > 0 ? Math.max(...years) : null
}

function periodsOf(roles: readonly RoleView[]): Months[] {
  return roles.flatMap((role) => role.months ?? [])
}

function sayRoles(roles: readonly RoleView[]): string {
  const dated = roles.filter((role) => role.months !== null)
  const titles = dated.flatMap(({ title }) => title ?? [])
  const employers = dated.flatMap(({ title, organisation }) => (title === null ? (organisation ?? []) : []))
  const names = [titles.length > 0 && `as ${sayList(titles)}`, employers.length > 0 && `at ${sayList(employers)}`]
  return `Your ${dated.length === 1 ? 'role' : 'roles'} ${names.filter(Boolean).join(' and ')}`
}

import type { Requirement } from '@careergini/contracts'
import { met, missing, partial, unknown, type Decision } from '../decision.ts'
import type { EvidenceIndex, UsualSkill } from '../evidence-index.ts'
import { quote, sayList } from '../say.ts'
import { supportOfUnit, type Support } from '../support.ts'
import { unitsOf } from '../units.ts'
import { holdsWords, topicWords, wordLine, wordShare } from '../words.ts'

const enoughWords = 0.6
const fewestWords = 2

/** Skills and tools: each unit that the requirement names must be held by some evidence. */
export function skillRule(requirement: Requirement, evidence: EvidenceIndex): Decision {
  return decideNames(requirement, evidence, { needsUse: false })
}

/**
 * Compares names with evidence. With `needsUse`, a name that is only listed or was only learned counts in part, because the
 * requirement asks for experience.
 */
export function decideNames(
  requirement: Requirement,
  evidence: EvidenceIndex,
  { needsUse }: { needsUse: boolean },
): Decision {
  const supports = unitsOf(evidence.taxonomy, requirement).map((unit) => ({
    unit,
    best: supportOfUnit(unit, evidence),
  }))
  if (supports.length === 0) return decideWords(requirement, evidence, needsUse)
  const bests = supports.map(({ best }) => best)
  const full = bests.filter((best) => best.level === 'full')
  const near = bests.filter((best) => best.level === 'near')
  const absent = supports.filter(({ best }) => best.level === 'none')
  const ids = evidenceOf(bests)
  if (full.length === bests.length) return decideHeld(full, needsUse, ids)
  if (full.length + near.length === 0) {
    const names = sayList(absent.map(({ unit }) => unit.map((name) => name.label).join(' or ')))
    if (absent.every(({ best }) => isGeneral(best, evidence))) return askGeneral(requirement)
    const usual = absent.flatMap(({ best }) => usualOf(best, evidence) ?? [])
    if (usual.length === absent.length) return askUsual(requirement, usual)
    return missing('skill.none', `Nothing in your evidence names ${names}.`)
  }
  const share = bests.reduce((sum, best) => sum + best.share, 0) / bests.length
  return partial(
    near.length > 0 && absent.length === 0 ? 'skill.near' : 'skill.some',
    sayParts(
      full,
      near,
      absent.map(({ best }) => best),
    ),
    ids,
    share,
  )
}

function decideHeld(full: readonly Support[], needsUse: boolean, ids: string[]): Decision {
  const listed = full.filter((best) => !best.shown)
  const names = sayList(full.map((best) => best.named.label))
  if (full.some((best) => best.assumed))
    return met(
      'skill.assumed',
      `Assuming you add ${sayList(full.filter((best) => best.assumed).map((best) => best.named.label))}.`,
      ids,
    )
  if (full.some((best) => best.byPhrase) && listed.length === 0)
    return met('skill.phrase', `Your evidence says the same of ${names} in other words.`, ids)
  if (!needsUse || listed.length === 0) return met('skill.named', `Your evidence names ${names}.`, ids)
  const share = (full.length - listed.length / 2) / full.length
  const reason = `You name ${sayList(listed.map((best) => best.named.label))}, but no role or project of yours shows it in use.`
  return partial('experience.only-listed', reason, ids, share)
}

function sayParts(full: readonly Support[], near: readonly Support[], absent: readonly Support[]): string {
  const parts = [
    full.length > 0 ? `Your evidence names ${sayList(full.map((best) => best.named.label))}` : '',
    ...near.map((best) =>
      best.alike
        ? `of ${best.named.label} it says something alike: ${best.instead}`
        : `for ${best.named.label} it names only the related ${best.instead}`,
    ),
    absent.length > 0 ? `nothing names ${sayList(absent.map((best) => best.named.label))}` : '',
  ].filter((part) => part !== '')
  const sentence = parts.join('; ')
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`
}

/** Abilities that every trade uses stand in few résumés though most people have them: their absence proves nothing. */
export function isGeneral(best: Support, { taxonomy }: EvidenceIndex): boolean {
  const concept = best.named.conceptId === null ? undefined : taxonomy.concept(best.named.conceptId)
  if (!concept || concept.type === 'technology' || concept.type === 'tool' || concept.type === 'certification')
    return false
  return (
    concept.reuse === 'transversal' ||
    /communicat|team|organi[sz]|problem|creativ|leadership|adapt|plan|time management/i.test(concept.label)
  )
}

/** What the person's own occupation usually takes: not said, so not known. */
export function usualOf({ named }: Support, { usual }: EvidenceIndex): UsualSkill | undefined {
  return named.conceptId === null ? undefined : usual.get(named.conceptId)
}

function askUsual(requirement: Requirement, usual: readonly UsualSkill[]): Decision {
  return unknown(
    'skill.usual',
    `Usual in the work of ${sayList(usual.map(({ occupation }) => occupation))}, but your evidence does not say it.`,
    `The role asks for ${quote(requirement.text)}. Is that true of you?`,
    usual.flatMap(({ evidenceIds }) => evidenceIds),
  )
}

function askGeneral(requirement: Requirement): Decision {
  return unknown(
    'skill.general',
    'Résumés seldom show this, so its absence says nothing.',
    `The posting asks for ${quote(requirement.text)}. Is that true of you?`,
  )
}

/** No name is known: one piece of evidence may still say much the same in words. That is never more than a part. */
function decideWords(requirement: Requirement, evidence: EvidenceIndex, needsUse: boolean): Decision {
  const named = namedSkills(requirement, evidence)
  if (named.length > 0) {
    const names = sayList(named.map(({ name }) => name))
    const holders = evidence.views.filter((view) => named.some(({ name }) => holdsWords(view.line, name)))
    const ids = holders.map((view) => view.item.id)
    if (!needsUse || holders.some((view) => view.shows)) return met('words.named', `Your evidence names ${names}.`, ids)
    return partial('experience.only-listed', `You name ${names}, but no role or project of yours shows it in use.`, ids)
  }
  const wanted = topicWords(requirement.text)
  const alike = evidence.views
    .map((view) => ({ view, share: wordShare(wanted, topicWords(view.line)) }))
    .filter(({ share }) => share >= enoughWords && share * wanted.length >= fewestWords)
    .toSorted((a, b) => b.share - a.share)
  const best = alike[0]
  if (best) {
    const reason = `Your evidence says something alike: ${quote(best.view.item.text)}.`
    return partial(
      'words.alike',
      reason,
      alike.map(({ view }) => view.item.id),
      best.share / 2,
    )
  }
  return unknown(
    'words.unclear',
    'Your evidence neither shows nor excludes this.',
    `The posting asks for ${quote(requirement.text)}. Is that true of you?`,
  )
}

/** Skills of the person's own list whose whole name stands in the requirement, though the taxonomy does not know them. */
function namedSkills(requirement: Requirement, evidence: EvidenceIndex): { name: string }[] {
  const line = wordLine(requirement.text)
  return evidence.views.flatMap(({ item: { facts } }) =>
    facts.kind === 'skill' && topicWords(facts.name).length > 0 && holdsWords(line, facts.name)
      ? [{ name: facts.name }]
      : [],
  )
}

function evidenceOf(bests: readonly Support[]): string[] {
  return [...new Set(bests.flatMap((best) => best.evidenceIds))]
}

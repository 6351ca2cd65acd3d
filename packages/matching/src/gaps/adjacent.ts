import type { AdjacentOccupation, EvidenceItem } from '@careergini/contracts'
import type { Taxonomy } from '@careergini/skills'
import { indexEvidence } from '../match/evidence-index.ts'
import { weights } from '../match/policy.ts'
import type { OccupationMap } from './occupation-map.ts'
import type { Meaning } from './read-meaning.ts'
import { usualSkills } from './usual.ts'

export interface AdjacentInput {
  taxonomy: Taxonomy
  occupations: OccupationMap
  evidence: readonly EvidenceItem[]
  asOf: string
  meaning?: Meaning | null
  /** Occupations to leave out, such as the one compared with. */
  without?: readonly string[]
  /** At most so many; 6 unless said. */
  limit?: number
}

/** Added to what an occupation asks for, so that those with few skills on record do not come first by one hit. */
const smoothing = 30
/** What the work of one's own occupation usually takes, beside what evidence says. */
const usualShare = 0.5
const mostNamed = 6
const fewestShared = 2

/**
 * Occupations that the person's skills carry over to, nearest first. `share` is Σ v(brought) / (Σ v(asked) + 30) with
 * v = (3 essential, 1 optional) × ln(occupations / occupations that ask for the skill): what every occupation asks for says little.
 * A skill is brought when evidence names it, something narrower, or says much the same; at half its value when it is usual in an
 * occupation that the person had. The person's own occupations are left out. `missing` names the essential ones that are not brought,
 * the most telling first. Pure.
 */
export function adjacentOccupations(input: AdjacentInput): AdjacentOccupation[] {
  const { taxonomy, occupations, meaning, without = [], limit = 6 } = input
  const brings = broughtBy(input)
  const left = new Set([...without, ...(meaning?.occupations.map(({ occupationId }) => occupationId) ?? [])])
  const found = occupations.ids.flatMap((id) => {
    const { essential, optional } = occupations.skillsOf(id)
    if (left.has(id) || essential.length === 0) return []
    const shared = [...essential, ...optional].filter((skill) => brings(skill) > 0)
    if (shared.length < fewestShared) return []
    const worth = (share: (skill: string) => number) => {
      const sum = (ids: readonly string[]) => ids.reduce((all, one) => all + share(one) * occupations.telling(one), 0)
      return weights.required * sum(essential) + weights.preferred * sum(optional)
    }
    return [{ id, share: worth(brings) / (worth(() => 1) + smoothing), shared, essential }]
  })
  const named = (id: string) => ({ conceptId: id, label: taxonomy.concept(id)?.label ?? id })
  const mostTelling = (ids: readonly string[]) =>
    ids
      .toSorted((a, b) => occupations.telling(b) - occupations.telling(a) || (a < b ? -1 : 1))
      .slice(0, mostNamed)
      .map(named)
  return found
    .toSorted((a, b) => b.share - a.share || (a.id < b.id ? -1 : 1))
    .slice(0, limit)
    .map(({ id, share, shared, essential }) => {
      const missing = essential.filter((skill) => brings(skill) === 0)
      return {
        ...named(id),
        share: Math.round(share * 1000) / 1000,
        shared: mostTelling(shared),
        sharedCount: shared.length,
        missing: mostTelling(missing),
        missingCount: missing.length,
      }
    })
}

/** How far the person brings a skill, 0..1. Who can do the narrower, by up to two steps, can do the broader. */
function broughtBy({ taxonomy, occupations, evidence, asOf, meaning }: AdjacentInput): (skill: string) => number {
  const { views } = indexEvidence(taxonomy, evidence, asOf, [], { alike: meaning?.alike })
  const held = new Set(views.flatMap((view) => [...view.concepts, ...view.alike]))
  let edge = [...held]
  for (let step = 0; step < 2; step += 1) {
    edge = edge.flatMap((id) => taxonomy.broader(id))
    for (const id of edge) held.add(id)
  }
  const usual = meaning ? usualSkills(taxonomy, occupations, meaning) : new Map<string, unknown>()
  return (skill) => (held.has(skill) ? 1 : usual.has(skill) ? usualShare : 0)
}

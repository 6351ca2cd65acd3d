import { singular } from '../src/text/stem.ts'
import { wordsOf } from '../src/text/words.ts'
import type { ConceptDraft } from './draft.ts'

/** How much a shared title says: by whether it is the chief one on each side, less the more O*NET occupations carry it. */
const weight = { bothChief: 4, oneChief: 1.5, neither: 0.5 }
const leastScore = 0.75
/** How far the best must be ahead of the next where the titles alone decide. */
const leastLead = 1.3
const groupBonus = 0.5

interface Candidate {
  occupation: ConceptDraft
  score: number
}

/**
 * Names for each ESCO occupation the O*NET occupation that is the same work seen more broadly, by the titles both carry; no
 * source that may be passed on has that table. Where titles leave two or more open, the one decides that the neighbours in
 * the same ISCO unit group were given. Occupations that share no telling title stay without. Sets `counterparts` of both
 * sides and returns how many ESCO occupations were joined.
 */
export function joinOccupations(drafts: readonly ConceptDraft[]): number {
  const occupations = drafts.filter(({ type }) => type === 'occupation')
  const esco = occupations.filter(({ id }) => id.startsWith('esco:'))
  const onet = titlesOf(occupations.filter(({ id }) => id.startsWith('onet:')))
  const candidates = new Map(esco.map((draft) => [draft, candidatesOf(draft, onet)]))
  const chosen = new Map<ConceptDraft, ConceptDraft>()
  for (const [draft, list] of candidates) {
    const sure = leader(list)
    if (sure) chosen.set(draft, sure)
  }
  const shares = groupShares(chosen)
  for (const [draft, list] of candidates) {
    const best = leader(
      list.map((one) => ({ ...one, score: one.score * (1 + groupBonus * shareOf(shares, draft, one)) })),
      1,
    )
    if (best) chosen.set(draft, best)
  }
  for (const [draft, counterpart] of chosen) {
    draft.counterparts.push(counterpart.id)
    counterpart.counterparts.push(draft.id)
  }
  return chosen.size
}

const titleKey = (title: string) => wordsOf(title).map(singular).join(' ')

type Titles = Map<string, { occupation: ConceptDraft; isChief: boolean }[]>

function titlesOf(occupations: readonly ConceptDraft[]): Titles {
  const titles: Titles = new Map()
  for (const occupation of occupations) {
    const seen = new Set<string>()
    for (const [position, label] of [occupation.label, ...occupation.aliases].entries()) {
      const key = titleKey(label)
      if (seen.has(key)) continue
      seen.add(key)
      const holders = titles.get(key) ?? []
      titles.set(key, [...holders, { occupation, isChief: position === 0 }])
    }
  }
  return titles
}

function candidatesOf({ label, aliases }: ConceptDraft, titles: Titles): Candidate[] {
  const scores = new Map<ConceptDraft, number>()
  const seen = new Set<string>()
  for (const [position, title] of [label, ...aliases].entries()) {
    const key = titleKey(title)
    if (seen.has(key)) continue
    seen.add(key)
    const holders = titles.get(key) ?? []
    for (const { occupation, isChief } of holders) {
      const chief = (position === 0 ? 1 : 0) + (isChief ? 1 : 0)
      const value = chief === 2 ? weight.bothChief : chief === 1 ? weight.oneChief : weight.neither
      scores.set(occupation, (scores.get(occupation) ?? 0) + value / holders.length)
    }
  }
  return [...scores]
    .map(([occupation, score]) => ({ occupation, score }))
    .toSorted((a, b) => b.score - a.score || (a.occupation.id < b.occupation.id ? -1 : 1))
}

function leader(candidates: readonly Candidate[], lead = leastLead): ConceptDraft | undefined {
  const [first, second] = candidates.toSorted((a, b) => b.score - a.score)
  if (!first || first.score < leastScore) return undefined
  return !second || first.score >= second.score * lead ? first.occupation : undefined
}

/** For each heading of ESCO's occupations, how often its sure members were given each O*NET occupation. */
function groupShares(chosen: ReadonlyMap<ConceptDraft, ConceptDraft>): Map<string, Map<string, number>> {
  const shares = new Map<string, Map<string, number>>()
  for (const [draft, counterpart] of chosen) {
    for (const group of draft.broader) {
      const counts = shares.get(group) ?? new Map<string, number>()
      shares.set(group, counts.set(counterpart.id, (counts.get(counterpart.id) ?? 0) + 1))
    }
  }
  return shares
}

function shareOf(
  shares: ReadonlyMap<string, ReadonlyMap<string, number>>,
  draft: ConceptDraft,
  one: Candidate,
): number {
  const found = draft.broader.map((group) => {
    const counts = shares.get(group)
    const all = [...(counts?.values() ?? [])].reduce((sum, count) => sum + count, 0)
    return all === 0 ? 0 : (counts?.get(one.occupation.id) ?? 0) / all
  })
  return Math.max(0, ...found)
}

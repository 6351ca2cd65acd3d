import type { EvidenceIndex, EvidenceView } from './evidence-index.ts'
import { nearShares } from './policy.ts'
import { quote } from './say.ts'
import type { Named, Unit } from './units.ts'
import { holdsPhrase, holdsWords } from './words.ts'

/** How well evidence holds a name: `full` (itself, or something narrower), `near` (broader, beside or related), `none`. */
export interface Support {
  level: 'full' | 'near' | 'none'
  /** The part of the points that it brings, 0..1. */
  share: number
  /** Evidence shows it in use, not only claims it. */
  shown: boolean
  /** Evidence says it in use only in other forms of the same words: "negotiated yearly contracts". */
  byPhrase: boolean
  named: Named
  /** For `near`: what the evidence names instead. */
  instead: string | null
  /** For `near`: only the meaning of a sentence is near, no name. */
  alike: boolean
  evidenceIds: readonly string[]
  /** Added by a what-if, without evidence. */
  assumed: boolean
}

/** The best support that any of the names in a unit has. */
export function supportOfUnit(unit: Unit, evidence: EvidenceIndex): Support {
  const supports = unit.map((named) => supportOf(named, evidence))
  const rank = (support: Support) => support.share * 2 + (support.shown ? 1 : 0)
  return supports.reduce((best, support) => (rank(support) > rank(best) ? support : best))
}

function supportOf(named: Named, evidence: EvidenceIndex): Support {
  const full = evidence.views.filter((view) => holds(view, named, evidence))
  // A phrase is looked for only where no name shows the use.
  const said = full.some((view) => view.shows)
    ? []
    : evidence.views.filter((view) => view.shows && holdsPhrase(view.line, named.label))
  if (said.length > 0) return { ...support('full', named, [...said, ...full], null, 1), byPhrase: true }
  const isAssumed = named.conceptId !== null && evidence.extraConceptIds.has(named.conceptId)
  if (isAssumed && !full.some((view) => view.shows))
    return { ...support('full', named, full, null, 1, true), shown: true }
  if (full.length > 0) return support('full', named, full, null, 1)
  const near = evidence.views.flatMap((view) => nearConcept(view, named, evidence) ?? [])
  const first = near.toSorted((a, b) => b.share - a.share)[0]
  if (!first) return support('none', named, [], null, 0)
  const views = near.filter(({ share }) => share === first.share).map(({ view }) => view)
  return { ...support('near', named, views, first.label, first.share), alike: first.alike }
}

function support(
  level: Support['level'],
  named: Named,
  views: readonly EvidenceView[],
  instead: string | null,
  share: number,
  assumed = false,
): Support {
  return {
    level,
    share,
    named,
    instead,
    assumed,
    byPhrase: false,
    alike: false,
    shown: views.some((view) => view.shows),
    evidenceIds: views.map((view) => view.item.id),
  }
}

function holds(view: EvidenceView, named: Named, { taxonomy }: EvidenceIndex): boolean {
  if (named.conceptId === null) return holdsWords(view.line, named.label)
  const wanted = named.conceptId
  if (view.concepts.has(wanted)) return true
  return [...view.concepts].some((concept) => taxonomy.relation(wanted, concept) === 'narrower')
}

interface Near {
  view: EvidenceView
  label: string
  share: number
  alike: boolean
}

function nearConcept(view: EvidenceView, named: Named, { taxonomy }: EvidenceIndex): Near | null {
  const wanted = named.conceptId
  if (wanted === null) return null
  const near = [...view.concepts].toSorted().flatMap((id): Near[] => {
    const relation = taxonomy.relation(wanted, id)
    if (relation !== 'broader' && relation !== 'sibling' && relation !== 'related') return []
    return [{ view, label: taxonomy.concept(id)?.label ?? id, share: nearShares[relation], alike: false }]
  })
  if (view.alike.has(wanted)) near.push({ view, label: quote(view.item.text), share: nearShares.alike, alike: true })
  return near.toSorted((a, b) => b.share - a.share)[0] ?? null
}

import { AppError } from '@careergini/platform/errors'
import { searchConcepts, type SkillsEngine, type TitleMatch } from '@careergini/skills'

export interface NamedConcept {
  conceptId: string
  label: string
}

export interface FoundRole {
  occupation: NamedConcept
  /** Other occupations that the words may mean, likeliest first. */
  alternatives: NamedConcept[]
}

/** A title is taken for the likeliest occupation from this chance on; below it the person chooses. */
const least = 0.12
const mostAlternatives = 4
const asLikely = 0.3

/** The occupation that a job title names. Throws `not-found` with suggestions where none is likely. */
export function findRole({ taxonomy, matchTitle }: SkillsEngine, title: string): FoundRole {
  const same = taxonomy.conceptByLabel(title)
  const exact = same?.kind === 'occupation' && asksForSkills(same.id) ? [{ conceptId: same.id, label: same.label }] : []
  const likely = plainFirst(matchTitle(title, { limit: 6 }).occupations)
  const begun = searchConcepts(taxonomy, title, { kind: 'occupation', limit: 5 })
  const sure = likely.filter(({ confidence }) => confidence >= least)
  const candidates = unique([
    ...exact,
    ...(sure.length > 0 ? likely : []),
    ...begun.map(({ id, label }) => ({ conceptId: id, label })),
    ...likely,
  ]).filter(({ conceptId }) => asksForSkills(conceptId))
  const [first, ...others] = candidates
  if (first && (exact.length > 0 || sure.length > 0 || begun.length > 0))
    return { occupation: first, alternatives: others.slice(0, mostAlternatives) }
  const near = candidates.slice(0, mostAlternatives).map(({ label }) => `“${label}”`)
  const hint = near.length > 0 ? ` The nearest are ${near.join(', ')}.` : ''
  throw new AppError(
    'not-found',
    `No occupation is known as “${title}”.${hint} Try another name of the role, or paste a posting for it.`,
  )

  function asksForSkills(id: string): boolean {
    const { essential, optional } = taxonomy.occupationSkills(id)
    return essential.length + optional.length > 0
  }
}

/** Among occupations not much less likely than the first, the one whose name adds least: what a title does not say is not meant. */
function plainFirst(likely: readonly TitleMatch[]): TitleMatch[] {
  const most = likely[0]?.confidence ?? 0
  const words = ({ label, confidence }: TitleMatch) =>
    confidence >= most * asLikely ? label.split(' ').length : Infinity
  return likely.toSorted((a, b) => (words(a) === words(b) ? 0 : words(a) - words(b)))
}

function unique(concepts: readonly NamedConcept[]): NamedConcept[] {
  return [...new Map(concepts.map(({ conceptId, label }) => [conceptId, { conceptId, label }])).values()]
}

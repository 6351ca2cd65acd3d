import { searchConcepts, type SkillsEngine, type Taxonomy, type TitleMatch } from '@careergini/skills'
import { occupationCalled } from './occupation-called.ts'

interface NamedConcept {
  conceptId: string
  label: string
}

/** Null where no occupation is likely enough; then the alternatives are the nearest. */
export interface FoundRole {
  occupation: NamedConcept | null
  /** Other occupations that the words may mean, likeliest first. */
  alternatives: NamedConcept[]
}

/** A title is taken for the likeliest occupation from this chance on; below it the person chooses. */
const least = 0.12
const mostAlternatives = 4
const asLikely = 0.3

/**
 * The occupation that a job title names: the one that has it as a name, else the likeliest by `matchTitle` from a chance of 0.12 on (among
 * nearly as likely ones that with the shortest name), else one whose name begins so.
 */
export function findRole({ taxonomy, matchTitle }: SkillsEngine, title: string): FoundRole {
  const same = occupationCalled(taxonomy, title)
  const exact = same && asksForSkills(same.id) ? [{ conceptId: same.id, label: same.label }] : []
  const likely = plainFirst(matchTitle(title, { limit: 6 }).occupations)
  const begun = searchConcepts(taxonomy, title, { kind: 'occupation', limit: 5 })
  const sure = likely.filter(({ confidence }) => confidence >= least)
  const named = [
    ...exact,
    ...(sure.length > 0 ? likely : []),
    ...begun.map(({ id, label }) => ({ conceptId: id, label })),
    ...likely,
  ]
  const candidates = unique(
    named.map((one) => spelledOut(taxonomy, one)).filter(({ conceptId }) => asksForSkills(conceptId)),
  )
  const [first, ...others] = candidates
  return first && (exact.length > 0 || sure.length > 0 || begun.length > 0)
    ? { occupation: first, alternatives: others.slice(0, mostAlternatives) }
    : { occupation: null, alternatives: candidates.slice(0, mostAlternatives) }

  function asksForSkills(id: string): boolean {
    const { essential, optional } = taxonomy.occupationSkills(id)
    return essential.length + optional.length > 0
  }
}

/** An occupation that only lists technologies, as O*NET's do, says little: the same work as ESCO spells it out is taken instead. */
function spelledOut(taxonomy: Taxonomy, found: NamedConcept): NamedConcept {
  const needsMuch = (id: string) => taxonomy.occupationSkills(id).essential.length > 0
  if (needsMuch(found.conceptId)) return found
  const [same] = taxonomy.counterparts(found.conceptId).filter(needsMuch)
  const concept = same === undefined ? undefined : taxonomy.concept(same)
  return concept ? { conceptId: concept.id, label: concept.label } : found
}

/** What to tell a person whose words name no occupation that is known. */
export function unknownRole(title: string, { alternatives }: FoundRole): string {
  const near = alternatives.map(({ label }) => `“${label}”`)
  const hint = near.length > 0 ? ` The nearest are ${near.join(', ')}.` : ''
  return `No occupation is known as “${title}”.${hint} Try another name of the role, or a posting for it.`
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

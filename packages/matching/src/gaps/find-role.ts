import { searchConcepts, type SkillsEngine, type Taxonomy, type TaxonomyConcept } from '@careergini/skills'
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

/**
 * The occupation that a job title names: the one that has it as its own name, through typing errors and with or without level and
 * place; else the likeliest by `matchTitle` from a chance of 0.12 on; else one
 * of whose names has all words of it, two or more.
 */
export function findRole(engine: SkillsEngine, title: string): FoundRole {
  const { taxonomy } = engine
  const { sure, likely, searched } = readRole(engine, title)
  const telling = searched.filter(({ label }) => label.toLowerCase().includes(title.trim().toLowerCase()))
  const candidates = askingForSkills(taxonomy, [...sure, ...telling, ...likely, ...searched])
  const [first, ...rest] = candidates
  return first && sure.length > 0
    ? { occupation: first, alternatives: rest.slice(0, mostAlternatives) }
    : { occupation: null, alternatives: candidates.slice(0, mostAlternatives) }
}

/** The occupation that a title of the person's own names, where that is as sure as for `findRole`; else null. */
export function occupationOfTitle(engine: SkillsEngine, title: string): NamedConcept | null {
  return readRole(engine, title).sure[0] ?? null
}

/** Occupations that the title is sure to name, best first, and those that it may name. */
function readRole(engine: SkillsEngine, title: string) {
  const { taxonomy, matchTitle, searchOccupations } = engine
  const { core, occupations: likely } = matchTitle(title, { limit: 6 })
  const called = [title, core].flatMap((name) => occupationCalled(taxonomy, name) ?? mistyped(engine, name))
  const exact = askingForSkills(taxonomy, called.map(named)).slice(0, 1)
  const isLikely = exact.length > 0 || (likely[0]?.confidence ?? 0) >= least
  const searched = askingForSkills(taxonomy, searchOccupations(title, { limit: 40 }).map(named))
  // Other names of one word are far too wide: `teacher` is one of *politics lecturer*, `driver` of *hearse driver*.
  const isWide = !title.trim().includes(' ')
  const sure = isLikely ? [...exact, ...likely] : isWide ? [] : searched
  return { sure: askingForSkills(taxonomy, sure), likely, searched }
}

/** The occupation whose own name this is, but for typing errors: found only with words read as others, and as long. */
function mistyped({ taxonomy, searchOccupations }: SkillsEngine, name: string): TaxonomyConcept[] {
  if (searchConcepts(taxonomy, name, { kind: 'occupation', limit: 1 }).length > 0) return []
  const isAsLong = ({ label }: TaxonomyConcept) =>
    Math.abs(label.length - name.trim().length) <= 1 && label.split(' ').length === name.trim().split(/\s+/).length
  return searchOccupations(name, { limit: 3 }).filter(isAsLong).slice(0, 1)
}

const named = ({ id, label }: { id: string; label: string }): NamedConcept => ({ conceptId: id, label })

/** Each once, as ESCO spells it out, without those of which no skill is known. */
function askingForSkills(taxonomy: Taxonomy, concepts: readonly NamedConcept[]): NamedConcept[] {
  return unique(concepts.map((one) => spelledOut(taxonomy, one))).filter(({ conceptId }) => {
    const { essential, optional } = taxonomy.occupationSkills(conceptId)
    return essential.length + optional.length > 0
  })
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

function unique(concepts: readonly NamedConcept[]): NamedConcept[] {
  return [...new Map(concepts.map(({ conceptId, label }) => [conceptId, { conceptId, label }])).values()]
}

import type { EvidenceItem, EvidenceKind } from '@careergini/contracts'
import { findMentions, type Taxonomy } from '@careergini/skills'
import { monthsOf, type Months } from './periods.ts'
import { topicWords, wordLine } from './words.ts'

/** One evidence item as the rules see it. `shows`: it shows the skill in use, rather than claiming or having learned it. */
export interface EvidenceView {
  item: EvidenceItem
  line: string
  concepts: ReadonlySet<string>
  /** Concepts that its sentence means without naming them, where they were looked for. */
  alike: ReadonlySet<string>
  shows: boolean
}

/** A role with everything told about it. */
export interface RoleView {
  id: string
  /** Null where the evidence names only the employer. */
  title: string | null
  organisation: string | null
  titleWords: readonly string[]
  words: readonly string[]
  lines: readonly string[]
  concepts: ReadonlySet<string>
  months: Months | null
}

/** All evidence, in an order that does not depend on the order given: strongest kinds first, then by id. */
export interface EvidenceIndex {
  taxonomy: Taxonomy
  asOf: string
  views: readonly EvidenceView[]
  roles: readonly RoleView[]
  extraConceptIds: ReadonlySet<string>
  usual: ReadonlyMap<string, UsualSkill>
}

/** A skill that an occupation of the person's usually takes, though no evidence says that they have it. */
export interface UsualSkill {
  occupation: string
  /** The roles. */
  evidenceIds: string[]
}

/** What stands in no name: by evidence id, concepts that a sentence means; by concept, what is usual in the person's work. */
export interface ReadBetweenTheLines {
  alike?: ReadonlyMap<string, readonly string[]> | undefined
  usual?: ReadonlyMap<string, UsualSkill> | undefined
}

const strength: Record<EvidenceKind, number> = {
  achievement: 0,
  role: 1,
  project: 2,
  repository: 3,
  certification: 4,
  publication: 5,
  education: 6,
  course: 7,
  language: 8,
  skill: 9,
  identity: 10,
}
const showing: ReadonlySet<EvidenceKind> = new Set(['achievement', 'role', 'project', 'repository', 'publication'])
const silent = new Set(['name', 'email', 'phone', 'location', 'link'])

/** Reads the evidence once for all requirements of a match. */
export function indexEvidence(
  taxonomy: Taxonomy,
  evidence: readonly EvidenceItem[],
  asOf: string,
  extraConceptIds: readonly string[],
  { alike, usual }: ReadBetweenTheLines = {},
): EvidenceIndex {
  const told = evidence.filter((item) => item.facts.kind !== 'identity' || !silent.has(item.facts.field))
  const views = told
    .toSorted((a, b) => strength[a.facts.kind] - strength[b.facts.kind] || (a.id < b.id ? -1 : 1))
    .map((item) => viewOf(taxonomy, item, alike?.get(item.id) ?? []))
  return {
    taxonomy,
    asOf,
    views,
    roles: rolesOf(views, asOf),
    extraConceptIds: new Set(extraConceptIds),
    usual: usual ?? new Map(),
  }
}

function viewOf(taxonomy: Taxonomy, item: EvidenceItem, alike: readonly string[]): EvidenceView {
  const text = [item.text, ...namesOf(item)].join('\n')
  const found = findMentions(taxonomy, text).filter((mention) => mention.stance === undefined)
  return {
    item,
    line: wordLine(text),
    concepts: new Set([
      ...item.conceptIds,
      ...labelConcepts(taxonomy, item),
      ...found.map((mention) => mention.conceptId),
    ]),
    alike: new Set(alike),
    shows: showing.has(item.facts.kind),
  }
}

/** A skill's or certificate's name is a name as a whole, also where in a sentence it would be doubtful (`Go`, `R`). */
function labelConcepts(taxonomy: Taxonomy, item: EvidenceItem): string[] {
  const { facts } = item
  const names = facts.kind === 'skill' ? [facts.name] : facts.kind === 'repository' ? facts.languages : []
  return names.flatMap((name) => taxonomy.conceptByLabel(name)?.id ?? [])
}

function namesOf({ facts }: EvidenceItem): string[] {
  switch (facts.kind) {
    case 'role':
      return [facts.title ?? '']
    case 'education':
      return [facts.degree ?? '', facts.area ?? '']
    case 'skill':
    case 'certification':
    case 'project':
    case 'course':
      return [facts.name]
    case 'repository':
      return [facts.name, ...facts.languages]
    case 'publication':
      return [facts.title]
    case 'language':
      return [facts.language, facts.fluency ?? '']
    default:
      return []
  }
}

function rolesOf(views: readonly EvidenceView[], asOf: string): RoleView[] {
  return views.flatMap((view): RoleView[] => {
    const { facts, id } = view.item
    if (facts.kind !== 'role') return []
    const parts = [view, ...views.filter((other) => other.item.parentId === id)]
    return [
      {
        id,
        title: facts.title || null,
        organisation: facts.organisation,
        titleWords: topicWords(facts.title ?? ''),
        words: [...new Set(parts.flatMap((part) => topicWords(part.line)))],
        lines: parts.map((part) => part.line),
        concepts: new Set(parts.flatMap((part) => [...part.concepts])),
        months: monthsOf(facts.start, facts.end, asOf),
      },
    ]
  })
}

import type { AnswerOf, Concept, getOccupation, getSkill } from '@careergini/contracts'
import { evidenceHolding, mapOccupations, type OccupationMap } from '@careergini/matching'
import type { Principal } from '@careergini/platform/auth'
import { AppError } from '@careergini/platform/errors'
import { searchConcepts, type SkillsEngine, type TaxonomyConcept } from '@careergini/skills'
import type { EvidenceReader } from '../matches/evidence.reader.ts'

export interface ConceptServiceParts {
  engine: () => SkillsEngine
  evidence: EvidenceReader
}

const mostListed = 50
/** A title is offered as an occupation from this chance on. */
const leastTitle = 0.02

/** What is known of skills and occupations. */
export class ConceptService {
  readonly #parts: ConceptServiceParts
  #occupations: OccupationMap | null = null

  constructor(parts: ConceptServiceParts) {
    this.#parts = parts
  }

  searchSkills(query: string, limit: number): Concept[] {
    return this.#parts.engine().searchSkills(query, { limit }).map(named)
  }

  /** Names that begin so, then what a title in other words or with a typing error may mean. */
  searchOccupations(query: string, limit: number): Concept[] {
    const { taxonomy, matchTitle } = this.#parts.engine()
    const begun = searchConcepts(taxonomy, query, { kind: 'occupation', limit: limit * 2 }).map(named)
    const meant = begun.length >= limit ? [] : matchTitle(query, { limit }).occupations
    const likely = meant
      .filter(({ confidence }) => confidence >= leastTitle)
      .map(({ conceptId, label }): Concept => ({ id: conceptId, kind: 'occupation', label }))
    const known = new Map([...begun, ...likely].map((one) => [one.id, one]))
    return [...known.values()].filter(({ id }) => asksForSkills(taxonomy, id)).slice(0, limit)
  }

  async skill(
    principal: Principal,
    id: string,
    { signal }: { signal: AbortSignal },
  ): Promise<AnswerOf<typeof getSkill>> {
    const { engine, evidence } = this.#parts
    const { taxonomy } = engine()
    const page = this.#page(id, 'skill')
    this.#occupations ??= mapOccupations(taxonomy)
    const { essential, optional: all } = this.#occupations.asking(id)
    // O*NET's broad groups list software by the hundred and nothing else: they say little of who needs it.
    const optional = all.filter((one) => taxonomy.occupationSkills(one).essential.length > 0)
    const items = await evidence.read(principal, signal)
    return {
      ...page,
      essentialFor: this.#list(essential),
      optionalFor: this.#list(optional),
      essentialCount: essential.length,
      optionalCount: optional.length,
      evidenceIds: evidenceHolding(taxonomy, items, id),
    }
  }

  occupation(id: string): AnswerOf<typeof getOccupation> {
    const page = this.#page(id, 'occupation')
    const { essential, optional } = this.#parts.engine().taxonomy.occupationSkills(id)
    return { ...page, essential: this.#list(essential, Infinity), optional: this.#list(optional, Infinity) }
  }

  #page(id: string, kind: Concept['kind']) {
    const { taxonomy } = this.#parts.engine()
    const concept = taxonomy.concept(id)
    if (concept?.kind !== kind) throw new AppError('not-found', `There is no such ${kind}. Search for it by name.`)
    return {
      ...named(concept),
      type: concept.type,
      altLabels: [...concept.altLabels],
      broader: this.#list(taxonomy.broader(id)),
      narrower: this.#list(taxonomy.narrower(id)),
      related: this.#list(taxonomy.related(id)),
    }
  }

  #list(ids: readonly string[], most = mostListed): Concept[] {
    const { taxonomy } = this.#parts.engine()
    const concepts = [...new Set(ids)].flatMap((id) => taxonomy.concept(id) ?? [])
    return concepts
      .map(named)
      .toSorted((a, b) => (a.label < b.label ? -1 : a.label > b.label ? 1 : 0))
      .slice(0, most)
  }
}

const named = ({ id, kind, label }: TaxonomyConcept): Concept => ({ id, kind, label })

function asksForSkills(taxonomy: SkillsEngine['taxonomy'], id: string): boolean {
  const { essential, optional } = taxonomy.occupationSkills(id)
  return essential.length + optional.length > 0
}

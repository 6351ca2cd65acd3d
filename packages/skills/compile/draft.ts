import type { ConceptType, ReuseLevel } from '../src/taxonomy/concept.ts'

/** A concept while it is being compiled. Relations name ids; unknown ids are dropped when the file is assembled. */
export interface ConceptDraft {
  id: string
  kind: 'skill' | 'occupation'
  type: ConceptType
  label: string
  aliases: string[]
  /** Names that our own tables give it: they mean this concept whatever else carries them. */
  claims: string[]
  reuse: ReuseLevel | null
  hot: boolean
  broader: string[]
  related: string[]
  essential: string[]
  optional: string[]
  /** Technologies that O*NET marks as in demand for the occupation. */
  inDemand: string[]
  /** Skills to have before this one. */
  needs: string[]
  /** The occupations of the other source that are the same work. */
  counterparts: string[]
  /** O*NET's job zone, 1 (little preparation) to 5 (extensive); null where it has none. */
  jobZone: number | null
  /** How many occupations ask for it: decides which of two concepts with the same name is meant. */
  uses: number
}

/** A draft with what the caller knows; the rest empty. */
export function draftOf(
  known: Pick<ConceptDraft, 'id' | 'kind' | 'type' | 'label'> & Partial<ConceptDraft>,
): ConceptDraft {
  const {
    aliases = [],
    broader = [],
    related = [],
    essential = [],
    optional = [],
    inDemand = [],
    needs = [],
    jobZone = null,
    reuse = null,
    hot = false,
    uses = 0,
  } = known
  const { id, kind, type, label } = known
  return {
    id,
    kind,
    type,
    label,
    aliases,
    reuse,
    hot,
    broader,
    related,
    essential,
    optional,
    inDemand,
    needs,
    jobZone,
    uses,
    claims: [],
    counterparts: [],
  }
}

/** Text of the sources in which ordinary words are counted; read, never shipped. */
export interface Source {
  concepts: ConceptDraft[]
  prose: string[]
}

import { findMentions, type Taxonomy } from '@careergini/skills'

/** Finds the concepts that a text names as held: not those that it denies ("no experience with") or wishes for. */
export interface ConceptFinder {
  /** Ids of skills, each once, in the order of the text. */
  find(text: string): string[]
}

/** The taxonomy is loaded when the first text comes, so that a start does not wait for it. */
export function createConceptFinder(load: () => Taxonomy): ConceptFinder {
  let taxonomy: Taxonomy | undefined
  return {
    find(text) {
      taxonomy ??= load()
      const held = findMentions(taxonomy, text).filter(({ stance }) => stance === undefined)
      return [...new Set(held.map(({ conceptId }) => conceptId))]
    },
  }
}

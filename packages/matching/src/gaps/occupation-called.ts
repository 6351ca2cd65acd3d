import type { Taxonomy, TaxonomyConcept } from '@careergini/skills'

/** The occupation whose own name this is. Other names do not count: `driver` is one of *hearse driver*, `teacher` of *politics lecturer*. */
export function occupationCalled(taxonomy: Taxonomy, name: string): TaxonomyConcept | null {
  const concept = taxonomy.conceptByLabel(name)
  return concept?.kind === 'occupation' && concept.label.toLowerCase() === name.trim().toLowerCase() ? concept : null
}

import type { TaxonomyConcept } from '../taxonomy/concept.ts'
import type { Taxonomy } from '../taxonomy/taxonomy.ts'
import { unitGroupOf } from '../titles/occupation-commonness.ts'

/** An occupation with what it needs: essential and optional skills by ESCO, technologies by O*NET among the optional ones. */
export interface OccupationProfile extends TaxonomyConcept {
  /** ISCO-08 unit group, such as `2512`; null where the source does not say. */
  unitGroup: string | null
  broader: TaxonomyConcept[]
  essential: TaxonomyConcept[]
  optional: TaxonomyConcept[]
}

/** The profile of an occupation; null for an unknown id or one that names no occupation. */
export function occupationProfile(taxonomy: Taxonomy, id: string): OccupationProfile | null {
  const occupation = taxonomy.concept(id)
  if (occupation?.kind !== 'occupation' || occupation.type === 'group') return null
  const all = (ids: readonly string[]) =>
    ids
      .map((one) => taxonomy.concept(one))
      .filter((concept) => concept !== undefined)
      .toSorted((a, b) => (a.label < b.label ? -1 : a.label > b.label ? 1 : 0))
  const { essential, optional } = taxonomy.occupationSkills(id)
  return {
    ...occupation,
    unitGroup: unitGroupOf(taxonomy, id),
    broader: all(taxonomy.broader(id)),
    essential: all(essential),
    optional: all(optional),
  }
}

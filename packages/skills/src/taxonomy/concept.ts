/** What a concept is. `group` is a heading of the sources' hierarchies, never found in a text. */
export const conceptTypes = [
  'competence',
  'knowledge',
  'language',
  'technology',
  'tool',
  'certification',
  'occupation',
  'group',
] as const
export type ConceptType = (typeof conceptTypes)[number]

/** ESCO's reuse levels: how widely a skill is used across occupations; null where the source does not say. */
export const reuseLevels = ['transversal', 'cross-sector', 'sector-specific', 'occupation-specific'] as const
export type ReuseLevel = (typeof reuseLevels)[number]

/** A skill or an occupation. `hot` marks what O*NET calls a hot technology and what our own tables mark so. */
export interface TaxonomyConcept {
  id: string
  kind: 'skill' | 'occupation'
  type: ConceptType
  label: string
  altLabels: readonly string[]
  reuse: ReuseLevel | null
  hot: boolean
  /** O*NET's job zone of an occupation, 1 (little preparation) to 5 (extensive); null where the source has none. */
  jobZone: number | null
}

/** Flags of a label in the compiled file. */
export const labelFlag = {
  /** The preferred label of its concept. */
  preferred: 1,
  /** An ordinary word or a single letter: counts as a mention only where its surroundings say so. */
  ambiguous: 2,
  /** Known to search and to exact look-up, never a mention. */
  silent: 4,
  /** A short acronym: counts only when written in capitals. */
  cased: 8,
  /** Given by our own tables. */
  own: 16,
} as const

/** What the gate needs of a skills taxonomy; `@careergini/skills` offers it. */
export interface GateTaxonomy {
  /** Concepts that a text names, by UTF-16 offsets. */
  mentions(text: string): { text: string; start: number; end: number; conceptId: string }[]
  relation(a: string, b: string): 'same' | 'broader' | 'narrower' | 'sibling' | 'related' | null
}

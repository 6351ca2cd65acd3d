/**
 * Words of one language that say the same thing of the same fact; see `wordClasses` for what may stand in a row. Forms
 * are folded (no accents) and given so that their endings meet; irregular ones are in `irregular-forms.ts`.
 */
export interface LanguageWords {
  /** Column of the endings in `sameWord`. */
  endings: number
  /** One class a row. */
  classes: readonly string[]
  /** Words of doing something together with others, which must not be lost. */
  assist: string
  /** Verbs that claim nothing of their own. */
  plain: string
}

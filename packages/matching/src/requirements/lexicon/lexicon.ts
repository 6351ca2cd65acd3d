/**
 * What a part of a posting is about, in the order in which a heading is tried against them. `other` is a part whose
 * heading says nothing that we know.
 */
export const sectionKinds = [
  'preferred',
  'process',
  'legal',
  'offer',
  'company',
  'stack',
  'conditions',
  'duties',
  'required',
] as const
export type SectionKind = (typeof sectionKinds)[number] | 'other'

/** Places in a clause that tell its scope. */
export type ScopeCue =
  | 'eligibility'
  | 'certification'
  | 'notCertification'
  | 'languageName'
  | 'languageSkill'
  | 'education'
  | 'notEducation'
  | 'logistics'
  | 'notLogistics'
  | 'employerCondition'
  | 'experience'
  | 'skill'

/** One language's words. Each entry is the source of a regular expression; word borders are added where the list is compiled. */
export interface Lexicon {
  /** Frequent small words, by which the language of a posting is told. */
  functionWords: readonly string[]
  /** Letters that hardly another language of ours has: short lists hold few small words. */
  letters?: string
  /** Headings by kind, matched from the start of the normalised heading: lower case, straight quotes, no numbering. */
  headings: Record<(typeof sectionKinds)[number], readonly string[]>
  /** Headings that also count in the middle of running text; each is followed by a colon or a capital there. */
  inlineHeadings: Partial<Record<(typeof sectionKinds)[number], readonly string[]>>
  cues: Record<ScopeCue, readonly string[]>
  preferred: readonly string[]
  required: readonly string[]
  /** Looks like a wish or a demand but is not one (`not required`). */
  notRequired: readonly string[]
  mentioned: readonly string[]
  /** Sentences that ask something of the reader outside a list of requirements. */
  asks: readonly string[]
  /** Words that demand whatever stands behind them, also what we have no word for. */
  demands: readonly string[]
  /** The opening of a sentence that tells the work. */
  tellsWork: readonly string[]
  /** Sentences outside a list that set days, place, travel or form of the work. */
  asksLogistics: readonly string[]
  /** Sentences about the firm, its offer or the reader's future that hold words of `asks`. */
  asksNothing: readonly string[]
  /** Words with which a requirement begins, where the line breaks between them were lost. */
  itemStarts: readonly string[]
  /** Nouns that begin a requirement even in lower case, unless one of `links` stands before them. */
  itemNouns: readonly string[]
  links: readonly string[]
  /** Words for years and months of experience, and what negates the need of any. */
  years: readonly string[]
  months: readonly string[]
  /** Labels behind which a bare number of years stands, and words for one year without its number. */
  yearsLabels?: readonly string[]
  oneYear?: readonly string[]
  experienceWords: readonly string[]
  noExperience: readonly string[]
  numberWords: Readonly<Record<string, number>>
  degrees: {
    none: readonly string[]
    /** A degree without its level: a bachelor's suffices, unless a level is named beside it. */
    any: readonly string[]
    bachelor: readonly string[]
    master: readonly string[]
    doctorate: readonly string[]
  }
}

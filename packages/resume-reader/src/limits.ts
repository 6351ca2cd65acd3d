/** What a résumé may cost to read. Generous for a person's file, small for an attack. */
export const limits = {
  bytes: 10 * 1024 * 1024,
  pages: 40,
  /** Characters of text over all pages. */
  characters: 400_000,
  /** Text runs of one page; a drawing exported as text has hundreds of thousands. */
  runsPerPage: 20_000,
  milliseconds: 20_000,
  /** Unpacked size of one part of a Word file, and how far a part may expand. */
  partBytes: 24 * 1024 * 1024,
  partRatio: 200,
  zipEntries: 2_000,
} as const

/** Throws when the caller aborted or the time is used up; called between pages and steps. */
export interface Budget {
  check(): void
}

import type { EvidenceFacts, SourcePlace } from '@careergini/contracts'

export type ResumeFormat = 'pdf' | 'docx' | 'text' | 'markdown' | 'json-resume'

/** A page of the source in PDF points (1/72 inch). */
export interface ReadPage {
  number: number
  width: number
  height: number
}

/** One proposal: a fact with the words it was read from. `confidence` lies in 0..1. */
export interface ReadItem {
  /** Stable for the same fact however often and from wherever it is read again: kind and identity, never position. */
  key: string
  /** The `key` of the role, education or project this belongs to. */
  parentKey: string | null
  text: string
  facts: EvidenceFacts
  place: SourcePlace
  confidence: number
  /** Sentences for the person about what may have been misread. */
  doubts: string[]
}

/** What a résumé file holds. Offsets in places are UTF-16 offsets into `text`. */
export interface ReadResume {
  format: ResumeFormat
  /** ISO 639-1 code, null when the text is too short to tell. */
  language: string | null
  pages: ReadPage[]
  text: string
  items: ReadItem[]
  /** Text that no proposal rests on, so that nothing gets lost unseen. */
  unplaced: { text: string; place: SourcePlace }[]
  warnings: string[]
}

/** A rectangle in points from the top left corner of its page. */
export interface Box {
  x0: number
  y0: number
  x1: number
  y1: number
}

/** A stretch of a line in one style; offsets count from the start of the line. `box` is null where the source has no pages. */
export interface Span {
  start: number
  end: number
  bold: boolean
  italic: boolean
  size: number
  box: Box | null
}

/** One line as a reader sees it. Cells that stand apart on the same line are separated by a tab in `text`. */
export interface Line {
  text: string
  /** Offset of the line in the document's text; -1 until the document is assembled. */
  start: number
  page: number | null
  /** Lines with the same value were set in the same column of the page. */
  column: string
  box: Box
  spans: Span[]
  /** Dominant font size in points. */
  size: number
  bold: boolean
  italic: boolean
  bullet: boolean
  /** Empty space above in units of the usual distance of lines; 0 where the lines are set tight. */
  gap: number
  /** Right edge of the column, to tell a wrapped line from one that ended. */
  rightEdge: number
  /** Level of a heading that the source itself declares (Word style, Markdown `#`), 0 for ordinary text. */
  headingLevel: number
}

/** A file as lines in reading order, whatever its format. */
export interface LineDocument {
  format: ResumeFormat
  pages: ReadPage[]
  lines: Line[]
  text: string
  /** Link targets of the file, such as `mailto:` and profile addresses behind icons. */
  links: string[]
  warnings: string[]
}

/** A stretch of a Word paragraph in one style. */
export interface WordRun {
  text: string
  bold: boolean | null
  italic: boolean | null
  /** Points; null where the style decides. */
  size: number | null
}

export interface WordParagraph {
  kind: 'paragraph'
  styleId: string | null
  outlineLevel: number | null
  listed: boolean
  /** Left indent in points. */
  indent: number
  runs: WordRun[]
}

export interface WordTable {
  kind: 'table'
  rows: WordBlock[][][]
}

/** A text box that floats over the page; offsets in points from where it is anchored. */
export interface WordBox {
  kind: 'box'
  x: number
  y: number
  blocks: WordBlock[]
}

export type WordBlock = WordParagraph | WordTable | WordBox

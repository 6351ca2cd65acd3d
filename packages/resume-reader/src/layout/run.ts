/** A piece of text as the PDF places it; coordinates in points from the top left of the page, `y` is the baseline. */
export interface Run {
  text: string
  x0: number
  x1: number
  y: number
  size: number
  bold: boolean
  italic: boolean
}

/** Runs of one row that stand close together: words of one phrase, set apart from the next by more than a space. */
export interface Segment {
  runs: Run[]
  x0: number
  x1: number
  y: number
  size: number
}

import type { DocumentTemplate, PaperSize } from '@careergini/contracts'

/** A running count of the lines that a document will fill. */
export interface PageBudget {
  /** Lines of a paragraph or bullet of this text. */
  lines(text: string): number
  readonly left: number
  /** Takes the lines even when they do not fit: what must be printed is printed. */
  take(lines: number): void
}

/** Heights in lines of body text. */
export const cost = { header: 5, heading: 2.2, entryHead: 2.4, oneLineHead: 1.3 } as const

/**
 * Estimates page use before anything is rendered. Characters a line and lines a page are those of the templates with a
 * margin for wrapped words; whoever renders checks the real page count and plans again with a smaller `fill`.
 */
export function createPageBudget(
  template: DocumentTemplate,
  paper: PaperSize,
  pages: number,
  fill: number,
): PageBudget {
  const perLine = template === 'compact' ? 105 : 92
  const perPage = (template === 'compact' ? 58 : 48) - (paper === 'letter' ? 3 : 0)
  let left = perPage * pages * fill
  return {
    lines: (text) => Math.max(1, Math.ceil(text.length / perLine)) * 1.1,
    get left() {
      return left
    },
    take(lines) {
      left -= lines
    },
  }
}

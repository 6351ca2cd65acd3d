/** Where the text of a document leaves the proven lines; both excerpts are short enough to show. */
export interface Difference {
  /** Number of the proven line, from 1; null when the document goes on after the last. */
  line: number | null
  expected: string
  found: string
}

/**
 * Compares the text of a document with its proven lines, character for character and in order; null when they agree.
 * White space counts as follows. A gap inside a line of the page stands for exactly one space. A line end of the page
 * stands for a space, or for nothing where a word was broken after or before a sign such as `-` or `/` or is longer than
 * a line may hold. Between proven lines there is a gap or a line end. Nothing else is forgiven, neither case nor accents.
 */
export function compareLines(text: string, lines: readonly string[]): Difference | null {
  let at = 0
  for (const [index, line] of lines.entries()) {
    if (index > 0 && at < text.length) {
      if (!isGap(text[at])) return difference(text, at, index, line)
      at += 1
    }
    const end = matchLine(text, at, line)
    if (end < 0) return difference(text, at, index, line)
    at = end
  }
  return at === text.length ? null : { line: null, expected: '', found: excerpt(text.slice(at).trim()) }
}

/** The position after the line in the text, or -1. */
function matchLine(text: string, start: number, line: string): number {
  let at = start
  for (let n = 0; n < line.length; n++) {
    const wanted = line[n]
    const found = text[at]
    if (found === '\n' && wanted !== ' ') {
      if (!(mayBreak(line[n - 1], wanted) || isInLongWord(line, n)) || text[at + 1] !== wanted) return -1
      at += 2
      continue
    }
    if (wanted === ' ' ? !isGap(found) : found !== wanted) return -1
    at += 1
  }
  return at
}

function mayBreak(before: string | undefined, after: string | undefined): boolean {
  const sign = /[^\p{L}\p{N}\s]/u
  const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u
  return before !== undefined && [before, after ?? ''].some((one) => sign.test(one) || wide.test(one))
}

/** Letters and digits in a row without a sign, so many that the writer may have had to break them. */
const leastLongWord = 40

function isInLongWord(line: string, position: number): boolean {
  const before = /[\p{L}\p{M}\p{N}]*$/u.exec(line.slice(Math.max(0, position - leastLongWord), position))?.[0] ?? ''
  const after = /^[\p{L}\p{M}\p{N}]*/u.exec(line.slice(position, position + leastLongWord))?.[0] ?? ''
  return before.length + after.length >= leastLongWord
}

function isGap(character: string | undefined): boolean {
  return character === ' ' || character === '\n'
}

function difference(text: string, at: number, index: number, line: string): Difference {
  const found = text.slice(at, at + line.length + 20).replace(/\s+/gu, ' ')
  return { line: index + 1, expected: excerpt(line), found: excerpt(found.trim()) }
}

function excerpt(text: string): string {
  return text.length > 160 ? `${text.slice(0, 159)}…` : text
}

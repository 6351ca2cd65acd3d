import { fold, gap, tokenize } from './tokens.ts'
import { singular, verbStem } from './stem.ts'

const articles = new Set(['a', 'an', 'the', 'your', 'our', 'their', 'its', 'his', 'her', 'my'])

/** True for an article or possessive pronoun that stands between spaces: names are compared without it. */
export function isSkipped(folded: string, before: number, after: number): boolean {
  return articles.has(folded) && (before & (gap.space | gap.opening)) !== 0 && (after & gap.space) !== 0
}

/** The folded words of a label or query, without articles. */
export function wordsOf(label: string): string[] {
  const tokens = tokenize(label)
  const words: string[] = []
  for (let index = 0; index < tokens.count; index += 1) {
    const word = fold(label.slice(tokens.starts[index], tokens.ends[index]))
    if (!isSkipped(word, tokens.gaps[index] ?? 0, tokens.gaps[index + 1] ?? 0)) words.push(word)
  }
  return words
}

/** The key under which a phrase's first word is kept when it is an activity (`manage staff`), found in any form of its verb. */
export const verbKey = (word: string) => `~${verbStem(word)}`

/** The words of a name as compared: singular each. */
export const nameKey = (words: readonly string[]) => words.map(singular)

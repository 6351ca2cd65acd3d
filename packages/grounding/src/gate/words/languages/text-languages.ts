import { fold } from '../../reading/fold.ts'
import { functionWordsBy } from '../function-words.ts'

/** Columns of the endings in `sameWord`. */
export type Languages = readonly number[]

/** English, German and Spanish have words in common lists and are always looked at. */
export const commonLanguages: Languages = [0, 1, 2]
const others: readonly [string, number][] = [
  ['fr', 3],
  ['it', 4],
  ['pl', 5],
  ['nl', 6],
  ['pt', 7],
]

/**
 * The languages whose words may be compared in a text: the common ones, the one it is said to be in (a BCP 47 tag), and
 * each that its small words show more often than a common one. A word list of another language would only let
 * accidents through: French *former* trains people, English *former* does not.
 */
export function languagesOf(text: string, tag: string): Languages {
  const words = new Set(fold(text).match(/\p{L}+/gu))
  const count = (code: string) => [...(functionWordsBy.get(code) ?? [])].filter((word) => words.has(word)).length
  const common = Math.max(...['en', 'de', 'es'].map(count))
  const said = tag.toLowerCase().split('-')[0]
  return [
    ...commonLanguages,
    ...others.filter(([code]) => code === said || count(code) > common).map(([, column]) => column),
  ]
}

import { sameWord } from './same-word.ts'
import { assistWords, leadershipWords, plainVerbs, wordClasses } from './word-classes.ts'

/** Numbers of the classes of {@link wordClasses} that a folded word belongs to. */
export function classesOf(word: string): Set<number> {
  const near = byStart.get(word.slice(0, 3)) ?? []
  return new Set(near.filter((entry) => sameWord(entry.form, word, entry.language)).map((entry) => entry.value))
}

export function isAssist(word: string): boolean {
  return (assist.get(word.slice(0, 3)) ?? []).some((entry) => sameWord(entry.form, word, entry.language))
}

export function isPlainVerb(word: string): boolean {
  return (plain.get(word.slice(0, 3)) ?? []).some((entry) => sameWord(entry.form, word, entry.language))
}

/** How much leading of people or work a word claims, 0 to 4. */
export function leadershipOf(word: string): number {
  const near = leadership.get(word.slice(0, 3)) ?? []
  return Math.max(0, ...near.filter((entry) => sameWord(entry.form, word, entry.language)).map((entry) => entry.value))
}

type Index = ReadonlyMap<string, readonly Entry[]>

interface Entry {
  form: string
  value: number
  /** Column of the list: 0 English, 1 German, 2 Spanish; others may take any ending. */
  language: number | undefined
}

const byStart = index(wordClasses.map((words, value) => ({ words, value })))
const assist = index([{ words: assistWords, value: 1 }])
const plain = index([{ words: plainVerbs, value: 1 }])
const leadership = index(leadershipWords.map(({ words, rank }) => ({ words, value: rank })))

/** Words that can be forms of each other share their first three letters. */
function index(lists: readonly { words: string; value: number }[]): Index {
  const entries: Entry[] = lists.flatMap(({ words, value }) =>
    words
      .split('|')
      .flatMap((column, language) =>
        column.split(/[\s-]+/u).map((form) => ({ form, value, language: language < 3 ? language : undefined })),
      ),
  )
  return Map.groupBy(
    entries.filter((entry) => entry.form !== ''),
    (entry) => entry.form.slice(0, 3),
  )
}

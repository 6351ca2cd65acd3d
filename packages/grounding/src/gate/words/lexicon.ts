import { dutch } from './languages/dutch.ts'
import { french } from './languages/french.ts'
import { italian } from './languages/italian.ts'
import { polish } from './languages/polish.ts'
import { portuguese } from './languages/portuguese.ts'
import { commonLanguages, type Languages } from './languages/text-languages.ts'
import { singleLetters } from './languages/regular-forms.ts'
import { sameWord } from './same-word.ts'
import { assistWords, leadershipWords, plainVerbs, wordClasses } from './word-classes.ts'

/** Numbers of the classes of {@link wordClasses} and of the other languages' classes that a folded word belongs to. */
export function classesOf(word: string, languages: Languages = commonLanguages): Set<number> {
  return new Set(entriesOf(byStart, word, languages).map((entry) => entry.value))
}

export function isAssist(word: string, languages: Languages = commonLanguages): boolean {
  return entriesOf(assist, word, languages).length > 0
}

export function isPlainVerb(word: string, languages: Languages = commonLanguages): boolean {
  return entriesOf(plain, word, languages).length > 0
}

/** How much leading of people or work a word claims, 0 to 4. */
export function leadershipOf(word: string, languages: Languages = commonLanguages): number {
  return Math.max(0, ...entriesOf(leadership, word, languages).map((entry) => entry.value))
}

function entriesOf(list: Index, word: string, languages: Languages): readonly Entry[] {
  const near = list.get(word.slice(0, 3)) ?? []
  return near.filter(({ form, language }) => {
    if (language === undefined) return sameWord(form, word)
    return languages.includes(language) && sameWord(form, word, [language]) && !isDoer(form, word, language)
  })
}

/** Who does it is not the doing: `Ausbilder` trains, which the row of `ausbilden` does not say of anybody. */
function isDoer(form: string, word: string, language: number): boolean {
  return language === german && form.endsWith('en') && /er(?:in|innen)?$/u.test(word) && !form.endsWith('eren')
}

const german = 1

type Index = ReadonlyMap<string, readonly Entry[]>

interface Entry {
  form: string
  value: number
  /** Column of the endings in `sameWord`; without one, any ending of any language. */
  language: number | undefined
}

const languages = [french, italian, polish, dutch, portuguese]
const byStart = index([
  ...wordClasses.flatMap((words, value) => columns(words, value)),
  ...languages.flatMap(({ classes, endings }, n) =>
    classes.map((words, row) => ({ words, value: 1000 * (n + 1) + row, language: endings })),
  ),
])
const assist = index([...columns(assistWords, 1), ...languages.map((one) => ofLanguage(one.assist, one.endings))])
const plain = index([...columns(plainVerbs, 1), ...languages.map((one) => ofLanguage(one.plain, one.endings))])
const leadership = index(leadershipWords.flatMap(({ words, rank }) => columns(words, rank)))

interface Column {
  words: string
  value: number
  language: number | undefined
}

/** A row of `word-classes.ts`: English, German, Spanish, then words of the others. */
function columns(row: string, value: number): Column[] {
  return row.split('|').map((words, n) => ({ words, value, language: n < 3 ? n : undefined }))
}

function ofLanguage(words: string, language: number): Column {
  return { words, value: 1, language }
}

function spellings(form: string, language: number | undefined): string[] {
  return language === dutch.endings ? [...new Set([form, singleLetters(form)])] : [form]
}

/** Words that can be forms of each other share their first three letters. */
function index(lists: readonly Column[]): Index {
  const entries: Entry[] = lists.flatMap(({ words, value, language }) =>
    words.split(/[\s-]+/u).flatMap((form) => spellings(form, language).map((one) => ({ form: one, value, language }))),
  )
  return Map.groupBy(
    entries.filter((entry) => entry.form !== ''),
    (entry) => entry.form.slice(0, 3),
  )
}

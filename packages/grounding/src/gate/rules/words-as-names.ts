import type { Taxonomy } from '@careergini/skills'
import { fold } from '../reading/fold.ts'
import type { ReadEvidence } from '../reading/read-evidence.ts'
import type { ReadText, Word } from '../reading/read-text.ts'
import { plainForm } from '../words/english-verbs.ts'
import { isFunctionWord } from '../words/function-words.ts'
import type { CoveredWord } from './coverage.ts'

/**
 * The words of a line that would pass as ordinary ones but stand where only a name can: "Go deployed", "with Make",
 * "in R". The gate takes such words for silent (`go`, `make`, single letters) or for another word of the evidence
 * (`swift`), so they are held only where the cited evidence writes them the same way.
 */
export function wordsAsNames(
  line: ReadText,
  raw: string,
  covered: readonly CoveredWord[],
  cited: readonly ReadEvidence[],
  taxonomy: Taxonomy | null,
): ReadonlySet<Word> {
  const written = new Set(cited.flatMap((item) => tokens(item.text).map((token) => token.text)))
  const folded = new Set(cited.flatMap((item) => item.read.words.map((word) => word.text)))
  const capitals = new Set(
    insideCapitals(raw)
      .filter((token) => !written.has(token))
      .map(fold),
  )
  const names = covered.filter((one, at) => {
    const { text } = one.word
    if (capitals.has(text) && isAmbiguous(text, taxonomy)) return one.empty || folded.has(text)
    return isBareVerb(one) && !folded.has(text) && (isSubject(line, covered, at) || isMeans(line, covered, at))
  })
  return new Set(names.map((one) => one.word))
}

/** Names of one letter, and those the taxonomy takes for names only in context: Go, Swift, Less, Express. */
function isAmbiguous(word: string, taxonomy: Taxonomy | null): boolean {
  return (word.length === 1 && word !== 'i') || (taxonomy !== null && Object.hasOwn(taxonomy.tables.contexts, word))
}

/** A verb of plain doing or of helping as a dictionary has it. */
function isBareVerb({ word, empty }: CoveredWord): boolean {
  return empty && !isFunctionWord(word.text) && !/(?:ed|ing|s)$/u.test(word.text) && !isPast(word.text)
}

/** "Make deployed": no verb stands bare before the past form of another one, which is the deed of the evidence. */
function isSubject(line: ReadText, covered: readonly CoveredWord[], at: number): boolean {
  const [one, next] = [covered[at], covered[at + 1]]
  if (!one || !next || line.folded.slice(one.word.end, next.word.start) !== ' ') return false
  return isPast(next.word.text) && next.matches.some(({ item, word }) => isFirstOfClause(item.read, word))
}

function isPast(word: string): boolean {
  return word.endsWith('ed') || (!word.endsWith('ing') && plainForm(word) !== word)
}

function isFirstOfClause(read: ReadText, word: Word): boolean {
  const first = read.words.find((one) => one.clause === word.clause && !isFunctionWord(one.text))
  return first === word
}

/** "scripts in go", "using make": after such a word stands a thing. */
function isMeans(line: ReadText, covered: readonly CoveredWord[], at: number): boolean {
  const [before, one] = [covered[at - 1], covered[at]]
  if (!before || !one || line.folded.slice(before.word.end, one.word.start) !== ' ') return false
  return means.has(before.word.text) && verbsOnly.has(one.word.text)
}

const means: ReadonlySet<string> = new Set('with in using via through by from on mit in con en avec com met'.split(' '))
/** Plain verbs that are no nouns as well, as `use` and `work` are. */
const verbsOnly: ReadonlySet<string> = new Set(
  'go make put take get give see come do carry perform provide handle undertake conduct execute utilise utilize apply serve include achieve involve deliver complete find'.split(
    ' ',
  ),
)

/** Words with a capital that does not come from opening a sentence. */
function insideCapitals(raw: string): string[] {
  return tokens(raw)
    .filter(({ text, start }) => /^\p{Lu}/u.test(text) && !/(?:^|[.:;!?•|(–—-]\s*)$/u.test(raw.slice(0, start)))
    .map(({ text }) => text)
}

function tokens(raw: string): { text: string; start: number }[] {
  return [...raw.matchAll(/[\p{L}\p{N}][\p{L}\p{N}+#]*/gu)].map((match) => ({ text: match[0], start: match.index }))
}

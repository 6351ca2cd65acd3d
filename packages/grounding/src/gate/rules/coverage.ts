import { monthOf } from '../reading/dates.ts'
import type { ReadEvidence } from '../reading/read-evidence.ts'
import type { ReadText, Word } from '../reading/read-text.ts'
import { isFunctionWord, isLocalFunctionWord } from '../words/function-words.ts'
import { isPlainVerb } from '../words/lexicon.ts'
import { strongGerman } from '../words/german-verbs.ts'
import { sameWord } from '../words/same-word.ts'
import { particles, sameMeaning, wordKey, type WordKey } from '../words/match-word.ts'

/** Column of the endings in `sameWord`. */
const joining = [1, 6]

/** A word of the line with the words of its evidence that it may stand for. */
export interface CoveredWord {
  word: Word
  key: WordKey
  /** Says nothing by itself: a function word, or a verb that claims no more than doing. */
  empty: boolean
  matches: { item: ReadEvidence; word: Word; key: WordKey }[]
  /** Held in another way: as part of a compound, or as a month of a dated fact. */
  heldOtherwise: boolean
}

export interface EvidenceWord {
  item: ReadEvidence
  word: Word
  key: WordKey
}

/** Every content word of the cited items, ready for comparison. */
export function evidenceWords(cited: readonly ReadEvidence[]): EvidenceWord[] {
  return cited.flatMap((item) => {
    const apart = particlesIn(item.read)
    return item.read.words.map((word) => ({ item, word, key: wordKey(word.text, item.read.languages, apart) }))
  })
}

/** Holds every word of the line against the evidence. */
export function coverLine(line: ReadText, evidence: readonly EvidenceWord[]): CoveredWord[] {
  const apart = particlesIn(line)
  const content = evidence.filter((one) => !isFunctionWord(one.word.text))
  const joinsWords = line.words.some((word) => germanic.test(word.text))
  return line.words.map((word) => {
    const key = wordKey(word.text, line.languages, apart)
    const matches = evidence.filter((one) => sameMeaning(key, one.key))
    // To have helped claims less than to have done: it may always be said.
    const empty =
      isFunctionWord(word.text) ||
      isLocalFunctionWord(word.text, line.languages) ||
      key.assist ||
      (isPlainVerb(word.text, line.languages) && !key.post)
    const heldOtherwise =
      matches.length === 0 &&
      (isHeldMonth(word.text, evidence) ||
        (joinsWords && isHeldCompound(key, content)) ||
        isInitials(word.text, content))
    return { word, key, empty, matches, heldOtherwise }
  })
}

/** Words that tell a German or Dutch line: only there are words joined into one. */
const germanic =
  /^(?:und|der|die|das|dem|den|des|mit|fur|von|vom|zur|zum|im|bei|auf|ein|eine|einer|einem|aus|sowie|nach|rund|etwa|het|een|van|voor|naar|bij)$|ung$|keit$|ierte?$/u

/** Verb particles that stand apart in a text. */
export function particlesIn(read: ReadText): string[] {
  const words = new Set(read.words.map((word) => word.text))
  return particles.filter((particle) => words.has(particle))
}

function isHeldMonth(word: string, evidence: readonly EvidenceWord[]): boolean {
  const month = monthOf(word)
  return month !== null && evidence.some((one) => one.item.dates.some((date) => date.month === month))
}

/**
 * German and Dutch join words: `Umsatzsteigerung` is held by *Umsatz … gesteigert*, and `Kunden` by *Bestandskunden*.
 * Both halves must be held; the other way round, the general word is held by the special one.
 */
function isHeldCompound(key: WordKey, evidence: readonly EvidenceWord[]): boolean {
  const word = key.text
  if (word.length < 4 || key.post) return false
  if (evidence.some((one) => isPartOf(key, one.key.text))) return true
  for (let cut = 4; cut <= word.length - 4; cut++) {
    const tail = wordKey(word.slice(cut), key.languages)
    if (!evidence.some((one) => sameMeaning(tail, one.key))) continue
    const heads = [word.slice(0, cut), word.slice(0, cut).replace(/(?:s|n|en|es)$/u, '')]
    if (
      heads.some(
        (head) => head.length >= 3 && evidence.some((one) => sameMeaning(wordKey(head, key.languages), one.key)),
      )
    )
      return true
  }
  return false
}

/** True when a word is the first or last part of a long joined word: `Termine` of `Terminvergabe`. */
function isPartOf(key: WordKey, joined: string): boolean {
  if (joined.length < 9) return false
  for (let cut = 3; cut <= joined.length - 4; cut++) {
    const parts = [joined.slice(0, cut), joined.slice(cut)].flatMap((part) => [part, strongGerman(part) ?? part])
    if (
      key.forms.some(
        (form) => form.length >= 4 && parts.some((part) => part.length >= 4 && sameWord(form, part, joining)),
      )
    )
      return true
  }
  return false
}

/** `SOPs` for "standard operating procedures": three initials or more of words that follow each other. */
function isInitials(word: string, content: readonly EvidenceWord[]): boolean {
  const letters = word.replace(/s$/u, '')
  if (!/^\p{L}{3,6}$/u.test(letters)) return false
  const initials = content.map((one) => one.word.text.charAt(0)).join('')
  for (let at = initials.indexOf(letters); at >= 0; at = initials.indexOf(letters, at + 1)) {
    const [first, last] = [content[at], content[at + letters.length - 1]]
    if (first?.item === last?.item && first?.word.clause === last?.word.clause) return true
  }
  return false
}

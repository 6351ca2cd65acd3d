import type { Embedding, TokenizedText } from '@careergini/embedding'
import { functionWords } from '../text/function-words.ts'

/** The words of a sentence that carry meaning, with their vectors; a phrase's vector belongs to its first word. */
export interface Sentence {
  words: SentenceWord[]
  /** Rows of the embedding in the sentence, words before phrases. */
  rows: number[]
}

export interface SentenceWord {
  text: string
  start: number
  end: number
  /** Place among all words and signs of the sentence. */
  place: number
  vector: Float32Array
  /** What the phrase formed with the next word adds; null for none. */
  phrase: Float32Array | null
}

/** Neighbouring words `from` to before `to`, read together; `length` is that of their summed vectors. */
export interface Window {
  from: number
  to: number
  length: number
}

const mostWords = 120
const widest = 5
// "management of large projects" is one window, words from two ends of a sentence are none.
const widestInText = 8

/** Reads the first 120 meaningful words of a sentence. `repaired` may give another spelling for an unknown word. */
export function readSentence(embedding: Embedding, text: string, repaired: (word: string) => string | null): Sentence {
  const read = embedding.tokenize(text)
  const words: SentenceWord[] = []
  const rows: number[] = []
  const phraseRows: number[] = []
  const isContent = (place: number) => contentWord(read.texts[place] ?? '')
  for (const [place, word] of read.texts.entries()) {
    if (!isContent(place) || words.length >= mostWords) continue
    const { pieces, text: spelled } = piecesOf(embedding, read, place, word, repaired)
    const phrase = isContent(place + 1) ? (read.phrases[place] as number) : -1
    rows.push(...pieces)
    if (phrase !== -1) phraseRows.push(phrase)
    words.push({
      text: spelled,
      start: read.starts[place] as number,
      end: read.ends[place] as number,
      place,
      vector: sumOf(embedding, pieces),
      phrase: phrase === -1 ? null : sumOf(embedding, [phrase]),
    })
  }
  return { words, rows: [...rows, ...phraseRows] }
}

const contentWord = (word: string) => /[\p{L}\p{N}]/u.test(word) && !functionWords.has(word)

function piecesOf(
  embedding: Embedding,
  read: TokenizedText,
  place: number,
  word: string,
  repaired: (word: string) => string | null,
) {
  const pieces = read.rows[place] as readonly number[]
  const spelled = pieces.length === 1 ? null : repaired(word)
  return spelled === null ? { pieces, text: word } : { pieces: embedding.tokenize(spelled).rows.flat(), text: spelled }
}

function sumOf(embedding: Embedding, rows: readonly number[]): Float32Array {
  const sum = new Float32Array(embedding.dims)
  for (const row of rows) embedding.addRow(row, sum)
  return sum
}

/** Windows of one to five meaningful words; last comes the whole sentence. */
export function windowsOf({ words }: Sentence): Window[] {
  const windows: Window[] = []
  for (let from = 0; from < words.length; from += 1) {
    const sum = new Float32Array(words[from]?.vector.length ?? 0)
    for (let to = from + 1; to <= Math.min(words.length, from + widest); to += 1) {
      if ((words[to - 1] as SentenceWord).place - (words[from] as SentenceWord).place >= widestInText) break
      addWord(words, from, to - 1, sum)
      windows.push({ from, to, length: lengthOf(sum) })
    }
  }
  const whole = new Float32Array(words[0]?.vector.length ?? 0)
  for (let at = 0; at < words.length; at += 1) addWord(words, 0, at, whole)
  windows.push({ from: 0, to: words.length, length: lengthOf(whole) })
  return windows
}

function addWord(words: readonly SentenceWord[], from: number, at: number, sum: Float32Array) {
  const { vector } = words[at] as SentenceWord
  const phrase = at > from ? (words[at - 1] as SentenceWord).phrase : null
  for (let index = 0; index < sum.length; index += 1)
    sum[index] = (sum[index] as number) + (vector[index] as number) + (phrase === null ? 0 : (phrase[index] as number))
}

function lengthOf(vector: Float32Array): number {
  let sum = 0
  for (const value of vector) sum += value * value
  return Math.sqrt(sum)
}

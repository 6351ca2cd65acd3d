import { type EmbeddingFiles, readEmbeddingFiles } from './files.ts'
import { vocabularyOf } from './vocabulary.ts'
import { wordReader, type Words } from './words.ts'

/** The words of a text with the rows of the table that stand for them. */
export interface TokenizedText extends Words {
  /** For each word the rows that cover it; none for a word that cannot be covered. */
  readonly rows: readonly (readonly number[])[]
  /** For each word the row of the phrase that it forms with the next one, or -1. */
  readonly phrases: readonly number[]
}

/** A text embedding: a sum of table rows. Reads nothing after it is loaded; the same text gives the same numbers. */
export interface Embedding {
  /** Names the table: vectors of different versions must not be compared. */
  readonly version: string
  readonly dims: number
  readonly rows: number
  /** The unit vector of a text; all zeros where no token is known, so that its similarity to anything is 0. */
  encode(text: string): Float32Array
  /** At most the first 400 words are read. */
  tokenize(text: string): TokenizedText
  /** Adds a row to `into`, which has `dims` numbers. */
  addRow(row: number, into: Float32Array): void
}

const builtIn = new URL('../data/', import.meta.url)

/**
 * Reads the built-in embedding, or the one in `folder`, and checks it against the checksums in its `model.json` (some 30 ms). Throws
 * `EmbeddingFileError`. The caller keeps it: 13 MB.
 */
export function loadEmbedding(folder: URL = builtIn): Embedding {
  return embeddingOf(readEmbeddingFiles(folder))
}

/** An embedding from the content of its files. */
export function embeddingOf(files: EmbeddingFiles): Embedding {
  const { dims, table, scale } = files
  const vocabulary = vocabularyOf(files.vocabulary, files.rows, files.maxWordLength)
  const wordsOf = wordReader(files.maxWords)
  const addRow = (row: number, into: Float32Array) => {
    const weight = scale[row] as number
    const from = row * dims
    for (let index = 0; index < dims; index += 1) {
      into[index] = (into[index] as number) + (table[from + index] as number) * weight
    }
  }
  const tokenize = (text: string): TokenizedText => {
    const words = wordsOf(text)
    const phrases = words.texts.map((word, index) => {
      const next = words.texts[index + 1]
      return next === undefined ? -1 : vocabulary.rowOf(`${word} ${next}`)
    })
    return { ...words, rows: words.texts.map(vocabulary.piecesOf), phrases }
  }
  return {
    version: `${files.name}-${files.version}`,
    dims,
    rows: files.rows,
    tokenize,
    addRow,
    encode: (text) => {
      const { rows, phrases } = tokenize(text)
      const vector = new Float32Array(dims)
      for (const [index, pieces] of rows.entries()) {
        for (const row of pieces) addRow(row, vector)
        const phrase = phrases[index] as number
        if (phrase !== -1) addRow(phrase, vector)
      }
      return toUnitLength(vector)
    },
  }
}

/** Scales a vector to length 1 in place; a zero vector stays. */
function toUnitLength(vector: Float32Array): Float32Array {
  const length = Math.sqrt(dot(vector, vector))
  if (length > 0)
    for (let index = 0; index < vector.length; index += 1) vector[index] = (vector[index] as number) / length
  return vector
}

/** The similarity of two unit vectors: their cosine. */
export function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0
  for (let index = 0; index < a.length; index += 1) sum += (a[index] as number) * (b[index] as number)
  return sum
}

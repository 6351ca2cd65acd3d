import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The content of the model's folder, checked. `table` holds `rows × dims` signed bytes; a row's numbers are byte × scale. */
export interface EmbeddingFiles {
  name: string
  version: number
  rows: number
  dims: number
  maxWords: number
  maxWordLength: number
  /** Tokens by row. */
  vocabulary: string
  table: Int8Array
  scale: Float32Array
}

/** Thrown where a file of the model is missing or damaged; the message names it and says what to do. */
export class EmbeddingFileError extends Error {
  override name = 'EmbeddingFileError'
}

interface Model {
  name: string
  version: number
  rows: number
  dims: number
  files: Record<string, { bytes: number; sha256: string }>
  tokeniser: { max_words: number; max_word_chars: number }
}

/** Reads and verifies the model in `folder`. Throws `EmbeddingFileError`. */
export function readEmbeddingFiles(folder: URL): EmbeddingFiles {
  const model = readModel(folder)
  const { rows, dims } = model
  const table = checked(folder, model, 'table.int8.bin', rows * dims)
  const scale = checked(folder, model, 'scale.f32.bin', rows * 4)
  return {
    name: model.name,
    version: model.version,
    rows,
    dims,
    maxWords: model.tokeniser.max_words,
    maxWordLength: model.tokeniser.max_word_chars,
    vocabulary: checked(folder, model, 'vocab.txt', null).toString('utf8'),
    table: new Int8Array(table.buffer, table.byteOffset, table.length),
    scale: littleEndianFloats(scale),
  }
}

function readModel(folder: URL): Model {
  const file = new URL('model.json', folder)
  const text = read(file).toString('utf8')
  try {
    const model = JSON.parse(text) as Model
    if (model.rows > 0 && model.dims > 0 && model.tokeniser.max_words > 0) return model
  } catch {
    // Said below, in the same words as a file without the numbers.
  }
  throw new EmbeddingFileError(`${fileURLToPath(file)} does not describe an embedding. ${remedy}`)
}

const remedy = 'Restore the folder packages/embedding/data from the repository.'

function read(file: URL): Buffer {
  try {
    return readFileSync(file)
  } catch (cause) {
    throw new EmbeddingFileError(`The embedding's file ${fileURLToPath(file)} cannot be read. ${remedy}`, { cause })
  }
}

function checked(folder: URL, model: Model, name: string, length: number | null): Buffer {
  const file = new URL(name, folder)
  const bytes = read(file)
  const expected = model.files[name]
  const sum = createHash('sha256').update(bytes).digest('hex')
  if (sum !== expected?.sha256 || (length !== null && bytes.length !== length)) {
    throw new EmbeddingFileError(
      `The embedding's file ${fileURLToPath(file)} is damaged (${bytes.length} bytes, its checksum differs). ${remedy}`,
    )
  }
  return bytes
}

function littleEndianFloats(bytes: Buffer): Float32Array {
  const floats = new Float32Array(bytes.length / 4)
  for (let at = 0; at < floats.length; at += 1) floats[at] = bytes.readFloatLE(at * 4)
  return floats
}

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Embedding } from '@careergini/embedding'
import { TaxonomyFileError } from '../taxonomy/file.ts'
import type { Taxonomy } from '../taxonomy/taxonomy.ts'

/**
 * The skills or occupations that texts are linked to, by number, with what the search needs about each. Vectors have `dims` signed
 * bytes each and stand for its name and its other names together; times `scale` they have length 1.
 */
export interface LinkingTable {
  count: number
  dims: number
  /** Numbers in the taxonomy. */
  concepts: Uint32Array
  vectors: Int8Array
  scale: Float32Array
  /** For each row of the embedding the `nearest` skills, best first, as numbers of this table. */
  nearest: number
  neighbours: Uint16Array
  /** Their products with the row, in 255ths of the row's largest. */
  closeness: Uint8Array
  largest: Float32Array
  /** Logarithm of how many occupations ask for the skill, 0 to 255. */
  demand: Uint8Array
}

export interface LinkingHeader {
  embedding: string
  /** SHA-256 of the ids of the skills, in order. */
  skills: string
  count: number
  dims: number
  nearest: number
  rows: number
}

const magic = 'CGLINKS1'
/** The tables of skills and of occupations that ship with the package. */
export const linkingFile = new URL('../../data/linking.bin', import.meta.url)
export const occupationsFile = new URL('../../data/occupations.bin', import.meta.url)
const remedy = 'Restore packages/skills/data from the repository, or compile it: see packages/skills/README.md.'

/** Reads a table and checks it, also against taxonomy and embedding. Throws `TaxonomyFileError`. */
export function loadLinkingTable(taxonomy: Taxonomy, embedding: Embedding, file: URL): LinkingTable {
  let bytes: Buffer
  try {
    bytes = readFileSync(file)
  } catch (cause) {
    throw new TaxonomyFileError(`The file ${fileURLToPath(file)} cannot be read. ${remedy}`, { cause })
  }
  const { header, table } = unpackLinkingTable(bytes)
  if (header.embedding !== embedding.version || header.skills !== skillsChecksum(taxonomy, table.concepts)) {
    throw new TaxonomyFileError(
      `The file ${fileURLToPath(file)} was compiled for another taxonomy or embedding. Compile it anew: see packages/skills/README.md.`,
    )
  }
  return table
}

/** Names a choice of skills of a taxonomy. */
export function skillsChecksum(taxonomy: Taxonomy, concepts: Uint32Array): string {
  const hash = createHash('sha256')
  for (const concept of concepts) hash.update(`${taxonomy.tables.idAt(concept) ?? ''}\n`)
  return hash.digest('hex')
}

const sections = ['largest', 'scale', 'concepts', 'neighbours', 'demand', 'closeness', 'vectors'] as const

/** 8 bytes of magic, SHA-256 of the rest, length of a JSON header, the header padded to 4 bytes, then the sections in order. */
export function packLinkingTable(header: LinkingHeader, table: LinkingTable): Buffer {
  const json = Buffer.from(JSON.stringify(header))
  const padded = Buffer.alloc(4 + Math.ceil(json.length / 4) * 4, ' ')
  padded.writeUInt32LE(padded.length - 4, 0)
  json.copy(padded, 4)
  const parts = sections.map((name) => {
    const { buffer, byteOffset, byteLength } = table[name]
    return Buffer.from(buffer, byteOffset, byteLength)
  })
  const content = Buffer.concat([padded, ...parts])
  return Buffer.concat([Buffer.from(magic), createHash('sha256').update(content).digest(), content])
}

/** Opens the bytes of a linking table. Throws `TaxonomyFileError` for another format or a damaged file. */
export function unpackLinkingTable(file: Buffer): { header: LinkingHeader; table: LinkingTable } {
  const start = magic.length + 32
  const sum = file.subarray(magic.length, start)
  if (
    file.subarray(0, magic.length).toString('latin1') !== magic ||
    !createHash('sha256').update(file.subarray(start)).digest().equals(sum)
  ) {
    throw new TaxonomyFileError(`The linking table is damaged or of another version. ${remedy}`)
  }
  const headerLength = file.readUInt32LE(start)
  const header = JSON.parse(file.toString('utf8', start + 4, start + 4 + headerLength)) as LinkingHeader
  const { count, dims, rows, nearest } = header
  // Views where the file lies so in memory that they may be; its sections begin at multiples of 4.
  const aligned = file.byteOffset % 4 === 0 ? file : Buffer.from(new Uint8Array(file).buffer)
  let at = start + 4 + headerLength
  const take = (bytes: number): [ArrayBufferLike, number] => {
    at += bytes
    return [aligned.buffer, aligned.byteOffset + at - bytes]
  }
  const table = {
    count,
    dims,
    nearest,
    largest: new Float32Array(...take(rows * 4), rows),
    scale: new Float32Array(...take(count * 4), count),
    concepts: new Uint32Array(...take(count * 4), count),
    neighbours: new Uint16Array(...take(rows * nearest * 2), rows * nearest),
    demand: new Uint8Array(...take(count), count),
    closeness: new Uint8Array(...take(rows * nearest), rows * nearest),
    vectors: new Int8Array(...take(count * dims), count * dims),
  }
  return { header, table }
}

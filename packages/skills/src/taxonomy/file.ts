import { createHash } from 'node:crypto'
import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib'

/*
 * The compiled taxonomy: 8 bytes of magic, 4 bytes length of the unpacked content, 32 bytes SHA-256 of the packed content,
 * the packed content (Zstandard). Unpacked: 4 bytes length of a JSON header, the header, then sections, each aligned to 4 bytes.
 */
const magic = 'CGTAXON5'
const prefix = magic.length + 4 + 32
const largest = 64 * 1024 * 1024

type Section = { kind: 'u8' | 'u32' | 'text'; offset: number; bytes: number }

export interface TaxonomyHeader {
  version: string
  /** Names whose meaning depends on the words around them, by folded name. */
  contexts: Record<string, NameContext>
  /** Phrases in which postings say what a skill names otherwise, each with the skill's id. */
  everyday: [string, string][]
  /** SHA-256 of the tables in `data/own` that went in. */
  ownTables: string
}

/** Folded words that speak for or against a name where it stands: right before it, right after it. */
export interface NameContext {
  notBefore: string[]
  notAfter: string[]
  cuesBefore: string[]
  cuesAfter: string[]
  /** Words that speak for the name within a dozen words on either side. */
  near: string[]
}

export interface TaxonomyContent {
  header: TaxonomyHeader
  u8(name: string): Uint8Array
  u32(name: string): Uint32Array
  /** UTF-8 bytes of a text section. */
  text(name: string): Buffer
}

/** Thrown where the compiled file cannot be used; the message says what to do. */
export class TaxonomyFileError extends Error {
  override name = 'TaxonomyFileError'
}

/** Packs sections into the bytes of a taxonomy file. The same input gives the same bytes. */
export function packTaxonomy(
  header: TaxonomyHeader,
  sections: Record<string, Uint8Array | Uint32Array | string>,
): Buffer {
  const table: Record<string, Section> = {}
  const parts: Buffer[] = []
  let offset = 0
  for (const [name, value] of Object.entries(sections)) {
    const bytes =
      typeof value === 'string' ? Buffer.from(value) : Buffer.from(value.buffer, value.byteOffset, value.byteLength)
    const kind = typeof value === 'string' ? 'text' : value instanceof Uint32Array ? 'u32' : 'u8'
    table[name] = { kind, offset, bytes: bytes.length }
    const padding = (4 - (bytes.length % 4)) % 4
    parts.push(bytes, Buffer.alloc(padding))
    offset += bytes.length + padding
  }
  const json = Buffer.from(JSON.stringify({ ...header, sections: table }))
  const headerBytes = Buffer.alloc(4 + Math.ceil(json.length / 4) * 4, ' ')
  headerBytes.writeUInt32LE(headerBytes.length - 4, 0)
  json.copy(headerBytes, 4)
  return seal(Buffer.concat([headerBytes, ...parts]))
}

function seal(content: Buffer): Buffer {
  const packed = zstdCompressSync(content, {
    params: { [constants.ZSTD_c_compressionLevel]: 19, [constants.ZSTD_c_windowLog]: 25 },
  })
  const start = Buffer.alloc(12)
  start.write(magic, 'latin1')
  start.writeUInt32LE(content.length, magic.length)
  return Buffer.concat([start, createHash('sha256').update(packed).digest(), packed])
}

/** Opens the bytes of a taxonomy file. Throws `TaxonomyFileError` for another format, a damaged or an oversized file. */
export function unpackTaxonomy(file: Buffer): TaxonomyContent {
  const found = file.subarray(0, magic.length).toString('latin1')
  if (found !== magic) {
    const older = found.startsWith(magic.slice(0, -1))
    throw new TaxonomyFileError(
      older
        ? `The taxonomy file has format ${found}, this version reads ${magic}. Compile it anew: see packages/skills/README.md.`
        : 'This is not a compiled taxonomy file. Restore packages/skills/data/taxonomy.bin from the repository.',
    )
  }
  const length = file.length < prefix ? 0 : file.readUInt32LE(magic.length)
  const packed = file.subarray(prefix)
  const sum = file.subarray(magic.length + 4, prefix)
  if (length === 0 || length > largest || !createHash('sha256').update(packed).digest().equals(sum)) {
    throw new TaxonomyFileError(
      'The taxonomy file is damaged (its checksum differs). Restore packages/skills/data/taxonomy.bin from the repository.',
    )
  }
  const content = zstdDecompressSync(packed, {
    chunkSize: length,
    maxOutputLength: length,
    params: { [constants.ZSTD_d_windowLogMax]: 25 },
  })
  return readSections(content.byteOffset % 4 === 0 ? content : Buffer.from(new Uint8Array(content).buffer))
}

function readSections(content: Buffer): TaxonomyContent {
  const headerLength = content.readUInt32LE(0)
  const { sections, ...header } = JSON.parse(content.toString('utf8', 4, 4 + headerLength)) as TaxonomyHeader & {
    sections: Record<string, Section>
  }
  const base = content.byteOffset + 4 + headerLength
  const section = (name: string, kind: Section['kind']) => {
    const entry = sections[name]
    if (entry?.kind !== kind) throw new TaxonomyFileError(`The taxonomy file lacks its section "${name}".`)
    return entry
  }
  return {
    header,
    u8: (name) => {
      const { offset, bytes } = section(name, 'u8')
      return new Uint8Array(content.buffer, base + offset, bytes)
    },
    u32: (name) => {
      const { offset, bytes } = section(name, 'u32')
      return new Uint32Array(content.buffer, base + offset, bytes / 4)
    },
    text: (name) => {
      const { offset, bytes } = section(name, 'text')
      return content.subarray(4 + headerLength + offset, 4 + headerLength + offset + bytes)
    },
  }
}

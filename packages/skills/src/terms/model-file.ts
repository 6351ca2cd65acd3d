import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import { TaxonomyFileError } from '../taxonomy/file.ts'
import { type ChainModel, stepCount, tagCount } from './chain.ts'

/*
 * The fitted weights: 8 bytes of magic, 4 bytes number of buckets, 4 bytes value of one unit (float), 9 floats of the
 * steps, 32 bytes SHA-256 of all the rest, then the weights as signed bytes, bucket by bucket, packed with Zstandard.
 */
const magic = 'CGTERMS1'
const sumAt = magic.length + 8 + stepCount * 4
const bodyAt = sumAt + 32
const mostBuckets = 2 ** 20
const compiledFile = new URL('../../data/terms.bin', import.meta.url)
const remedy = 'Restore packages/skills/data/terms.bin from the repository.'

/** Packs a fitted model; weights are rounded to 127 steps up to the given largest one. */
export function packModel({ buckets, weights, steps }: ChainModel, largest: number): Buffer {
  const unit = largest / 127
  const bytes = Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight / unit))))
  const start = Buffer.alloc(sumAt)
  start.write(magic, 'latin1')
  start.writeUInt32LE(buckets, magic.length)
  start.writeFloatLE(unit, magic.length + 4)
  for (const [index, step] of steps.entries()) start.writeFloatLE(step, magic.length + 8 + index * 4)
  const body = zstdCompressSync(bytes)
  return Buffer.concat([start, checksum(start, body), body])
}

/** Opens a packed model. Throws `TaxonomyFileError` for another format or a damaged file. */
export function unpackModel(file: Buffer): ChainModel {
  const found = file.subarray(0, magic.length).toString('latin1')
  if (found !== magic) throw new TaxonomyFileError(`The file of terms does not begin with ${magic}. ${remedy}`)
  const [start, body] = [file.subarray(0, sumAt), file.subarray(bodyAt)]
  const buckets = file.length > bodyAt ? file.readUInt32LE(magic.length) : 0
  const isWhole = buckets > 0 && buckets <= mostBuckets && (buckets & (buckets - 1)) === 0
  if (!isWhole || !checksum(start, body).equals(file.subarray(sumAt, bodyAt))) {
    throw new TaxonomyFileError(`The file of terms is damaged (its checksum differs). ${remedy}`)
  }
  const bytes = zstdDecompressSync(body, { maxOutputLength: buckets * tagCount })
  if (bytes.length !== buckets * tagCount) throw new TaxonomyFileError(`The file of terms is cut short. ${remedy}`)
  const unit = file.readFloatLE(magic.length + 4)
  return {
    buckets,
    weights: Float32Array.from(new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length), (value) => value * unit),
    steps: Float32Array.from({ length: stepCount }, (_, index) => file.readFloatLE(magic.length + 8 + index * 4)),
  }
}

const checksum = (start: Buffer, body: Buffer) => createHash('sha256').update(start).update(body).digest()

/** The weights that ship with the package. */
export function loadModel(file: URL | string = compiledFile): ChainModel {
  let bytes: Buffer
  try {
    bytes = readFileSync(file)
  } catch (cause) {
    throw new TaxonomyFileError(`The file of terms ${String(file)} cannot be read. ${remedy}`, { cause })
  }
  return unpackModel(bytes)
}

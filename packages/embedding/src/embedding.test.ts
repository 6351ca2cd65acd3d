import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { dot, loadEmbedding } from './embedding.ts'
import { EmbeddingFileError } from './files.ts'

const data = new URL('../data/', import.meta.url)
interface Golden {
  tolerance: number
  texts: { text: string; words: string[]; rows: number[]; first16: number[] }[]
  cosines: { a: string; b: string; cosine: number }[]
}
const golden = JSON.parse(readFileSync(new URL('golden.json', data), 'utf8')) as Golden
const embedding = loadEmbedding()

describe('the built-in embedding', () => {
  it.each(golden.texts)('reads "$text" as its reference does', ({ text, words, rows, first16 }) => {
    const read = embedding.tokenize(text)
    expect(read.texts).toEqual(words)
    expect([...read.rows.flat(), ...read.phrases.filter((row) => row !== -1)]).toEqual(rows)
    const vector = embedding.encode(text)
    for (const [index, expected] of first16.entries())
      expect(Math.abs((vector[index] as number) - expected)).toBeLessThan(golden.tolerance)
  })

  it.each(golden.cosines)('compares "$a" with "$b" as its reference does', ({ a, b, cosine }) => {
    expect(Math.abs(dot(embedding.encode(a), embedding.encode(b)) - cosine)).toBeLessThan(golden.tolerance)
  })

  it('has no similarity for a text without known tokens', () => {
    expect(dot(embedding.encode('软件工程师'), embedding.encode('software engineer'))).toBe(0)
  })

  it('knows where its words stand, through accents, ligatures and pairs of units', () => {
    const text = 'İz É\u0301lan 😀 Ünï\u00adon, e\u0301te\u0301'
    const { texts, starts, ends } = embedding.tokenize(text)
    expect(texts).toEqual(['iz', 'elan', '😀', 'union', ',', 'ete'])
    expect(texts.map((_, index) => text.slice(starts[index], ends[index]).normalize('NFC'))).toEqual(
      ['İz', 'É\u0301lan', '😀', 'Ünï\u00adon', ',', 'e\u0301te\u0301'].map((word) => word.normalize('NFC')),
    )
  })

  it('reads 400 words of a text of any length, and nothing of a word without end', () => {
    expect(embedding.tokenize('a,'.repeat(100_000)).texts).toHaveLength(400)
    expect(embedding.tokenize('x'.repeat(1_000_000)).rows).toEqual([[]])
  })
})

describe('a damaged copy', () => {
  const folders: string[] = []
  const copy = () => {
    const folder = mkdtempSync(join(tmpdir(), 'embedding-'))
    folders.push(folder)
    cpSync(data, folder, { recursive: true })
    return folder
  }
  const load = (folder: string) => () => loadEmbedding(pathToFileURL(`${folder}/`))
  afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })))

  it('is named: one changed byte, a missing file, a description that says nothing', () => {
    const changed = copy()
    const table = readFileSync(join(changed, 'table.int8.bin'))
    table.writeUInt8((table.readUInt8(1000) + 1) & 255, 1000)
    writeFileSync(join(changed, 'table.int8.bin'), table)
    expect(load(changed)).toThrow(/table\.int8\.bin is damaged/)
    const missing = copy()
    rmSync(join(missing, 'vocab.txt'))
    expect(load(missing)).toThrow(/vocab\.txt cannot be read/)
    writeFileSync(join(missing, 'model.json'), '{}')
    expect(load(missing)).toThrow(EmbeddingFileError)
  })
})

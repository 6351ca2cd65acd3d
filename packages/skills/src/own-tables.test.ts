import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readOwn } from '../compile/own.ts'
import { loadTaxonomy } from './taxonomy/taxonomy.ts'
import { wordsOf } from './text/words.ts'

const own = readOwn(fileURLToPath(new URL('../data/own', import.meta.url)))
const taxonomy = loadTaxonomy()

describe('our own tables', () => {
  it('are the ones that were compiled (run compile/compile.ts after a change)', () => {
    expect(taxonomy.version).toMatch(new RegExp(`\\+own-${own.checksum.slice(0, 12)}$`))
  })

  it('give every row a concept that carries its label', () => {
    const missing = own.concepts.filter(({ label }) => taxonomy.conceptByLabel(label)?.kind !== 'skill')
    expect(missing.map(({ file, label }) => `${file}: ${label}`)).toEqual([])
  })

  it('name only known concepts in their relations', () => {
    const names = own.concepts.flatMap(({ file, broader, related, needs }) =>
      [...broader, ...related, ...needs].map((name) => ({ file, name })),
    )
    const missing = names.filter(({ name }) => taxonomy.conceptByLabel(name) === undefined)
    expect(missing.map(({ file, name }) => `${file}: ${name}`)).toEqual([])
  })

  it('give no label twice and no alias to two rows', () => {
    const holders = new Map<string, Set<string>>()
    for (const { label, aliases } of own.concepts) {
      for (const name of [label, ...aliases]) {
        const key = name.toLowerCase()
        holders.set(key, (holders.get(key) ?? new Set()).add(label))
      }
    }
    const shared = [...holders]
      .filter(([, labels]) => labels.size > 1)
      .map(([name, labels]) => `${name}: ${[...labels].join(', ')}`)
    expect(shared).toEqual([])
    expect(new Set(own.concepts.map(({ label }) => label)).size).toBe(own.concepts.length)
  })

  it('hold only names of at most eight words, without line breaks or stray spaces', () => {
    const names = own.concepts.flatMap(({ label, aliases }) => [label, ...aliases])
    expect(
      names.filter(
        (name) =>
          wordsOf(name).length === 0 || wordsOf(name).length > 8 || name !== name.trim() || /\s\s|\n/.test(name),
      ),
    ).toEqual([])
  })

  it('put at most 60 rows under one heading, above which concepts that share it no longer count as alike', () => {
    const rows = new Map<string, number>()
    for (const { broader } of own.concepts) {
      for (const name of broader) {
        const heading = taxonomy.conceptByLabel(name)?.label ?? name
        rows.set(heading, (rows.get(heading) ?? 0) + 1)
      }
    }
    expect([...rows].filter(([, count]) => count > 60)).toEqual([])
  })

  it('give a context row to single words only', () => {
    expect(Object.keys(own.contexts).filter((name) => wordsOf(name).length !== 1)).toEqual([])
  })
})

import { readFileSync } from 'node:fs'
import { loadEmbedding } from '@careergini/embedding'
import { describe, expect, it } from 'vitest'
import { loadSkillsEngine } from '../engine.ts'
import { loadTaxonomy } from '../taxonomy/taxonomy.ts'
import { linkingFile, loadLinkingTable, occupationsFile, unpackLinkingTable } from './linking-table.ts'

const engine = loadSkillsEngine()
const labels = (text: string, least?: number) =>
  engine.linkSentence(text, least === undefined ? {} : { least }).map((link) => link.label)

describe('linking a sentence', () => {
  it('finds skills whose names stand there in other words, and where', () => {
    const sentence = 'You keep the books, weld steel plates and help customers by phone.'
    const links = engine.linkSentence(sentence, { least: 0.05, limit: 10 })
    for (const { text, start, end } of links) expect(sentence.slice(start, end)).toBe(text)
    expect(labels('As a team player you stay calm under pressure', 0.1)).toEqual(
      expect.arrayContaining(['work in teams', 'cope with stress']),
    )
  })

  it('reads through a typing error', () => {
    expect(labels('manage accounts recievable', 0)[0]).toBe(labels('manage accounts receivable', 0)[0])
  })

  it('takes a field by its name, not by a word it shares with another', () => {
    expect(labels('machine learning')).toEqual(['machine learning'])
    expect(labels('experience with React')).toEqual([])
  })

  it.each([
    'We offer free coffee and a dog-friendly office',
    'Our benefits: 30 days of holiday',
    'We are an equal opportunity employer',
    'Berlin',
    '',
    'a',
    '你好 世界',
    '😀😀😀',
  ])('answers nothing where nothing is asked: "%s"', (sentence) => {
    expect(labels(sentence)).toEqual([])
  })

  it('never names what the sentence denies', () => {
    expect(labels('no experience with Java needed')).toEqual([])
  })

  it('gives the same answer every time, whatever was asked before', () => {
    const ask = () => JSON.stringify(engine.linkSentence('You plan budgets and train new colleagues', { least: 0 }))
    const first = ask()
    engine.linkSentence('Wir suchen Pflegekräfte für die Intensivstation')
    expect(ask()).toBe(first)
  })

  it('takes bounded time for text that is no sentence', () => {
    const from = performance.now()
    for (const text of [','.repeat(100_000), 'word '.repeat(50_000), 'x'.repeat(1_000_000), '<p>'.repeat(50_000)])
      engine.linkSentence(text)
    expect(performance.now() - from).toBeLessThan(6000)
  })
})

describe('the compiled tables', () => {
  it('fit the taxonomy and the embedding they ship with', () => {
    const [taxonomy, embedding] = [loadTaxonomy(), loadEmbedding()]
    expect(loadLinkingTable(taxonomy, embedding, linkingFile).count).toBeGreaterThan(13_000)
    expect(() => loadLinkingTable(taxonomy, { ...embedding, version: 'another' }, occupationsFile)).toThrow(
      /another taxonomy or embedding/,
    )
  })

  it('are refused when damaged, with what to do', () => {
    const bytes = readFileSync(occupationsFile)
    bytes.writeUInt8((bytes.readUInt8(5000) + 1) & 255, 5000)
    expect(() => unpackLinkingTable(bytes)).toThrow(/damaged.*Restore/)
    expect(() => unpackLinkingTable(Buffer.from('short'))).toThrow(/damaged/)
  })
})

import { describe, expect, it } from 'vitest'
import { loadSkillsEngine } from './engine.ts'

const engine = loadSkillsEngine()

describe('the skills engine', () => {
  it('analyses a text: what it names and what it speaks of, in place', () => {
    const text = 'About us\nWe sell bikes.\nYou know Kubernetes and PostgreSQL.\nYou keep calm with angry customers!'
    const { mentions, links, cut } = engine.analyzeText(text)
    expect(mentions.map((mention) => mention.text)).toEqual(expect.arrayContaining(['Kubernetes', 'PostgreSQL']))
    for (const { text: words, start, end } of [...mentions, ...links]) expect(text.slice(start, end)).toBe(words)
    const named = new Set(mentions.map(({ conceptId }) => conceptId))
    expect(links.filter(({ conceptId }) => named.has(conceptId))).toEqual([])
    expect(cut).toBe(false)
  })

  it('takes bounded time for 5 MB of text, and says that it did not link all of it', () => {
    const from = performance.now()
    expect(engine.analyzeText('You plan budgets. '.repeat(280_000)).cut).toBe(true)
    expect(engine.analyzeText('a'.repeat(5_000_000)).mentions).toEqual([])
    expect(performance.now() - from).toBeLessThan(15_000)
  })

  it('searches skills and occupations through a typing error', () => {
    expect(engine.searchSkills('javascrpt').map(({ label }) => label)).toContain('JavaScript')
    expect(engine.searchOccupations('bricklayr').map(({ label }) => label)).toContain('bricklayer')
    expect(engine.searchOccupations('qqqqqqq')).toEqual([])
    expect(engine.searchSkills('')).toEqual([])
  })

  it('knows what an occupation needs', () => {
    const [bricklayer] = engine.searchOccupations('bricklayer')
    const profile = engine.occupationById(bricklayer?.id ?? '')
    expect(profile?.unitGroup).toBe('7112')
    expect(profile?.essential.map(({ label }) => label)).toContain('lay bricks')
    expect(engine.occupationById('esco:isco/C7112')).toBeNull()
    expect(engine.occupationById('nothing')).toBeNull()
  })
})

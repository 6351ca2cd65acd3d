import { describe, expect, it } from 'vitest'
import { loadTaxonomy } from '../taxonomy/taxonomy.ts'
import { searchConcepts } from './search-concepts.ts'

const taxonomy = loadTaxonomy()
const labels = (query: string, options = {}) => searchConcepts(taxonomy, query, options).map(({ label }) => label)

describe('searchConcepts', () => {
  it('finds by the beginning of words in any order', () => {
    expect(labels('kuber')[0]).toBe('Kubernetes')
    expect(labels('budg manage')).toContain('manage budgets')
    expect(labels('postgres')[0]).toBe('PostgreSQL')
  })

  it('keeps to the kind and the limit', () => {
    const found = searchConcepts(taxonomy, 'nurse', { kind: 'occupation', limit: 4 })
    expect(found).toHaveLength(4)
    expect(found.every(({ kind }) => kind === 'occupation')).toBe(true)
    expect(searchConcepts(taxonomy, 'nurse', { limit: 0 })).toEqual([])
  })

  it('answers nothing for nothing', () => {
    expect(labels('')).toEqual([])
    expect(labels(' ,;😀')).toEqual([])
    expect(labels('zzzzqqq')).toEqual([])
  })
})

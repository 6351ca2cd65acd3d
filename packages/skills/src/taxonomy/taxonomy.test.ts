import { describe, expect, it } from 'vitest'
import { TaxonomyFileError, unpackTaxonomy } from './file.ts'
import { loadTaxonomy } from './taxonomy.ts'

const taxonomy = loadTaxonomy()
const id = (label: string) => taxonomy.conceptByLabel(label)?.id ?? `no concept "${label}"`

describe('the compiled taxonomy', () => {
  it('holds ESCO 1.1.1 and O*NET 29.3', () => {
    expect(taxonomy.version).toMatch(/^esco-1\.1\.1\+onet-29\.3\+own-[0-9a-f]{12}$/)
    expect(taxonomy.size.skills).toBeGreaterThan(13_896)
    expect(taxonomy.size.occupations).toBeGreaterThan(3_900)
  })

  it('finds a concept by any name, case, number and spelling', () => {
    expect(taxonomy.conceptByLabel('POSTGRES')?.label).toBe('PostgreSQL')
    expect(taxonomy.conceptByLabel('manage the budgets')?.label).toBe('manage budgets')
    expect(taxonomy.conceptByLabel('managing budget')?.label).toBe('manage budgets')
    expect(taxonomy.conceptByLabel('no such thing at all')).toBeUndefined()
    expect(taxonomy.conceptByLabel('')).toBeUndefined()
  })

  it('knows relations in both directions', () => {
    const parent = taxonomy.broader(id('Python'))[0] as string
    expect(taxonomy.narrower(parent)).toContain(id('Python'))
    expect(taxonomy.relation(id('Python'), parent)).toBe('broader')
    expect(taxonomy.relation(parent, id('Python'))).toBe('narrower')
    expect(taxonomy.relation(parent, parent)).toBe('same')
    expect(taxonomy.relation(id('Python'), id('carpentry'))).toBeNull()
    expect(taxonomy.relation('x', 'y')).toBeNull()
  })

  it('knows which occupations of the two sources are the same work, and their job zones', () => {
    const nurses = taxonomy.concept('onet:29-1141.00')
    expect(nurses?.jobZone).toBe(4)
    expect(taxonomy.counterparts(id('bricklayer')).map((one) => taxonomy.concept(one)?.label)).toEqual([
      'Brickmasons and Blockmasons',
    ])
    const [pilots = ''] = taxonomy.counterparts(id('maritime pilot'))
    expect(taxonomy.counterparts(pilots)).toContain(id('maritime pilot'))
    expect(taxonomy.concept(id('bricklayer'))?.jobZone).toBeNull()
    expect(taxonomy.counterparts('x')).toEqual([])
  })

  it('knows the technologies that postings for an occupation ask for', () => {
    const { inDemand, optional } = taxonomy.occupationSkills('onet:15-1252.00')
    expect(inDemand.map((one) => taxonomy.concept(one)?.label)).toEqual(expect.arrayContaining(['Java', 'Python']))
    expect(inDemand.every((one) => optional.includes(one))).toBe(true)
  })

  it('knows the skills of an occupation', () => {
    const occupation = taxonomy.conceptByLabel('nurse responsible for general care')
    const { essential, optional } = taxonomy.occupationSkills(occupation?.id ?? '')
    expect(essential.length).toBeGreaterThan(10)
    expect(optional.length).toBeGreaterThan(0)
    expect(taxonomy.concept(essential[0] as string)?.kind).toBe('skill')
  })
})

describe('a taxonomy file that cannot be used', () => {
  it('is named with what to do', () => {
    expect(() => unpackTaxonomy(Buffer.from('PK something else'))).toThrow(TaxonomyFileError)
    expect(() => unpackTaxonomy(Buffer.from('CGTAXON5 but cut'))).toThrow(/damaged.*Restore/)
    expect(() => unpackTaxonomy(Buffer.from('CGTAXON1 older'))).toThrow(/format CGTAXON1/)
    expect(() => loadTaxonomy('/no/such/taxonomy.bin')).toThrow(/cannot be read/)
  })
})

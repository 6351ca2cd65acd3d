import { describe, expect, it } from 'vitest'
import { assemble } from '../compile/assemble.ts'
import { readTable } from '../compile/csv.ts'
import { type ConceptDraft, draftOf } from '../compile/draft.ts'
import { labelVariants } from '../compile/labels.ts'
import { ordinaryWords } from '../compile/ordinary-words.ts'
import { findMentions } from './mentions/find-mentions.ts'
import { unpackTaxonomy } from './taxonomy/file.ts'
import { taxonomyOf } from './taxonomy/taxonomy.ts'

const header = { version: 'test', contexts: {}, everyday: [], ownTables: '' }
const policy = { isOrdinary: (word: string) => word === 'anvil', needsContext: () => false, isSilent: () => false }
const skill = (id: string, label: string, more: Partial<ConceptDraft> = {}) =>
  draftOf({ id: `esco:${id}`, kind: 'skill', type: 'technology', label, ...more })
const taxonomyWith = (...drafts: ConceptDraft[]) => taxonomyOf(unpackTaxonomy(assemble(header, drafts, policy)))

describe('a compiled set of names', () => {
  it('keeps products apart whose names differ by a final s', () => {
    const taxonomy = taxonomyWith(skill('1', 'Zorbas'), skill('2', 'Zorba'))
    expect(findMentions(taxonomy, 'Zorba and Zorbas').map((mention) => mention.conceptId)).toEqual(['esco:2', 'esco:1'])
  })

  it('gives a shared name to the concept that has it as preferred label, then to the one more occupations ask for', () => {
    const preferred = skill('9', 'plumage care')
    const alias = skill('1', 'bird work', { aliases: ['plumage care', 'feather care'], uses: 1 })
    const common = skill('5', 'down work', { aliases: ['feather care'], uses: 7 })
    const taxonomy = taxonomyWith(alias, preferred, common)
    expect(taxonomy.conceptByLabel('plumage care')?.id).toBe('esco:9')
    expect(taxonomy.conceptByLabel('feather care')?.id).toBe('esco:5')
  })

  it('wants context for a product named like an ordinary word', () => {
    const taxonomy = taxonomyWith(skill('1', 'Anvil'), skill('2', 'Zorba'))
    expect(findMentions(taxonomy, 'Anvil in hand, he struck the anvil')).toEqual([])
    expect(findMentions(taxonomy, 'Zorba, Anvil').map((mention) => mention.how)).toEqual(['label', 'label, in a list'])
    expect(findMentions(taxonomy, 'our Anvil developers').map((mention) => mention.how)).toEqual(['label, in context'])
  })

  it('gives the same bytes whatever the order of its input', () => {
    const drafts = [skill('1', 'Zorba', { broader: ['esco:2'] }), skill('2', 'Anvil')]
    expect(assemble(header, drafts, policy).equals(assemble(header, drafts.toReversed(), policy))).toBe(true)
  })
})

describe('ways of writing a label', () => {
  const isOrdinary = ordinaryWords(Array.from({ length: 5 }, () => 'the accounting of cloud services'))

  it('takes apart what the sources put together', () => {
    expect(labelVariants('Zorba (computer programming)', isOrdinary)).toEqual(['Zorba'])
    expect(labelVariants('Structured query language SQL', isOrdinary)).toEqual(
      expect.arrayContaining(['Structured query language', 'SQL']),
    )
    expect(labelVariants('Microsoft Zorba', isOrdinary)).toEqual(['Zorba'])
    expect(labelVariants('Zorba software', isOrdinary)).toEqual(['Zorba'])
    expect(labelVariants('Node.js', isOrdinary)).toEqual(['NodeJS'])
  })

  it('does not make a name of ordinary words alone', () => {
    expect(labelVariants('Oracle Cloud', isOrdinary)).toEqual([])
    expect(labelVariants('Accounting software', isOrdinary)).toEqual([])
  })
})

describe('readTable', () => {
  it('reads quoted cells with commas, quotes and line breaks', () => {
    expect(readTable('a,b\n"x, ""y""\nz",2\n')).toEqual([{ a: 'x, "y"\nz', b: '2' }])
  })

  it('names a cell that is not closed', () => {
    expect(() => readTable('a\n"open')).toThrow(/not closed/)
  })
})

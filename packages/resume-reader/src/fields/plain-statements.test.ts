import { describe, expect, it } from 'vitest'
import { factsOf, readText } from '../testing/facts.ts'
import { isReferencesOnRequest } from './plain-statements.ts'

const head = `Ines Quarrie
Plumber
3 Quay Lane, Dundee | 07700 900321 | ines.quarrie@example.org | JIB Gold Card

WORK
Plumber, Tayford Heating Ltd — Jun 2018 to now
- installs boilers in about 90 homes a year

`

const qualifications = `${head}QUALIFICATIONS
City & Guilds 6035-03 Plumbing (2016)
NVQ Level 3 Domestic Heating (2017)
ACS gas safety, exp 2027
UNVENTED

Driving licence: full, clean, own van
Languages: English, Polish (fluent)
Refs on request
`

describe('statements that stand in any section', () => {
  it('reads qualifications that tell certificates as certificates, with the year until which they hold', async () => {
    const read = await readText(qualifications)
    expect(factsOf(read, 'skill')).toEqual([])
    expect(factsOf(read, 'certification')).toMatchObject([
      { name: 'City & Guilds 6035-03 Plumbing', date: '2016' },
      { name: 'NVQ Level 3 Domestic Heating', date: '2017' },
      { name: 'ACS gas safety', date: null, expires: '2027' },
      { name: 'UNVENTED' },
      { name: 'Driving licence: full, clean, own van' },
      { name: 'JIB Gold Card' },
    ])
  })

  it('reads languages among certificates, and takes nothing else for a language', async () => {
    const read = await readText(qualifications)
    expect(factsOf(read, 'language')).toMatchObject([
      { language: 'English', fluency: null },
      { language: 'Polish', fluency: 'fluent' },
    ])
  })

  it('reads a driving licence and the end of a list of languages among skills as what they are', async () => {
    const read = await readText(
      `${head}SKILLS\nSoldering, pipe bending\nDriving licence: full, clean, own van\nLanguages: English\nReferences available on request\n`,
    )
    expect(factsOf(read, 'skill').map(({ name }) => name)).toEqual(['Soldering', 'pipe bending'])
    expect(factsOf(read, 'certification').map(({ name }) => name)).toContain('Driving licence: full, clean, own van')
    expect(factsOf(read, 'language').map(({ language }) => language)).toEqual(['English'])
  })

  it('asks about a card beside the contact data, and gives back every other piece that it does not understand', async () => {
    const read = await readText(head.replace('JIB Gold Card', 'JIB Gold Card | quiet worker'))
    const card = read.items.find(({ text }) => text === 'JIB Gold Card')
    expect(card).toMatchObject({ facts: { kind: 'certification' }, doubts: [expect.stringContaining('contact data')] })
    expect(read.unplaced.map(({ text }) => text)).toEqual(['quiet worker'])
  })

  it('knows "references on request" in other languages, and no sentence about a person who gives references', () => {
    for (const text of ['Refs on request', '• References available upon request.', 'Referenzen auf Anfrage'])
      expect(isReferencesOnRequest(text), text).toBe(true)
    expect(isReferencesOnRequest('References: Dr. Ada Quill, Head of Ward, 01632 960001')).toBe(false)
  })
})

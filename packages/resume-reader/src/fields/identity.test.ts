import { describe, expect, it } from 'vitest'
import { factsOf, identity, readText } from '../testing/facts.ts'

describe('where the person lives and worked', () => {
  it('finds a town that no list knows beside the contact data, and takes no label for one', async () => {
    const read = await readText(
      'Callum Reddy\n(0141) 496 0732 | callum@example.org | Paisley, Renfrewshire\n\nSKILLS\nTesting\n',
    )
    expect(identity(read, 'location')).toBe('Paisley, Renfrewshire')
    const form = await readText(
      'Name   Jana Holub\nTelefon   0361 555 01 48\nAnschrift   Brunnengasse 3, 99084 Erfurt\n\nSKILLS\nTesting\n',
    )
    expect(identity(form, 'location')).toBe('Brunnengasse 3, 99084 Erfurt')
  })

  it('parts the town from the employer where the file shows that it is one', async () => {
    const read = await readText(
      'Callum Reddy\ncallum@example.org | Paisley, Renfrewshire\n\nEXPERIENCE\n\nElectrician, 2019 - 2021\nStrathgryfe Electrical Ltd, Paisley\n\nApprentice Electrician, 2015 - 2019\nMuirhead & Daughters\n',
    )
    expect(factsOf(read, 'role')).toMatchObject([
      { organisation: 'Strathgryfe Electrical Ltd', location: 'Paisley' },
      { organisation: 'Muirhead & Daughters', location: null },
    ])
  })

  it('takes no second name of a list for the person', async () => {
    const read = await readText('Minutes\n\nPresent: Mrs E. Lovatt (chair), Pritam Singh, Kofi Abara\n')
    expect(identity(read, 'name')).toBeUndefined()
  })
})

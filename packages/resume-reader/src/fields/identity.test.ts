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

  it('finds the address wherever it stands in the line or below each other, and no number of the other kind', async () => {
    const place = async (lines: string) =>
      identity(await readText(`Ines Quarrie\nPlumber\n${lines}\n\nSKILLS\nTesting\n`), 'location')
    expect(await place('C/ Olmo 12, 41010 Sevilla — Tel.: 954 55 01 87 — ines@example.org')).toBe(
      'C/ Olmo 12, 41010 Sevilla',
    )
    expect(await place('Flat 3, 90 Kiln Lane, Oldham OL4 1AB | ines@example.org')).toBe(
      'Flat 3, 90 Kiln Lane, Oldham OL4 1AB',
    )
    expect(await place('4410 Wren Ct, El Paso, TX 79924 * ines@example.org')).toBe('4410 Wren Ct, El Paso, TX 79924')
    expect(await place('ines@example.org\nLeeds, LS6 2AB')).toBe('Leeds, LS6 2AB')
    expect(await place('ines@example.org\n17 Quay Cottages\nGrimsby\nDN31 3AA')).toBe(
      '17 Quay Cottages, Grimsby, DN31 3AA',
    )
    expect(await place('ines@example.org\nMember of the guild, 2019 Award of Honour')).toBeUndefined()
    expect(await place('ines@example.org\nAddress: ______')).toBeUndefined()
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

import { describe, expect, it } from 'vitest'
import { factsOf, identity, readText } from '../testing/facts.ts'

const contact = 'Jana Holub\njana.holub@example.org\n\n'

describe('heads of entries', () => {
  it('takes names that end like a deed for names: United, Registered, Licensed', async () => {
    const read = await readText(
      `${contact}EXPERIENCE\nUnited Ferry Company, Dover\nRegistered Nurse, 03/2017 - 09/2020\n- Sick bay of two ships\nUnited Ferry Company, Dover\nLicensed Practical Nurse, 01/2014 - 02/2017\n- Night duty\n`,
    )
    expect(factsOf(read, 'role')).toMatchObject([
      { title: 'Registered Nurse', organisation: 'United Ferry Company', start: '2017-03' },
      { title: 'Licensed Practical Nurse', organisation: 'United Ferry Company', start: '2014-01' },
    ])
  })

  it('reads years after an apostrophe as the ends of a period', async () => {
    const read = await readText(
      `${contact}EXPERIENCE\n\nWelder, Holm Boats, '19–present\n- Hulls\n\nFitter, Holm Boats, '16–'19\n- Engines\n`,
    )
    expect(factsOf(read, 'role')).toMatchObject([
      { title: 'Welder', organisation: 'Holm Boats', start: '2019', end: 'present' },
      { title: 'Fitter', organisation: 'Holm Boats', start: '2016', end: '2019' },
    ])
  })

  it('keeps the name by which somebody is called', async () => {
    const read = await readText('Joaquín "Jack" Treviño\njack@example.org\n\nSKILLS\nWelding\n')
    expect(identity(read, 'name')).toBe('Joaquín "Jack" Treviño')
  })

  it('parts code spans that stand side by side in Markdown', async () => {
    const read = await readText('# Jana Holub\n\n## Skills\n\n`TIG welding` `Blueprint reading` `Plasma cutting`\n')
    expect(factsOf(read, 'skill').map((skill) => skill.name)).toEqual([
      'TIG welding',
      'Blueprint reading',
      'Plasma cutting',
    ])
  })
})

import { describe, expect, it } from 'vitest'
import { readResume } from '../read-resume.ts'
import { factsOf, readText } from '../testing/facts.ts'
import { column, simplePdf } from '../testing/simple-pdf.ts'

const head = 'Jana Holub\njana.holub@example.org\n\n'

describe('certificates, licences and registrations', () => {
  it('understands a section of registrations, and tells the end of validity from the date of issue', async () => {
    const read = await readText(
      `${head}PROFESSIONAL REGISTRATION\n- NMC PIN 12A3456B (Adult), expires 30 September 2027\n- SIA Door Supervisor licence, valid until June 2028\n- CSCS card, 2021\n`,
    )
    expect(factsOf(read, 'certification')).toMatchObject([
      { name: 'NMC PIN 12A3456B (Adult)', date: null, expires: '2027-09' },
      { name: 'SIA Door Supervisor licence', date: null, expires: '2028-06' },
      { name: 'CSCS card', date: '2021', expires: null },
    ])
  })

  it('keeps a bracket that belongs to the name and takes one that names the issuer', async () => {
    const read = await readText(
      `${head}CERTIFICATES\n- Certified Logistics Technician (CLT), 2022\n- Immediate Life Support (Resuscitation Council UK), 2025\n`,
    )
    expect(factsOf(read, 'certification')).toMatchObject([
      { name: 'Certified Logistics Technician (CLT)', issuer: null },
      { name: 'Immediate Life Support', issuer: 'Resuscitation Council UK' },
    ])
  })

  it('parts certificates that each fill a narrow column, by the date at their ends', async () => {
    const lines = ['Immediate Life Support, 2025', 'Safeguarding Adults L3, 2024', 'Manual Handling of Loads, 2023']
    const file = simplePdf([
      [
        ...column(40, 60, [{ text: 'Jana Holub', size: 20 }, 'jana.holub@example.org']),
        ...column(40, 120, [{ text: 'Certificates', size: 13, bold: true }, ...lines]),
      ],
    ])
    expect(factsOf(await readResume(file), 'certification').map((fact) => [fact.name, fact.date])).toEqual([
      ['Immediate Life Support', '2025'],
      ['Safeguarding Adults L3', '2024'],
      ['Manual Handling of Loads', '2023'],
    ])
  })

  it('joins a name, its issuer and its date that stand on lines of their own', async () => {
    const read = await readText(
      `${head}CERTIFICATIONS\nFood Safety Level 3\nHighfield\n2020\nBarista Skills\nCoffee Guild\n2019\n`,
    )
    expect(factsOf(read, 'certification')).toMatchObject([
      { name: 'Food Safety Level 3', issuer: 'Highfield', date: '2020' },
      { name: 'Barista Skills', issuer: 'Coffee Guild', date: '2019' },
    ])
  })

  it.each([
    ['with short names', ['Forklift licence, 2021', 'Manual Handling, 2014']],
    ['in small letters', ['forklift licence, 2021', 'manual handling, 2014']],
    ['with very short names', ['CPR, 2021', 'BLS, 2014']],
  ])('parts certificates %s that carry a date each', async (_, lines) => {
    const file = simplePdf([
      [
        ...column(40, 60, [{ text: 'Jana Holub', size: 20 }, 'jana.holub@example.org']),
        ...column(40, 120, [{ text: 'Certificates', size: 13, bold: true }, ...lines]),
      ],
    ])
    expect(
      factsOf(await readResume(file), 'certification').map(({ name, issuer, date }) => [name, issuer, date]),
    ).toEqual(
      lines.map((line) => {
        const [name, date] = line.split(', ')
        return [name, null, date]
      }),
    )
  })

  it('keeps the end of validity on a line of its own with its certificate', async () => {
    const file = simplePdf([
      [
        ...column(40, 60, [{ text: 'Jana Holub', size: 20 }, 'jana.holub@example.org']),
        ...column(40, 120, [
          { text: 'Certificates', size: 13, bold: true },
          'Forklift licence, 2021',
          'Expires May 2027',
          'Manual Handling, 2014',
        ]),
      ],
    ])
    expect(factsOf(await readResume(file), 'certification')).toMatchObject([
      { name: 'Forklift licence', date: '2021', expires: '2027-05' },
      { name: 'Manual Handling', date: '2014', expires: null },
    ])
  })

  it('parts a registration, which ends with its number, from the line below it, but not from its date', async () => {
    const lines = ['PIN 14G2203E', 'Revalidation Nov 2025', 'Card no. 20441788', 'Expires May 2027']
    const file = simplePdf([
      [
        ...column(40, 60, [{ text: 'Jana Holub', size: 20 }, 'jana.holub@example.org']),
        ...column(40, 120, [{ text: 'Registration', size: 13, bold: true }, ...lines]),
      ],
    ])
    expect(factsOf(await readResume(file), 'certification')).toMatchObject([
      { name: 'PIN 14G2203E', date: null },
      { name: 'Revalidation', date: '2025-11' },
      { name: 'Card no. 20441788', expires: '2027-05' },
    ])
  })
})

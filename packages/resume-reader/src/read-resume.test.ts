import { describe, expect, it } from 'vitest'
import { readResume } from './read-resume.ts'
import { factsOf, identity, readText } from './testing/facts.ts'
import { column, simplePdf } from './testing/simple-pdf.ts'

const nurse = `Amara Okafor
Registered Nurse
Leeds, UK | amara.okafor@example.org | +44 113 496 0123

PROFILE
Nurse with nine years on surgical wards.

EMPLOYMENT
Senior Staff Nurse, St. Brannoc Hospital, Leeds, UK
March 2019 – Present
- Led a team of 12 nurses and cut waiting times by 18%
- Trained 30 students

Staff Nurse, Harrowgate Clinic
Sept 2014 – Feb 2019
- Cared for 40 patients a week

EDUCATION
BSc Nursing, University of Northmoor
2011 – 2014

SKILLS
Clinical: wound care, triage, medication safety
Languages: English, Igbo
`

describe('readResume on text', () => {
  it('reads name, headline and contact data', async () => {
    const read = await readText(nurse)
    expect(read.format).toBe('text')
    expect(read.language).toBe('en')
    expect(identity(read, 'name')).toBe('Amara Okafor')
    expect(identity(read, 'headline')).toBe('Registered Nurse')
    expect(identity(read, 'email')).toBe('amara.okafor@example.org')
    expect(identity(read, 'phone')).toBe('+44 113 496 0123')
    expect(identity(read, 'location')).toBe('Leeds, UK')
  })

  it('reads jobs with their achievements and figures', async () => {
    const read = await readText(nurse)
    expect(factsOf(read, 'role')).toMatchObject([
      {
        title: 'Senior Staff Nurse',
        organisation: 'St. Brannoc Hospital',
        location: 'Leeds, UK',
        start: '2019-03',
        end: 'present',
      },
      { title: 'Staff Nurse', organisation: 'Harrowgate Clinic', start: '2014-09', end: '2019-02' },
    ])
    const role = read.items.find((item) => item.facts.kind === 'role')
    const achievements = read.items.filter((item) => item.parentKey === role?.key)
    expect(achievements.map((item) => item.text)).toEqual([
      'Led a team of 12 nurses and cut waiting times by 18%',
      'Trained 30 students',
    ])
    expect(achievements[0]?.facts).toMatchObject({
      numbers: [
        { value: 12, unit: null },
        { value: 18, unit: '%' },
      ],
    })
  })

  it('reads education, skills in groups, and spoken languages apart from skills', async () => {
    const read = await readText(nurse)
    expect(factsOf(read, 'education')).toMatchObject([
      { institution: 'University of Northmoor', degree: 'BSc Nursing', start: '2011', end: '2014' },
    ])
    expect(factsOf(read, 'skill').map((skill) => [skill.group, skill.name])).toEqual([
      ['Clinical', 'wound care'],
      ['Clinical', 'triage'],
      ['Clinical', 'medication safety'],
    ])
    expect(factsOf(read, 'language').map((entry) => entry.language)).toEqual(['English', 'Igbo'])
  })

  it('points every proposal at its words in the text', async () => {
    const read = await readText(nurse)
    for (const item of read.items) {
      const words = read.text.slice(item.place.start ?? 0, item.place.end ?? 0).replace(/\s+/g, ' ')
      expect(words).toContain(item.text.split(/\s+/)[0])
    }
  })

  it('gives the same facts the same keys when sections and jobs change places', async () => {
    const [head, profile, employment, education, skills] = nurse.split(/\n\n(?=[A-Z]{5,}\n)/)
    const [heading, first, second] = (employment ?? '').split(/\n\n|(?<=EMPLOYMENT)\n/)
    const moved = [head, skills?.trim(), profile, education, [heading, `${second}\n`, first].join('\n')].join('\n\n')
    const [before, after] = [await readText(nurse), await readText(moved)]
    const keys = (read: typeof before) => read.items.map((item) => item.key).sort()
    expect(keys(after)).toEqual(keys(before))
  })

  it('keeps what it cannot place instead of dropping it', async () => {
    const read = await readText(`${nurse}\nREFERENCES\nAvailable on request from the ward office.\n`)
    expect(read.unplaced.map((part) => part.text).join(' ')).toContain('Available on request')
  })

  it('invents nothing from a letter', async () => {
    const read = await readText(
      'Jo Marsh\njo@example.org\n\nDear Ms Lind,\n\nI worked as a baker from 2010 to 2019 and would be glad to join your team.\nIn 2015 I won a prize at the county fair.\n\nKind regards,\nJo Marsh\n',
    )
    for (const kind of ['role', 'education', 'skill', 'certification'] as const)
      expect(factsOf(read, kind), kind).toEqual([])
  })

  it('reports progress and stops when asked to', async () => {
    const steps: string[] = []
    await readResume(new TextEncoder().encode(nurse), { onProgress: ({ step }) => steps.push(step) })
    expect(steps).toEqual(['extract', 'structure', 'fields'])
    await expect(
      readResume(new TextEncoder().encode(nurse), { signal: AbortSignal.abort(new Error('stopped')) }),
    ).rejects.toThrow('stopped')
  })
})

describe('readResume on PDF', () => {
  it('reads two columns one after the other and marks words on the page', async () => {
    const left = column(40, 60, [
      { text: 'CONTACT', bold: true, size: 12 },
      'ida@example.org',
      '(555) 010-2233',
      { text: 'SKILLS', bold: true, size: 12 },
      'Welding',
      'Forklift driving',
      'Blueprint reading',
    ])
    const right = column(
      220,
      55,
      [
        { text: 'Ida Voss', size: 22 },
        'Welder',
        { text: 'EXPERIENCE', bold: true, size: 12 },
        { text: 'Welder', bold: true },
        'Nordhafen Shipyard GmbH',
        'May 2016 - August 2021',
        'Joined hull plates of container ships with few defects reported after each inspection.',
        { text: 'EDUCATION', bold: true, size: 12 },
        'Vocational Diploma, Hafen College',
        '2013 - 2016',
      ],
      17,
    )
    const read = await readResume(simplePdf([[...left, ...right]]))
    expect(identity(read, 'name')).toBe('Ida Voss')
    expect(identity(read, 'phone')).toBe('(555) 010-2233')
    expect(factsOf(read, 'skill').map((skill) => skill.name)).toEqual([
      'Welding',
      'Forklift driving',
      'Blueprint reading',
    ])
    expect(factsOf(read, 'role')).toMatchObject([
      { title: 'Welder', organisation: 'Nordhafen Shipyard GmbH', start: '2016-05', end: '2021-08' },
    ])
    const skill = read.items.find((item) => item.facts.kind === 'skill')
    const box = skill?.place.boxes[0]
    expect(box?.page).toBe(1)
    expect((box?.x ?? 0) * 595).toBeCloseTo(40, 0)
    expect((box?.y ?? 0) * 842).toBeGreaterThan(60 + 3 * 14)
    expect((box?.y ?? 0) * 842).toBeLessThan(60 + 4 * 14)
  })

  it('keeps dates at the right margin with their job, and a job over the page break whole', async () => {
    const page1 = [
      ...column(50, 60, [
        { text: 'Per Lind', size: 20 },
        'per@example.org',
        { text: 'Experience', bold: true, size: 13 },
      ]),
      { text: 'Bus Driver', x: 50, y: 110, bold: true },
      { text: '03/2012 - 04/2018', x: 450, y: 110 },
      { text: 'City Transport Ltd', x: 50, y: 124 },
      { text: '• Drove the night line without an accident', x: 60, y: 138 },
    ]
    const page2 = [
      { text: '• Taught nine new drivers', x: 60, y: 60 },
      { text: 'Courier', x: 50, y: 90, bold: true },
      { text: '2008 - 2012', x: 480, y: 90 },
      { text: 'Parcel Express Inc.', x: 50, y: 104 },
    ]
    const read = await readResume(simplePdf([page1, page2]))
    expect(factsOf(read, 'role')).toMatchObject([
      { title: 'Bus Driver', organisation: 'City Transport Ltd', start: '2012-03', end: '2018-04' },
      { title: 'Courier', organisation: 'Parcel Express Inc.', start: '2008', end: '2012' },
    ])
    const taught = read.items.find((item) => item.text.startsWith('Taught'))
    expect(taught?.parentKey).toContain('bus driver')
    expect(taught?.place.page).toBe(2)
  })

  it('finds the name in a nearly empty file and makes nothing up', async () => {
    const read = await readResume(
      simplePdf([
        [
          { text: 'Nils Berg', x: 60, y: 80, size: 24 },
          { text: 'Still being written.', x: 60, y: 120 },
        ],
      ]),
    )
    expect(read.items.map((item) => item.facts)).toEqual([{ kind: 'identity', field: 'name', value: 'Nils Berg' }])
  })
})

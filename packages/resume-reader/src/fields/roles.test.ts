import { describe, expect, it } from 'vitest'
import { readResume } from '../read-resume.ts'
import { factsOf, readText } from '../testing/facts.ts'
import { simplePdf } from '../testing/simple-pdf.ts'

const head = 'Jana Holub\njana.holub@example.org\n\n'

describe('jobs', () => {
  it('makes up no title where only the employer stands', async () => {
    const read = await readText(`${head}EXPERIENCE\n\nHolm Boats Ltd\n2016 - 2019\n- Built hulls of larch\n`)
    expect(factsOf(read, 'role')).toMatchObject([{ title: null, organisation: 'Holm Boats Ltd', start: '2016' }])
  })

  it('reads forms that name employer, title and dates by labels', async () => {
    const read = await readText(
      `${head}WORK EXPERIENCE\nDates: 02/2018 – present\nOccupation or position held: IT Support Technician\nMain activities: Second-line support for 600 users\nName of employer: Wartapol Sp. z o.o.\nDates: 09/2014 – 01/2018\nOccupation or position held: Help Desk Assistant\nName of employer: Biuro Nowak\n\nEDUCATION\nDates: 2010 – 2014\nTitle of qualification awarded: Inżynier informatyki\nName of organisation providing education: Poznań University of Technology\n`,
    )
    expect(factsOf(read, 'role')).toMatchObject([
      { title: 'IT Support Technician', organisation: 'Wartapol Sp. z o.o.', start: '2018-02', end: 'present' },
      { title: 'Help Desk Assistant', organisation: 'Biuro Nowak', start: '2014-09', end: '2018-01' },
    ])
    expect(factsOf(read, 'education')).toMatchObject([
      { institution: 'Poznań University of Technology', degree: 'Inżynier informatyki', start: '2010', end: '2014' },
    ])
  })

  it('joins a period that the right margin breaks over two lines', async () => {
    const file = simplePdf([
      [
        { text: 'Jana Holub', x: 40, y: 50, size: 20 },
        { text: 'jana.holub@example.org', x: 40, y: 70 },
        { text: 'Experience', x: 40, y: 110, size: 14, bold: true },
        { text: 'HomeHands Care', x: 40, y: 130, bold: true },
        { text: 'Jan 2017 -', x: 480, y: 130 },
        { text: 'Home Support Worker', x: 40, y: 144 },
        { text: 'Apr 2021', x: 480, y: 144 },
        { text: '• Six clients a day by bicycle', x: 50, y: 158 },
      ],
    ])
    expect(factsOf(await readResume(file), 'role')).toMatchObject([
      { title: 'Home Support Worker', organisation: 'HomeHands Care', start: '2017-01', end: '2021-04' },
    ])
  })

  it('leaves time away from work out of the jobs, and keeps two seasons that began alike', async () => {
    const read = await readText(
      `${head}EXPERIENCE\n\nParental leave\t2022 - 2024\n\nSeasonal Clerk, Holm Boats Ltd\t10/2013 to 11/2013\n- Till\n\nSeasonal Clerk, Holm Boats Ltd\t10/2013 to 12/2013\n- Stock room\n`,
    )
    expect(factsOf(read, 'role').map((role) => [role.title, role.end])).toEqual([
      ['Seasonal Clerk', '2013-11'],
      ['Seasonal Clerk', '2013-12'],
    ])
  })

  it('keeps the working time beside a title, and parts a helper from the body that was helped', async () => {
    const read = await readText(
      `${head}EXPERIENCE\n\nShop Assistant (part-time)\nHolm Boats Ltd\n2013 - 2015\n- Till\n\nVOLUNTEERING\n\nRed Harbour Ambulance, event first aider, 2016 - 2018\n`,
    )
    expect(factsOf(read, 'role')).toMatchObject([
      { title: 'Shop Assistant (part-time)', organisation: 'Holm Boats Ltd' },
      { title: 'event first aider', organisation: 'Red Harbour Ambulance' },
    ])
  })

  it('knows German trades by the end of their names', async () => {
    const read = await readText(
      `${head}BERUFSERFAHRUNG\n\nLandschaft Steiger, Gesundheitspflegerin, 2018 - 2020\n- Nachtdienst\n\nKlarweg, Elektroinstallateur, 2015 - 2018\n- Neubauten\n`,
    )
    expect(factsOf(read, 'role').map((role) => role.title)).toEqual(['Gesundheitspflegerin', 'Elektroinstallateur'])
  })
})

describe('own business and qualifications', () => {
  it('gives nobody an earlier employer who worked for themselves', async () => {
    const read = await readText(
      `${head}EXPERIENCE\n\nHolm Boats Ltd — Fitter\n2018 - 2020\n- Engines\n\nSelf-employed — Plumber\n2013 - 2018\n- Baths\n`,
    )
    expect(factsOf(read, 'role').map((role) => role.organisation)).toEqual(['Holm Boats Ltd', 'Self-employed'])
  })

  it('finds the names above a period that stands alone, though the first job is told in one line', async () => {
    const read = await readText(
      `${head}WORK\n\nFitter, Holm Boats Ltd — Jun 2018 to now\n* repaired engines\n\nPlumber, self employed\n2014-2018\n* baths for about 200 homes\n* chased payments myself\n`,
    )
    expect(factsOf(read, 'role')).toMatchObject([
      { title: 'Fitter', organisation: 'Holm Boats Ltd' },
      { title: 'Plumber', organisation: 'self employed', start: '2014', end: '2018' },
    ])
    const parents = read.items.filter((item) => item.facts.kind === 'achievement').map((item) => item.parentKey)
    expect(parents[1]).toMatch(/^role:plumber/)
    expect(parents[2]).toBe(parents[1])
    expect(read.unplaced).toEqual([])
  })

  it('doubts list items whose job was not found', async () => {
    const read = await readText(`${head}WORK\n2014-2018\n- Baths for about 200 homes\n`)
    expect(read.items.filter((item) => item.facts.kind === 'achievement')).toMatchObject([
      { parentKey: null, doubts: [expect.stringContaining('which job')] },
    ])
  })

  it('reads degrees under "Qualifications" where no other section is education', async () => {
    const read = await readText(
      `${head}QUALIFICATIONS\nLLB Law, Open University, 2018 - 2024\n\nFÜHRERSCHEIN\nKlasse B\n`,
    )
    expect(factsOf(read, 'education')).toMatchObject([{ institution: 'Open University', end: '2024' }])
    expect(factsOf(read, 'skill')).toEqual([])
  })
})

describe('skills', () => {
  it('keeps what a bracket adds to a name and takes a level out of it', async () => {
    const read = await readText(`${head}SKILLS\nWound care (VAC therapy), Python (advanced), AWS (S3, EC2)\n`)
    expect(factsOf(read, 'skill').map((skill) => [skill.name, skill.level])).toEqual([
      ['Wound care (VAC therapy)', null],
      ['Python', 'advanced'],
      ['AWS', null],
      ['S3', null],
      ['EC2', null],
    ])
  })

  it('takes languages in a list of skills for languages, but not programming ones', async () => {
    const read = await readText(`${head}SKILLS\nLanguages: German (native), English (C1)\nTools: Git, SQL\n`)
    expect(factsOf(read, 'language').map((language) => language.language)).toEqual(['German', 'English'])
    expect(factsOf(read, 'skill').map((skill) => skill.name)).toEqual(['Git', 'SQL'])
    const code = await readText(`${head}SKILLS\nLanguages: Python, Go\n`)
    expect(factsOf(code, 'skill').map((skill) => skill.name)).toEqual(['Python', 'Go'])
  })
})

describe('education', () => {
  it('tells honours and subjects once', async () => {
    const read = await readText(
      `${head}EDUCATION\n\nBSc (Hons) Adult Nursing, First Class\t2011 - 2014\nTeesside University\n\nA-levels: Biology (A), Psychology (B)\t2008 - 2010\nScarborough Sixth Form College\n`,
    )
    expect(factsOf(read, 'education')).toMatchObject([
      { degree: 'BSc (Hons) Adult Nursing', area: null, grade: 'First Class' },
      { degree: 'A-levels: Biology (A), Psychology (B)', area: null },
    ])
  })

  it('takes the line beside a school for the course where it is in no list of degrees', async () => {
    const read = await readText(
      `${head}EDUCATION\n\nGalway Technical Institute\t2016 - 2017\nCare of Older People\n\nCastlehead High School\t2007 - 2011\nNational 5s in Maths, Physics\n\nSoftware Testing Bootcamp, Northlight Academy\t2024\n`,
    )
    expect(factsOf(read, 'education')).toMatchObject([
      { institution: 'Galway Technical Institute', degree: 'Care of Older People' },
      { institution: 'Castlehead High School', degree: 'National 5s in Maths, Physics' },
      { institution: 'Northlight Academy', degree: 'Software Testing Bootcamp' },
    ])
  })
})

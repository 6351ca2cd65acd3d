import { describe, expect, it } from 'vitest'
import { factsOf, identity, readText } from '../testing/facts.ts'
import { UnreadableResume } from '../unreadable-resume.ts'

const resume = {
  basics: {
    name: 'Tomo Aizawa',
    email: 'tomo@example.org',
    location: { city: 'Osaka', countryCode: 'JP' },
    profiles: [{ network: 'GitHub', url: 'https://github.com/tomo' }],
  },
  work: [{ name: 'Kitchen Works', position: 'Buyer', startDate: '2019-04', highlights: ['Cut costs by 12 %'] }],
  education: [{ institution: 'Osaka College', studyType: 'Diploma', area: 'Trade', endDate: '2018' }],
  skills: [
    { name: 'Purchasing', keywords: ['SAP', 'Negotiation'] },
    { name: 'Excel', level: 'Advanced' },
  ],
  languages: [{ language: 'Japanese', fluency: 'Native' }],
  awards: [{ title: 'Buyer of the year' }],
}

describe('JSON Resume', () => {
  it('maps every section, a missing end meaning that the job lasts', async () => {
    const read = await readText(JSON.stringify(resume))
    expect(read.format).toBe('json-resume')
    expect(identity(read, 'location')).toBe('Osaka, JP')
    expect(factsOf(read, 'role')).toMatchObject([
      { title: 'Buyer', organisation: 'Kitchen Works', start: '2019-04', end: 'present' },
    ])
    expect(factsOf(read, 'education')).toMatchObject([{ degree: 'Diploma', area: 'Trade', start: null, end: '2018' }])
    expect(factsOf(read, 'skill').map((skill) => [skill.name, skill.group, skill.level])).toEqual([
      ['SAP', 'Purchasing', null],
      ['Negotiation', 'Purchasing', null],
      ['Excel', null, 'Advanced'],
    ])
    expect(read.unplaced.map((part) => part.text)).toEqual(['Buyer of the year'])
    for (const item of read.items) expect(read.text.slice(item.place.start ?? 0, item.place.end ?? 0)).toBe(item.text)
  })

  it('names every wrong type with its pointer and what was there', async () => {
    const wrong = {
      basics: { name: 7, email: 'nobody' },
      work: { name: 'x' },
      education: [{ startDate: 'soon' }],
      skills: [null],
    }
    const error: unknown = await readText(JSON.stringify(wrong)).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(UnreadableResume)
    expect(error).toMatchObject({
      code: 'invalid-json-resume',
      errors: [
        { pointer: '/basics/name', message: '/basics/name must be a text in quotes, not the number 7.' },
        { pointer: '/basics/email' },
        { pointer: '/work', message: '/work must be a list in square brackets, not an object.' },
        { pointer: '/education/0/startDate' },
        {
          pointer: '/skills/0',
          message: '/skills/0 must be an object in curly braces, not null (leave it out instead).',
        },
      ],
    })
  })

  it('tells JSON that is no résumé, and text that is no JSON', async () => {
    await expect(readText('{"name": "x", "version": "1"}')).rejects.toThrow('no JSON Resume')
    await expect(readText('{"basics": {"name": "x"}')).rejects.toThrow('cannot be parsed')
  })
})

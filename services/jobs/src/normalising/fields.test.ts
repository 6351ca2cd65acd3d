import { describe, expect, it } from 'vitest'
import { employmentTypeOf } from './employment-type.ts'
import { organisationOf } from './organisation.ts'
import { postedAtOf } from './posted-at.ts'
import { remoteOf } from './remote.ts'
import { seniorityOf } from './seniority.ts'
import { titleOf } from './title.ts'

it.each([
  ['Senior Nurse (m/w/d)', 'Senior Nurse'],
  ['Software Engineer - Berlin - Remote', 'Software Engineer'],
  ['Frontend Engineer (Contract, Mexico City)', 'Frontend Engineer'],
  ['Product Manager - Monetization & Growth', 'Product Manager - Monetization & Growth'],
  ['Engineer (Full-stack)', 'Engineer (Full-stack)'],
  ['Kierowca kat. C+E (k/m)', 'Kierowca kat. C+E'],
  ['Customer service with SLOVENIAN (PRACA ZDALNA)', 'Customer service with SLOVENIAN'],
  ['Head of FP&A (Remote)', 'Head of FP&A'],
  ['MECHANIK R142/1149-540/21', 'MECHANIK'],
  ['  Data   Analyst, London ', 'Data Analyst'],
  ['URGENT!!! Plumber wanted - Hull - £21ph CIS / £40k PAYE', 'Plumber'],
  ['Urgently hiring: Night Porter', 'Night Porter'],
  ['Care Assistant needed asap!', 'Care Assistant'],
  ['New Business Manager', 'New Business Manager'],
  ['Urgent Care Nurse', 'Urgent Care Nurse'],
  ['Senior Baker $18.50 - $21 per hour', 'Senior Baker'],
  ['Software Engineer, New Grad 2026', 'Software Engineer, New Grad 2026'],
])('cleans the title %s', (raw, title) => expect(titleOf(raw)).toBe(title))

it.each([
  ['Integra Software sp. z o.o.', 'Integra Software'],
  ['Vesper Logistik GmbH & Co. KG', 'Vesper Logistik'],
  ['Eurofarm S.A.', 'Eurofarm'],
  ['Halden Bread, Inc.', 'Halden Bread'],
  ['"ŻURAW" Spółka z ograniczoną odpowiedzialnością', 'ŻURAW'],
  ['SAP', 'SAP'],
  ['', null],
])('names the employer of %s', (raw, name) => expect(organisationOf(raw)).toBe(name))

describe('seniority', () => {
  it.each([
    ['Staff Software Engineer', 'lead'],
    ['Senior Staff Engineer', 'principal'],
    ['Staff Nurse', null],
    ['Head of Talent', 'director'],
    ['VP of Sales', 'executive'],
    ['Account Executive', null],
    ['Account Manager', null],
    ['Engineering Manager', 'manager'],
    ['Kierownik sklepu', 'manager'],
    ['Mid/Senior Software Engineer', 'mid'],
    ['Junior Developer', 'entry'],
    ['Młodszy Księgowy', 'entry'],
    ['Product Manager Intern', 'intern'],
    ['International Sales Representative', null],
    ['Lead Generation Specialist', null],
    ['Pflegefachkraft', null],
  ])('of %s', (title, expected) => expect(seniorityOf({ title, text: '', level: null })).toBe(expected))

  it('comes from the prose before the field, and never from years', () => {
    expect(seniorityOf({ title: 'Cook', text: 'This is an entry-level position.', level: 'Senior' })).toBe('entry')
    expect(seniorityOf({ title: 'Cook', text: '10+ years of experience', level: 'specjalista (Mid / Regular)' })).toBe(
      'mid',
    )
    expect(seniorityOf({ title: 'Cook', text: '10+ years of experience', level: null })).toBeNull()
  })
})

describe('form of work', () => {
  const read = (text: string, title = 'Cook', field: string | null = null) => employmentTypeOf({ title, text, field })
  it('puts nature before hours', () => {
    expect(read('A full-time internship.', 'Kitchen Intern')).toBe('internship')
    expect(read('This is a contract position, 40 hours.', 'Cook', 'FullTime')).toBe('contract')
    expect(read('', 'Cook', 'FULL_TIME')).toBe('full-time')
    expect(read('', 'Cook', 'PartTime')).toBe('part-time')
    expect(read('12-month fixed-term, full-time position')).toBe('full-time')
    expect(read('', 'Contract Manager', 'FullTime')).toBe('full-time')
  })
  it('reads Polish forms by what they say', () => {
    expect(read('', 'Kucharz', 'umowa zlecenie')).toBe('contract')
    expect(read('', 'Kucharz', 'umowa o pracę')).toBeNull()
    expect(read('', 'Kucharz', 'pełny etat umowa o pracę')).toBe('full-time')
  })
  it('does not take words about other people for it', () => {
    expect(read('Benefits for full-time employees: dental')).toBeNull()
  })
})

describe('remote', () => {
  const read = (text: string, more: Partial<Parameters<typeof remoteOf>[0]> = {}) =>
    remoteOf({ title: 'Cook', text, locations: [], flag: null, ...more })
  it.each([
    ['On-site in our Leeds office 3 days a week', 'hybrid'],
    ['We are in the office five days a week', 'on-site'],
    ['You work two days per week from home', 'hybrid'],
    ['Work from our office or remotely', 'remote'],
    ['Gobii AI | Senior Cook | REMOTE (US)', 'remote'],
    ['Halden | NYC ONSITE | full-time', 'on-site'],
    ['This is a fully remote position.', 'remote'],
    ['No remote work, sorry.', 'on-site'],
    ['Halden Clinic · Leeds, UK · Hybrid? No – on site', 'on-site'],
    ['Halden Clinic · Leeds, UK · Not hybrid', 'on-site'],
    ['Remote: no', 'on-site'],
    ['Praca zdalna lub stacjonarna, sam wybierasz', 'remote'],
    ['You know hybrid cloud and remote sensing.', null],
    ['We offer a home office stipend.', null],
  ])('of "%s"', (text, expected) => expect(read(text)).toBe(expected))

  it('believes a board’s flag only where words and place are silent', () => {
    expect(read('Cook well.', { flag: 'remote' })).toBe('remote')
    expect(read('Cook well.', { flag: 'remote', locations: ['Oslo'] })).toBeNull()
    expect(read('Cook well.', { locations: ['Remote - Norway'] })).toBe('remote')
    expect(read('Three days a week in the office.', { flag: 'remote', locations: ['Remote'] })).toBe('hybrid')
  })
})

it('takes a date only from a date', () => {
  expect(postedAtOf('2025-10-24T23:30:00-05:00')).toBe('2025-10-25')
  expect(postedAtOf('2025-10-24')).toBe('2025-10-24')
  expect(postedAtOf('2025-13-40')).toBeNull()
  expect(postedAtOf('30+ days ago')).toBeNull()
})

import type { Requirement } from '@careergini/contracts'
import { extractRequirements } from '@careergini/matching'
import { loadTaxonomy } from '@careergini/skills'
import { expect, it } from 'vitest'
import { demandsOf } from './demands.ts'
import { remoteScopeOf } from './remote-scope.ts'
import { visaOf } from './visa.ts'

const taxonomy = loadTaxonomy()
const demands = (...lines: string[]) =>
  demandsOf(extractRequirements(taxonomy, `Requirements:\n${lines.map((line) => `- ${line}`).join('\n')}`))

it.each([
  [['3 to 5 years of experience as a cook'], 3],
  [['6+ years in logistics, with at least two years leading a team'], 6],
  [['2+ years in sales', '4+ years of experience in retail'], 4],
  [['6 months of experience as a carer'], 0.5],
  [['5 years of experience with a degree or 7 years without one'], 5],
  [['3+ years of experience with SAP preferred'], null],
  [['No experience needed'], 0],
  [['Good mood'], null],
])('asks for the least years that let one in: %j', (lines, years) => expect(demands(...lines).minYears).toBe(years))

it.each([
  [["Bachelor's or Master's degree in nursing"], 'bachelor'],
  [["Bachelor's degree or equivalent experience"], 'bachelor'],
  [["Master's degree preferred"], null],
  [['High school diploma or GED'], 'none'],
  [['PhD in physics'], 'doctorate'],
  [['Good mood'], null],
])('asks for the lowest degree that suffices: %j', (lines, degree) =>
  expect(demands(...lines).degreeRequired).toBe(degree),
)

it('leaves out what is only preferred or mentioned', () => {
  const wished = { importance: 'preferred', minYears: 9, degree: 'doctorate' } as Requirement // the fields that are read
  expect(demandsOf([wished])).toEqual({ minYears: null, degreeRequired: null })
})

it.each([
  ['Visa sponsorship is available.', 'offered'],
  ['We will sponsor visas for the right candidate.', 'offered'],
  ['Halden Bread | Bergen | ONSITE | VISA', 'offered'],
  ['We are able to offer sponsorship (Skilled Worker visa) for this post', 'offered'],
  ['Visa sponsorship is only available for our Paris office. We cannot sponsor visas elsewhere.', 'offered'],
  ['We are unable to sponsor work visas at this time.', 'not-offered'],
  ['Unfortunately we can’t sponsor visas.', 'not-offered'],
  ['- Not eligible for visa sponsorship', 'not-offered'],
  ['Hybrid. No visa sponsorship.', 'not-offered'],
  ['Applicants must be US citizens.', 'not-offered'],
  ['Must be a US citizen to hold a clearance.', 'not-offered'],
  ['You must be authorised to work in the UK.', null],
  ['We help with relocation to Oslo.', null],
  ['Our customers are Visa, Stripe and Mastercard.', null],
  ['You will find sponsors for our events; we do not pay sponsors.', null],
])('tells of "%s" whether a visa is sponsored', (text, visa) => expect(visaOf(text)).toBe(visa))

it.each([
  ['You must be based in the US or Canada.', [], 'United States, Canada'],
  ['100% remote within the USA', [], 'United States'],
  ['This is a remote role (US-based only).', [], 'United States'],
  ['Remote across Europe with monthly visits.', [], 'Europe'],
  ['Work from anywhere in the world.', [], 'worldwide'],
  ['Halden | Baker | Remote (EU)', [], 'EU'],
  ['Halden | Baker | Remote (Anywhere) | Full-time', [], 'worldwide'],
  ['Position: remote, CET (+-2h)', [], 'CET ± 2 h'],
  ['Bake well.', ['Remote - Europe'], 'Europe'],
  ['Bake well.', ['CET +/- 3'], 'CET ± 3 h'],
  ['Able to hire in all 50 states and D.C. and Canada', [], 'United States, Canada'],
  ['Fully remote within the United States except Colorado', [], 'United States except Colorado'],
  ['Bake well.', ['Remote - Norway'], null],
  ['Halden | Baker | Remote (US)', [], null],
  ['You sell our bread to all of EMEA.', [], null],
  ['We are based in Germany and bake for everybody.', [], null],
  ['We’re a remote team with hubs in Norway and Sweden. Our bakers work remotely across the UK.', [], null],
  ['Work remotely from anywhere in Europe for up to 60 days a year.', [], null],
  ['Halden | Baker | Remote | Hiring GMT-8 to GMT+2', [], 'GMT-8 to GMT+2'],
  ['Halden | Baker | Remote GMT-8 to GMT+2', [], 'GMT-8 to GMT+2'],
])('reads where a remote person may live from "%s" %j', (text, locations, scope) =>
  expect(remoteScopeOf({ text, locations })).toBe(scope),
)

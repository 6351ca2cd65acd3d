import { describe, expect, it } from 'vitest'
import { headOf } from './head.ts'
import { placesOf } from './places.ts'

const read = (text: string) => {
  const { title, organisation } = headOf(text)
  const places = placesOf({ locations: [], text, country: null })
  return { title, organisation, places: places.map(({ city, country }) => [city, country].filter(Boolean).join(' ')) }
}

describe('the first lines of a pasted posting', () => {
  it.each([
    ['Ward Nurse\nRoyal Vale NHS Trust, Bristol', 'Ward Nurse', 'Royal Vale NHS Trust', ['Bristol GB']],
    ['Baker\nHalden Bread, Inc., Oslo', 'Baker', 'Halden Bread', ['Oslo NO']],
    ['Ward Nurse\nHalden, Bergen, Norway', 'Ward Nurse', 'Halden', ['Bergen NO']],
    ['Fahrer\nVesper GmbH · Berlin · Vollzeit', 'Fahrer', 'Vesper GmbH', ['Berlin DE']],
    ['Driver\nVesper Group - Leeds - Full-time', 'Driver', 'Vesper Group', ['Leeds GB']],
    [
      'Night Baker\nCompany: Halden Bread Location: Bergen, Norway Salary: good',
      'Night Baker',
      'Halden Bread',
      ['Bergen NO'],
    ],
    ['Job title: Cook\nEmployer: Fernhill College\nLocation: Leeds', 'Cook', 'Fernhill College', ['Leeds GB']],
    ['Halden (https://halden.example) | Baker | Oslo or Paris | ONSITE', 'Baker', 'Halden', ['Oslo NO', 'Paris FR']],
    ['Halden | Baker | Paris (HQ) or Remote (Europe) We bake. Come!', 'Baker', 'Halden', ['Paris FR']],
    ['Halden | Baker | Oakfield, WA (in person)', 'Baker', 'Halden', ['Oakfield US']],
    ['Halden | Baker | Remote (EU) / Berlin', 'Baker', 'Halden', ['Berlin DE']],
    ['Halden | Baker | Cambridge, UK', 'Baker', 'Halden', ['Cambridge GB']],
  ])('names title, employer and place of %j', (text, title, organisation, places) => {
    const found = read(`${text}\n\nYou bake, cook or drive, and like it.`)
    expect(found).toMatchObject({ title, places })
    expect(found.organisation?.replace(/, Inc\.$/, '')).toBe(organisation)
  })

  it('takes who posted it where nobody else is named', () => {
    const text = 'Baker wanted - Hull - £15ph\nPosted 3 days ago by Rye Recruit (agency)\nBakers needed for nights.'
    expect(headOf(text).organisation).toBe('Rye Recruit')
  })

  it.each([
    ['Baker\nFresh bread, every day'],
    ['Baker\nNights, weekends'],
    ['Baker\nWe bake, and you bake'],
    ['Baker\nBergen, Norway'],
    ['Baker\nGood pay, friendly team\nWhat you bring'],
    ['Baker\nOur Oslo team is hiring'],
  ])('invents no employer for %j', (text) => expect(read(text).organisation).toBeNull())

  it('takes the name that a text gives its house again and again', () => {
    const text =
      'Baker\n\nAbout us\nHalden is a bakery by the harbour.\nAt Halden, bread comes first.\nThe Role\nYou bake.'
    expect(headOf(text).organisation).toBe('Halden')
    expect(headOf('Baker\n\nMonday is the first day.\nThis is a bakery. Work is at Night.').organisation).toBeNull()
  })
})

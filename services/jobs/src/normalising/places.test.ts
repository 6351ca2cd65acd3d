import { expect, it } from 'vitest'
import { headOf } from './head.ts'
import { placesOf } from './places.ts'

const say = (places: ReturnType<typeof placesOf>) =>
  places.map(({ city, region, country }) => [city, region, country].filter(Boolean).join('/')).join(' + ')
const field = (...locations: string[]) => say(placesOf({ locations, text: '', country: null }))
const prose = (text: string) => say(placesOf({ locations: [], text, country: null }))

it.each([
  ['Austin, TX', 'Austin/TX/US'],
  ['Dubai, United Arab Emirates', 'Dubai/AE'],
  ['Remote - United States', 'US'],
  ['San Francisco or New York', 'San Francisco/CA/US + New York/NY/US'],
  ['London, UK; Paris', 'London/GB + Paris/FR'],
  ['Warszawa', 'Warsaw/Masovian/PL'],
  ['Piła wielkopolskie', 'Piła/Greater Poland/PL'],
  ['Bremen, DE', 'Bremen/DE'],
  ['Dover, DE', 'Dover/DE/US'],
  ['Halden - Headquarters (Lehi, UT)', 'Lehi/UT/US'],
  ['Remote', ''],
  ['Little Wittering', 'Little Wittering'],
])('reads the field %s', (location, expected) => expect(field(location)).toBe(expected))

it('drops a country that only repeats its cities', () => {
  expect(field('Berlin', 'Germany')).toBe('Berlin/DE')
})

it('gives a place that we do not know the country that the source states', () => {
  expect(say(placesOf({ locations: ['Końskie'], text: '', country: 'Polska' }))).toBe('Końskie/PL')
})

it('finds places in labels, header lines and sentences, and invents none', () => {
  expect(prose('Night Baker\nLocation: Bergen, Norway\nWe bake.')).toBe('Bergen/NO')
  expect(prose('Halden Bread | Night Baker | SF + Seattle (Hybrid)')).toBe('San Francisco/CA/US + Seattle/WA/US')
  expect(prose('You will work in our Oslo office with friends from Spain.')).toBe('Oslo/NO')
  expect(prose('We have customers in Paris and love Tokyo.')).toBe('')
})

it.each([
  ['Halden Bread | Night Baker | Bergen | Full-time\n\nWe bake.', 'Night Baker', 'Halden Bread'],
  ['Night Baker\n\nAbout Halden Bread\nWe bake.', 'Night Baker', 'Halden Bread'],
  ['Halden Bread is hiring a night baker\n\nApply now.', 'night baker', 'Halden Bread'],
  ['Stanowisko: Piekarz\nFirma: Chleb Halden\nPraca w nocy.', 'Piekarz', 'Chleb Halden'],
  [
    'We bake bread at night.\nWe are looking for a pastry chef to join us. At Halden Bread, we love dough.',
    'pastry chef',
    'Halden Bread',
  ],
])('reads title and employer from the head of %j', (text, title, organisation) =>
  expect(headOf(text)).toEqual({ title, organisation }),
)

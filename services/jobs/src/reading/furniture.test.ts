import { expect, it } from 'vitest'
import { headOf } from '../normalising/head.ts'
import { rawFromText } from './raw-from-text.ts'
import { withoutFurniture } from './furniture.ts'

const page = `City Jobs > Search > Results > Senior Pastry Chef
Skip to main content | Cookies on this site | Accept all | Sign in
★ SAVE JOB   ✉ EMAIL TO A FRIEND   🖨 PRINT

Head Baker / Pastry Lead
Halden Bread House Ltd · Leeds, UK · Permanent

What you'll do
- Bake rye bread
- Menu
Apply now >>   Share:  Facebook  LinkedIn  X     © 2031 CityJobs Ltd. All rights reserved. Privacy | Terms`

it('drops the page around a posting and keeps every line of the posting', () => {
  expect(withoutFurniture(page).split('\n')).toEqual([
    'City Jobs > Search > Results > Senior Pastry Chef',
    '',
    'Head Baker / Pastry Lead',
    'Halden Bread House Ltd · Leeds, UK · Permanent',
    '',
    "What you'll do",
    '- Bake rye bread',
    '- Menu',
  ])
})

it('reads title and employer of the posting, not of the page', () => {
  expect(headOf(rawFromText(page).text)).toEqual({
    title: 'Head Baker / Pastry Lead',
    organisation: 'Halden Bread House Ltd',
  })
})

it('takes the end of the path for the title where nothing else names it', () => {
  expect(headOf('Home > Jobs > Night Baker\nBread, seven nights a week, in an old house by the sea.').title).toBe(
    'Night Baker',
  )
})

it.each([
  'Cookies and cakes are baked fresh every day',
  'You will share tools with the team',
  'Apply now by sending a letter to the school',
  'We use cookies and cream in our ice cream',
  'Copyright law experience',
  'Search engine marketing',
  'Print finishing',
  'Contact us',
  'About us',
])('keeps "%s"', (line) => expect(withoutFurniture(`Baker\n${line}`)).toBe(`Baker\n${line}`))

it.each(['Zum Hauptinhalt springen', 'Aller au contenu', 'Zaloguj się', 'Jetzt bewerben', 'Share on LinkedIn'])(
  'drops "%s"',
  (line) => expect(withoutFurniture(`Baker\nBergen\n${line}`)).toBe('Baker\nBergen'),
)

it('takes any line in time that grows with its length', () => {
  const started = performance.now()
  for (const hostile of ['| '.repeat(100_000), ' > '.repeat(100_000), 'share '.repeat(50_000), ' '.repeat(200_000)])
    withoutFurniture(`a\n${hostile}\nb`)
  expect(performance.now() - started).toBeLessThan(1500)
})

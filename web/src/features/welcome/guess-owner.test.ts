import { describe, expect, it } from 'vitest'
import { guessOwner } from './guess-owner.ts'

describe('guessOwner', () => {
  it('takes the largest name near the top and the first e-mail address', () => {
    const runs = [
      { text: 'Curriculum Vitae', size: 22 },
      { text: 'Senior Baker', size: 11 },
      { text: 'Inés  de la Cruz-O’Neill', size: 20 },
      { text: 'Cork · ines.cruz@example.org · 021 000 0000', size: 10 },
    ]
    expect(guessOwner(runs)).toEqual({ name: 'Inés de la Cruz-O’Neill', email: 'ines.cruz@example.org' })
  })
  it('takes no skill of a sidebar for the name, however early it stands in the file', () => {
    const runs = [
      ...[
        'Contact',
        'Key skills',
        'IV cannulation',
        'Wound Care',
        'Tracheostomy Care',
        'Mentoring Students',
        'Blood Tests',
        'Night Duty',
        'Ward Rounds',
        'Drug Charts',
        'Hand Hygiene',
        'Triage',
        'Discharge Planning',
        'Infusion Pumps',
        'Pain Relief',
      ].map((text) => ({ text, size: 10 })),
      { text: 'Orla Fenwick', size: 22 },
      { text: 'Adult nurse with eleven years on busy wards.', size: 10 },
    ]
    expect(guessOwner(runs).name).toBe('Orla Fenwick')
    expect(guessOwner(runs.slice(0, 15)).name).toBeNull()
  })
  it('guesses nothing where nothing looks like a name or an address', () => {
    expect(guessOwner([{ text: '2014 – 2017', size: 12 }])).toEqual({ name: null, email: null })
    expect(guessOwner([])).toEqual({ name: null, email: null })
  })
  it('stays fast on hostile text', () => {
    const started = performance.now()
    guessOwner([{ text: `${'a.'.repeat(50_000)}@`, size: 10 }])
    expect(performance.now() - started).toBeLessThan(500)
  })
})

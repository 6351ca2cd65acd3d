import { describe, expect, it } from 'vitest'
import { readResume } from '../read-resume.ts'
import { factsOf } from '../testing/facts.ts'
import { column, simplePdf } from '../testing/simple-pdf.ts'

const head = column(40, 60, [{ text: 'Odile Ferrant', size: 20 }, 'odile.ferrant@example.org'])
const narrow = [{ text: 'Certificates', size: 13, bold: true }, 'Mentorship in', 'Practice, 2019', 'First Aid, 2021']
const skills = [{ text: 'Skills', size: 13, bold: true }, 'Triage', 'Dialysis /', 'Haemofiltration', 'Phlebotomy']
const work = [
  { text: 'Employment', size: 13, bold: true },
  'Staff Nurse, Thornbury Infirmary, March 2019 - Present',
  '• Cares for patients on invasive ventilation with two colleagues in a busy 24-',
  'bed unit',
  '• Wrote the leaflet that every patient of the ward is given, and the hand-',
  'over sheet',
]

describe('words that a narrow column parts', () => {
  const file = simplePdf([[...head, ...column(40, 120, work), ...column(40, 260, narrow), ...column(40, 400, skills)]])

  it('keeps the hyphen of a number with its noun and closes the one of a parted word', async () => {
    const read = await readResume(file)
    expect(read.items.filter(({ facts }) => facts.kind === 'achievement').map(({ text }) => text)).toEqual([
      expect.stringMatching(/in a busy 24-bed unit$/),
      expect.stringMatching(/the handover sheet$/),
    ])
  })

  it('goes on after a word that cannot end a name', async () => {
    expect(factsOf(await readResume(file), 'certification')).toMatchObject([
      { name: 'Mentorship in Practice', issuer: null, date: '2019' },
      { name: 'First Aid', date: '2021' },
    ])
  })

  it('makes no skill of a slash at the end of a line', async () => {
    expect(factsOf(await readResume(file), 'skill').map(({ name }) => name)).toEqual([
      'Triage',
      'Dialysis',
      'Haemofiltration',
      'Phlebotomy',
    ])
  })
})

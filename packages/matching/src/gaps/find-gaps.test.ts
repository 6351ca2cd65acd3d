import type { Requirement } from '@careergini/contracts'
import { loadSkillsEngine } from '@careergini/skills'
import { describe, expect, it } from 'vitest'
import { developer, fact } from '../match/evidence.fixture.ts'
import { matchPosting } from '../match/match-posting.ts'
import { extractRequirements } from '../requirements/extract-requirements.ts'
import { adjacentOccupations } from './adjacent.ts'
import { evidenceHolding } from './evidence-holding.ts'
import { findGaps, type GapTarget } from './find-gaps.ts'
import { mapOccupations } from './occupation-map.ts'
import { readMeaning } from './read-meaning.ts'
import { roleTarget } from './role-target.ts'

const engine = loadSkillsEngine()
const { taxonomy } = engine
const occupations = mapOccupations(taxonomy)
const asOf = '2026-01'

function posting(id: string, text: string): GapTarget {
  return { id, title: `Job ${id}`, organisation: null, requirements: extractRequirements(taxonomy, text) }
}
function asked(text: string, importance: Requirement['importance'] = 'required'): Requirement {
  const common = { start: 0, end: text.length, minYears: null, degree: null, conceptIds: [] }
  return { id: text, text, scope: 'skill', importance, ...common }
}
const job = (id: string, ...requirements: Requirement[]): GapTarget => ({
  id,
  title: `Job ${id}`,
  organisation: null,
  requirements,
})
const rowsOf = (targets: GapTarget[], evidence = developer) => findGaps({ taxonomy, evidence, targets, asOf }).rows
const rowOf = (targets: GapTarget[], label: string) => rowsOf(targets).find((row) => row.label === label)
const idOf = (label: string) => taxonomy.conceptByLabel(label)?.id ?? ''

const nurse = [
  fact(
    'r1',
    { kind: 'role', title: 'Ward Nurse', organisation: 'Northfield', start: '2018' },
    'Ward Nurse, Northfield',
  ),
  fact('a1', { kind: 'achievement' }, 'Handled the complaints of patients and their families', 'r1'),
]

describe('findGaps', () => {
  it('says of each concept what the evidence holds: itself, something near, nothing', () => {
    const target = posting(
      'a',
      'Requirements\n- Python\n- Kubernetes and Ansible\n- Java\n\nNice to have\n- Experience with Terraform',
    )
    const states = Object.fromEntries(rowsOf([target]).map(({ label, state }) => [label, state]))
    expect(states).toMatchObject({ Python: 'met', Ansible: 'missing', Java: 'partial', Terraform: 'missing' })
  })

  it('weighs by importance, by how many jobs ask and by how well these fit', () => {
    const fits = job('fits', asked('Python'), asked('Ansible'))
    const other = job('other', asked('COBOL'), asked('Fortran'), asked('Terraform', 'preferred'))
    const rows = rowsOf([fits, other, job('third', asked('Terraform', 'preferred'), asked('Python'))])
    const weight = (label: string) => rows.find((row) => row.label === label)?.weight
    // Half of the points of `fits` are there, three of the four of `third`, few of `other`.
    expect(weight('Ansible')).toBe(3 * 0.75)
    expect(weight('Python')).toBeCloseTo(3 * 0.75 + 3 * 0.875, 2)
    expect(rows.find((row) => row.label === 'Terraform')?.targetIds).toEqual(['other', 'third'])
    const ordered = rows.map((row) => row.weight)
    expect(ordered).toEqual(ordered.toSorted((a, b) => b - a))
  })

  it('shares the weight among alternatives of which one would do, and asks for none when one is there', () => {
    const rows = rowsOf([job('a', asked('Ansible or Terraform'), asked('Python or COBOL'))])
    expect(rows.map(({ label, state, weight }) => [label, state, weight])).toEqual([
      ['Python', 'met', 3],
      ['Ansible', 'missing', 1.5],
      ['Terraform', 'missing', 1.5],
    ])
  })

  it('names the nearest skill by relation, else by meaning, with the evidence for it', () => {
    const meaning = readMeaning(engine, developer)
    const found = findGaps({ taxonomy, evidence: developer, targets: [job('a', asked('Java'))], asOf, meaning })
    expect(found.rows[0]?.nearest).toMatchObject({ label: 'Python', how: 'sibling', evidenceIds: ['a1'] })
    const near = findGaps({ taxonomy, evidence: developer, targets: [job('b', asked('MATLAB'))], asOf, meaning })
    expect(near.rows[0]?.nearest).toMatchObject({ label: 'Python', how: 'meaning' })
    expect(rowOf([job('c', asked('Ansible'))], 'Ansible')?.nearest ?? null).toBe(null)
  })

  it('tells what would change by the same ledger as the match', () => {
    const target = posting('a', 'Requirements\n- Python\n- Ansible\n- PostgreSQL\n- Terraform')
    const row = rowsOf([target]).find(({ label }) => label === 'Ansible')
    const before = matchPosting({ taxonomy, evidence: developer, posting: target, asOf })
    const after = matchPosting({
      taxonomy,
      evidence: developer,
      posting: target,
      asOf,
      extraConceptIds: [idOf('Ansible')],
    })
    expect(row?.effect?.points).toBeCloseTo(after.score - before.score, 1)
    expect(row?.effect?.moves).toEqual(
      before.tier === after.tier ? [] : [{ targetId: 'a', from: before.tier, to: after.tier }],
    )
    expect(before.tier).not.toBe(after.tier)
  })

  it('tries out using what is only listed', () => {
    const docker = { ...asked('Experience with Docker'), scope: 'experience' as const }
    const [row] = rowsOf([job('a', docker)])
    expect(row).toMatchObject({ label: 'Docker', state: 'partial' })
    expect(row?.effect?.points).toBeGreaterThan(0)
  })

  it('tries concepts out without touching the rows', () => {
    const targets = [job('a', asked('Python'), asked('Ansible')), job('b', asked('Ansible'))]
    const plain = findGaps({ taxonomy, evidence: developer, targets, asOf })
    const trial = findGaps({ taxonomy, evidence: developer, targets, asOf, extraConceptIds: [idOf('Ansible')] })
    expect(trial.rows).toEqual(plain.rows)
    expect(trial.targets.map(({ tier, trialTier }) => [tier, trialTier])).toEqual([
      ['stretch', 'strong'],
      ['unlikely', 'strong'],
    ])
    expect(plain.targets.every(({ score, trialScore }) => score === trialScore)).toBe(true)
  })

  it('takes the person’s answers', () => {
    const general = { ...job('a', asked('time management')), answers: { 'time management': true } }
    expect(rowsOf([{ ...general, answers: {} }])[0]?.state).toBe('unknown')
    expect(rowsOf([general])[0]?.state).toBe('met')
    expect(rowsOf([{ ...general, answers: { 'time management': false } }])[0]?.state).toBe('missing')
  })

  it('gives the same bytes whatever the order of the evidence', () => {
    const targets = [posting('a', 'Requirements\n- Java\n- Kubernetes\n- Ansible'), job('b', asked('Docker'))]
    const bytes = (evidence: typeof developer) =>
      JSON.stringify(
        findGaps({ taxonomy, evidence, targets, asOf, occupations, meaning: readMeaning(engine, evidence) }),
      )
    expect(bytes(developer.toReversed())).toBe(bytes(developer))
  })

  it('puts each concept under its widest heading', () => {
    const groups = Object.fromEntries(
      rowsOf([job('a', asked('Python'), asked('implement nursing care'))]).map(({ label, group }) => [
        label,
        group?.label,
      ]),
    )
    expect(groups).toEqual({ Python: 'working with computers', 'implement nursing care': 'assisting and caring' })
  })

  it('calls nothing a gap that the ledger calls met, such as years in roles of another name', () => {
    const target = posting('a', 'Requirements\n- 3+ years of experience in backend development')
    const { rows } = matchPosting({ taxonomy, evidence: developer, posting: target, asOf })
    expect(rows[0]?.state).toBe('met')
    for (const row of rowsOf([target])) {
      expect(row.state).toBe('met')
      expect(row.evidenceIds.length).toBeGreaterThan(0)
    }
    expect(rowsOf([target]).length).toBeGreaterThan(0)
  })

  it('finds nothing where nothing is named, and everything missing without evidence', () => {
    expect(rowsOf([job('a', asked('You like mornings'))])).toEqual([])
    const states = new Set(rowsOf([job('a', asked('Python'), asked('Java'))], []).map(({ state }) => state))
    expect([...states]).toEqual(['missing'])
  })

  it('takes forty postings in bounded time', () => {
    const words = ['Python', 'Java', 'Ansible', 'Terraform', 'COBOL', 'Docker', 'MATLAB', 'Scala', 'Haskell', 'Perl']
    const lines = words.map((word) => `- Three years of experience with ${word} and project management`).join('\n')
    const targets = Array.from({ length: 40 }, (_, index) => posting(`p${index}`, `Requirements\n${lines}`))
    const start = performance.now()
    expect(rowsOf(targets)[0]?.targetIds).toHaveLength(40)
    expect(performance.now() - start).toBeLessThan(10_000)
  })
})

describe('a role', () => {
  const role = (label: string) => roleTarget(taxonomy, engine.matchTitle(label).occupations[0]?.conceptId ?? '')

  it('asks for what ESCO calls essential, and prefers what it calls optional', () => {
    const target = role('data analyst')
    const { essential } = taxonomy.occupationSkills(target?.id ?? '')
    const required = target?.requirements.filter(({ importance }) => importance === 'required')
    expect(required?.flatMap(({ conceptIds }) => conceptIds)).toEqual(essential)
    expect(roleTarget(taxonomy, idOf('Python'))).toBe(null)
    expect(roleTarget(taxonomy, 'nothing')).toBe(null)
  })

  it('decides a skill with brackets in its name by that skill alone', () => {
    const label = 'Pascal (computer programming)'
    const requirement = { ...asked(label), conceptIds: [idOf(label)] }
    const programmer = [fact('s1', { kind: 'skill', name: 'computer programming' }, 'computer programming')]
    expect(rowsOf([job('a', requirement)], programmer)).toMatchObject([{ label, state: 'partial' }])
  })

  it('asks about what one’s own occupation usually takes, instead of calling it missing', () => {
    const target = role('specialist nurse')
    if (!target) throw new Error('the role is known')
    const shared = { taxonomy, evidence: nurse, targets: [target], asOf, occupations }
    const plain = findGaps(shared).rows.find(({ label }) => label === 'implement nursing care')
    expect(plain?.state).toBe('missing')
    const read = findGaps({ ...shared, meaning: readMeaning(engine, nurse) })
    const usual = read.rows.find(({ label }) => label === 'implement nursing care')
    expect(usual).toMatchObject({
      state: 'unknown',
      reason: expect.stringContaining('nurse responsible for general care'),
    })
    expect(read.rows.find(({ label }) => label === 'specialist nursing care')?.state).toBe('missing')
  })
})

describe('readMeaning', () => {
  it('reads occupations from job titles and from the headline, the likeliest where none is named outright', () => {
    const told = [
      fact('h1', { kind: 'identity', field: 'headline', value: 'Electrician' }, 'Electrician'),
      fact('r1', { kind: 'role', title: 'Senior Java Developer', organisation: 'Torvik' }, 'Senior Java Developer'),
      fact('r2', { kind: 'role', title: 'Qwertz', organisation: 'Asdf' }, 'Qwertz, Asdf'),
    ]
    const named = readMeaning(engine, told).occupations.map(({ evidenceId, occupationId }) => [
      evidenceId,
      taxonomy.concept(occupationId)?.label,
    ])
    expect(named).toEqual([
      ['h1', 'electrician'],
      ['r1', 'software developer'],
    ])
  })
})

describe('adjacentOccupations', () => {
  it('offers occupations with what carries over and what is missing, never the person’s own', () => {
    const meaning = readMeaning(engine, nurse)
    const found = adjacentOccupations({ taxonomy, occupations, evidence: nurse, asOf, meaning })
    expect(found.map(({ label }) => label)).toContain('specialist nurse')
    expect(found.map(({ conceptId }) => conceptId)).not.toContain(meaning.occupations[0]?.occupationId)
    for (const one of found) {
      expect(one.shared.length).toBeGreaterThan(0)
      expect(one.share).toBeLessThan(1)
    }
    expect(
      adjacentOccupations({ taxonomy, occupations, evidence: [], asOf, meaning: readMeaning(engine, []) }),
    ).toEqual([])
  })
})

describe('evidenceHolding', () => {
  it('tells which facts name a concept or something narrower', () => {
    expect(evidenceHolding(taxonomy, developer, idOf('Python'))).toEqual(['a1'])
    expect(evidenceHolding(taxonomy, developer, idOf('Java'))).toEqual([])
  })
})

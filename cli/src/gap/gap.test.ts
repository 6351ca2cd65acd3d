import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { CommandProblem } from '../files.ts'
import { gap } from './gap.ts'

const folder = mkdtempSync(join(tmpdir(), 'careergini-gap-'))
afterAll(() => rmSync(folder, { recursive: true }))

function file(name: string, content: string | object): string {
  const path = join(folder, name)
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}
const problemOf = async (work: Promise<string>) => {
  const error = await work.catch((one: unknown) => one)
  if (!(error instanceof CommandProblem)) throw new Error('no CommandProblem', { cause: error })
  return error
}

const profile = file('profile.json', {
  basics: { name: 'Ada Vorn', label: 'Backend developer' },
  work: [
    {
      name: 'Quillmark',
      position: 'Software Developer',
      startDate: '2018-01',
      highlights: ['Built payment services in Python and PostgreSQL'],
    },
  ],
  skills: [{ name: 'Docker' }],
})
const posting = (name: string, ...asks: string[]) =>
  file(
    name,
    `Platform Engineer\nNordlys Hosting | Bergen\n\nRequirements\n${asks.map((ask) => `- Experience with ${ask}`).join('\n')}\n`,
  )
const first = posting('first.txt', 'Python', 'Terraform', 'Ansible')
const second = posting('second.txt', 'PostgreSQL', 'Terraform', 'Docker')
const asOf = '2026-01'

describe('careergini gap', () => {
  it('compares with a role in the person’s words, and names others that may be meant', async () => {
    const report = await gap({ profile, role: 'data analist', asOf })
    expect(report).toContain('data analyst')
    expect(report).toContain('If you meant another role:')
    expect(report).toMatch(/data mining +✗ missing +required/)
    expect(report).toContain('Where the skills carry over')
  })

  it('compares with several postings, with what would change in a trial', async () => {
    const report = await gap({ profile, posting: [first, second], with: ['terraform'], asOf })
    expect(report).toMatch(/Terraform +✗ missing +required +[\d.]+ +2 of 2/)
    expect(report).toMatch(/Platform Engineer +Nordlys Hosting +\w+ +strong/)
  })

  it('gives the same bytes for the same files, as JSON with the evidence that is cited', async () => {
    const ask = () => gap({ profile, posting: [first], asOf, json: true })
    const once = await ask()
    expect(await ask()).toBe(once)
    const { rows, evidence } = JSON.parse(once) as {
      rows: { label: string; evidenceIds: string[] }[]
      evidence: { id: string; text: string }[]
    }
    const python = rows.find(({ label }) => label === 'Python')
    expect(evidence.find(({ id }) => id === python?.evidenceIds[0])?.text).toContain('Python')
  })

  it('takes the list of evidence that the API answers', async () => {
    const { evidence } = JSON.parse(await gap({ profile, role: 'baker', json: true })) as { evidence: object[] }
    const items = evidence.map((one, position) => ({
      ...one,
      parentId: null,
      facts: { kind: 'skill', name: 'Terraform' },
      source: { kind: 'typed', documentId: null, label: 'typed', place: null, textSha256: '0'.repeat(64) },
      position,
      createdAt: '2026-01-01T00:00:00Z',
      updatedAt: '2026-01-01T00:00:00Z',
    }))
    const report = await gap({ profile: file('evidence.json', { items }), posting: [first], asOf })
    // Claimed, but not shown in any work: the posting asks for experience.
    expect(report).toMatch(/Terraform +◐ partial/)
    const problem = await problemOf(gap({ profile: file('damaged.json', { items: [{ id: 1 }] }), role: 'baker' }))
    expect(problem.message).toContain('/items/0/id')
  })

  it.each([
    ['a role that nobody knows', { role: 'qwertz asdfgh' }, 1, 'No occupation is known as “qwertz asdfgh”'],
    ['nothing to compare with', {}, 1, '--role'],
    ['both at once', { role: 'baker', posting: [first] }, 1, '--role'],
    ['a month that is none', { role: 'baker', asOf: '2026-13' }, 1, '2026-13'],
    ['a mistyped skill', { role: 'baker', with: ['Terrafrom'] }, 1, 'Did you mean “Terraform”'],
    ['a profile that is not there', { profile: join(folder, 'none.pdf'), role: 'baker' }, 2, 'There is no file'],
    ['a folder', { profile: folder, role: 'baker' }, 2, 'is a folder'],
    ['an empty profile', { profile: file('empty.txt', ''), role: 'baker' }, 2, 'empty'],
    ['a posting without words', { posting: [file('blank.txt', '\n\n')] }, 2, 'blank.txt: There are no words'],
    ['too many postings', { posting: Array.from({ length: 101 }, () => first) }, 1, 'At most 100'],
  ])('says what is wrong with %s', async (_, options, exitCode, words) => {
    const problem = await problemOf(gap({ profile, ...options }))
    expect(problem.message).toContain(words)
    expect(problem.exitCode).toBe(exitCode)
  })

  it('ends with its exit code and an explanation on the error stream', () => {
    const run = (...args: string[]) =>
      spawnSync(process.execPath, [resolve(import.meta.dirname, '../main.ts'), 'gap', ...args], { encoding: 'utf8' })
    const refused = run('--profile', join(folder, 'none.pdf'), '--role', 'baker')
    expect([refused.status, refused.stdout]).toEqual([2, ''])
    expect(refused.stderr).toContain('There is no file')
    const answered = run('--profile', profile, '--posting', first, second, '--json')
    expect([answered.status, answered.stderr]).toEqual([0, ''])
    expect(JSON.parse(answered.stdout)).toMatchObject({ target: { label: '2 jobs' } })
  }, 90_000)
})

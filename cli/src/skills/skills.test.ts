import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { CommandProblem } from '../files.ts'
import { skills } from './skills.ts'

const folder = mkdtempSync(join(tmpdir(), 'careergini-skills-'))
afterAll(() => rmSync(folder, { recursive: true }))
const file = (name: string, content: string) => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

describe('careergini skills', () => {
  it('lists the skills of a text, what is denied last', async () => {
    const lines = (await skills('No Java. Node.js and Python, then Node.js again', {})).split('\n')
    expect(lines[0]).toMatch(/^Skill +Type +Words +Times +How +Confidence$/)
    expect(lines).toContainEqual(expect.stringMatching(/^Node\.js +technology +Node\.js +2 +label +0\.95$/))
    expect(lines.at(-1)).toMatch(/^Java .*negated/)
  })

  it('gives places in the text as JSON', async () => {
    const text = 'Kubernetes in production'
    const answer = JSON.parse(await skills(text, { json: true })) as {
      skills: { label: string; places: { start: number; end: number }[] }[]
    }
    const place = answer.skills.find(({ label }) => label === 'Kubernetes')?.places[0]
    expect(text.slice(place?.start, place?.end)).toBe('Kubernetes')
  })

  it('reads files, HTML without its tags, and takes Node.js for a text', async () => {
    expect(
      await skills(file('posting.html', '<html><body><p>You know <b>Terraform</b></p></body></html>'), {}),
    ).toContain('Terraform')
    expect(await skills(file('notes.txt', 'Terraform'), {})).toContain('Terraform')
    expect(await skills('Node.js', {})).toContain('Node.js')
  })

  it('sends no control characters of a text to the terminal', async () => {
    expect(await skills(file('odd.txt', 'Node\u001b[31m.js and Python\u001b]0;x\u0007'), {})).not.toContain('\u001b')
  })

  it.each([
    ['a file that is not there', join(folder, 'none.pdf'), 2, 'There is no file'],
    ['a text without words', ' … ', 1, 'no word'],
    ['a damaged PDF', file('damaged.pdf', '%PDF-1.7 nothing'), 2, 'damaged.pdf'],
  ])('says what is wrong with %s', async (_, input, exitCode, words) => {
    const error: unknown = await skills(input, {}).catch((one: unknown) => one)
    expect(error).toBeInstanceOf(CommandProblem)
    expect(error).toMatchObject({ exitCode, message: expect.stringContaining(words) })
  })

  it('says so where nothing is found', async () => {
    expect(await skills('zzz qqq', {})).toBe('No skill that is known is named there.')
  })
})

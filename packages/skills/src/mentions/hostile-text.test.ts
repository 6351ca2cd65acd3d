import { describe, expect, it } from 'vitest'
import { loadTaxonomy } from '../taxonomy/taxonomy.ts'
import { findMentions } from './find-mentions.ts'

const taxonomy = loadTaxonomy()

function milliseconds(text: string): number {
  const before = process.cpuUsage()
  findMentions(taxonomy, text)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

describe('findMentions on text that is not meant well', () => {
  it.each([
    ['commas', ','.repeat(100_000)],
    ['one endless word', 'x'.repeat(1_000_000)],
    ['brackets and newlines', '([{\n'.repeat(50_000)],
    ['emoji', '😀👩‍💻'.repeat(20_000)],
    ['right-to-left text', 'مهندس برمجيات '.repeat(20_000)],
    ['unspaced script', '软件工程师'.repeat(20_000)],
    ['dots and pluses', '.+#'.repeat(50_000)],
  ])('survives %s', (_, text) => {
    expect(findMentions(taxonomy, text)).toEqual([])
  })

  it('takes time in proportion to the length, also where every word is ambiguous', () => {
    for (const unit of [
      'Go R C Swift Spring ',
      'Go, R, C, ',
      'no not without Python ',
      'manage the staff and budgets of ',
    ]) {
      milliseconds(unit.repeat(2_000))
      const short = Math.max(milliseconds(unit.repeat(5_000)), 5)
      expect(milliseconds(unit.repeat(50_000)) / short, unit).toBeLessThan(40)
    }
  })

  it('reads 5 MB of prose within seconds and finds what stands at its end', () => {
    const text = `${'We manage budgets, staff and 3 sites. '.repeat(138_000)}Kubernetes`
    expect(text.length).toBeGreaterThan(5_000_000)
    const before = process.cpuUsage()
    const found = findMentions(taxonomy, text).at(-1)
    const { user, system } = process.cpuUsage(before)
    expect(found).toMatchObject({ text: 'Kubernetes', end: text.length })
    expect((user + system) / 1e6).toBeLessThan(15)
  })

  it('finds names between tags and character references, never in one', () => {
    const text = '<ul class="go"><li>Java</li><li>Python&amp;SQL</li></ul><br/>'
    expect(findMentions(taxonomy, text).map((mention) => mention.text)).toEqual(['Java', 'Python', 'SQL'])
  })

  it('answers nothing for one character, and for letters of other scripts that look like a name', () => {
    for (const text of ['', ' ', 'x', 'J\u0430v\u0430', '\u0421SS']) expect(findMentions(taxonomy, text)).toEqual([])
  })

  it('sees through invisible characters and finds Latin names inside unspaced script', () => {
    const found = (text: string) =>
      findMentions(taxonomy, text).map(({ conceptId }) => taxonomy.concept(conceptId)?.label)
    expect(found('Kuber\u200bnetes')).toEqual(['Kubernetes'])
    expect(found('后端Python开发')).toEqual(['Python'])
  })

  it('gives offsets into the text as it came', () => {
    const text = '😀 naïve café — PostgreSQL\u00a0&\u00a0MySQL'
    expect(findMentions(taxonomy, text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'PostgreSQL',
      'MySQL',
    ])
  })
})

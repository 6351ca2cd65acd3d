import { describe, expect, it } from 'vitest'
import { factsOf, identity, readText } from '../testing/facts.ts'

const markdown = `# Sara Lindqvist

Data analyst · [sara@example.org](mailto:sara@example.org)

## Experience

### Data Analyst — **Fjord Energy AB**
*Jan 2020 – Present*

- Built 14 dashboards in **Power BI**
- Saved 300 hours a year

## Education

**MSc Statistics**, Uppsala University (2017 – 2019)

## Skills

SQL, Python, R
`

describe('Markdown', () => {
  it('reads headings by their level and drops the signs', async () => {
    const read = await readText(markdown)
    expect(read.format).toBe('markdown')
    expect(identity(read, 'name')).toBe('Sara Lindqvist')
    expect(identity(read, 'email')).toBe('sara@example.org')
    expect(factsOf(read, 'role')).toMatchObject([
      { title: 'Data Analyst', organisation: 'Fjord Energy AB', start: '2020-01', end: 'present' },
    ])
    expect(factsOf(read, 'education')).toMatchObject([
      { institution: 'Uppsala University', degree: 'MSc Statistics', start: '2017', end: '2019' },
    ])
    expect(factsOf(read, 'skill').map((skill) => skill.name)).toEqual(['SQL', 'Python', 'R'])
    expect(read.items.find((item) => item.parentKey)?.text).toBe('Built 14 dashboards in Power BI')
  })
})

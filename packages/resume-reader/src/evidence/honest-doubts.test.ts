import { describe, expect, it } from 'vitest'
import { readText } from '../testing/facts.ts'

const head = 'Jana Holub\njana.holub@example.org\n\n'
const clear = (read: Awaited<ReturnType<typeof readText>>) =>
  read.items.filter(({ doubts, facts }) => doubts.length === 0 && facts.kind !== 'identity').map(({ text }) => text)

describe('doubts', () => {
  it('leave a plain résumé clear', async () => {
    const read = await readText(
      `${head}EXPERIENCE\n\nBaker, Holm Bakery Ltd\t2016 - 2019\n- Baked 200 loaves a night\n\nSKILLS\nsourdough, ovens, stock orders\n`,
    )
    expect(read.items.flatMap(({ doubts }) => doubts)).toEqual([])
  })

  it('are had of skills that are a piece of something, or one small word among names', async () => {
    const read = await readText(`${head}SKILLS\nTriage, Phlebotomy, Wound Care, Ventilation, full\n`)
    expect(clear(read)).toContain('Triage')
    const doubted = read.items.filter(({ doubts }) => doubts.length > 0)
    expect(doubted.map(({ facts }) => facts.kind === 'skill' && facts.name)).toContain('full')
    expect(doubted.every(({ confidence }) => confidence <= 0.5)).toBe(true)
  })

  it('are had of every item under a heading that says nothing known', async () => {
    const read = await readText(
      '# Jana Holub\njana.holub@example.org\n\n## My trade\n\nBaker, Lund Mill Ltd\t2012 - 2016\n- Ground 3 kinds of rye flour\n\n## Skills\n\novens, stock orders\n',
    )
    const under = read.items.filter(({ text }) => /Lund|rye/.test(text))
    expect(under.map(({ facts }) => facts.kind)).toEqual(['role', 'achievement'])
    expect(under.every(({ doubts }) => doubts.some((doubt) => doubt.includes('My trade')))).toBe(true)
    expect(clear(read)).toEqual(['ovens', 'stock orders'])
  })

  it('are had of a line in a job that is a heading rather than a deed, not of a script without capitals', async () => {
    const job = 'EXPERIENCE\n\nBaker, Holm Bakery Ltd\t2016 - 2019\n'
    const [latin, chinese] = [
      await readText(`${head}${job}- Baked 200 loaves a night\n- THE OTHER BAKEHOUSE\n`),
      await readText(`${head}${job}- 每晚烘焙两百个面包并培训新员工\n`),
    ]
    expect(clear(latin)).toContain('Baked 200 loaves a night')
    expect(clear(latin)).not.toContain('THE OTHER BAKEHOUSE')
    expect(clear(chinese)).toContain('每晚烘焙两百个面包并培训新员工')
  })

  it('are had of voluntary work read as a job', async () => {
    const read = await readText(`${head}VOLUNTEERING\n\nSteward, Riverside Festival Trust\t2016 - 2018\n`)
    const role = read.items.find(({ facts }) => facts.kind === 'role')
    expect(role?.doubts.join(' ')).toContain('voluntary work')
  })
})

import { describe, expect, it } from 'vitest'
import { locateLines, type PageRun } from './locate-lines.ts'

const run = (text: string, y: number, page = 1): PageRun => ({ page, text, x: 0.1, y, width: 0.5, height: 0.02 })

describe('locateLines', () => {
  it('finds a sentence over two printed lines as two boxes', () => {
    const boxes = locateLines(
      [run('•', 0.1), run('Cut waste by', 0.1), run('12% in a year.', 0.13)],
      [{ id: 'a', text: 'Cut waste by 12% in a year.' }],
    )
    expect(boxes.get('a')?.map(({ y }) => y)).toEqual([0.1, 0.13])
  })
  it('marks the second of two equal sentences at its own place', () => {
    const runs = [run('Baked bread.', 0.1), run('Head Baker', 0.2), run('Baked bread.', 0.3)]
    const lines = [
      { id: 'first', text: 'Baked bread.' },
      { id: 'title', text: 'Head Baker' },
      { id: 'second', text: 'Baked bread.' },
    ]
    expect(locateLines(runs, lines).get('second')?.[0]?.y).toBe(0.3)
  })
  it('marks a part of a run only where the part stands', () => {
    const box = locateLines([run('abcdefghij', 0.1)], [{ id: 'a', text: 'fghij' }]).get('a')?.[0]
    expect(box?.x).toBeCloseTo(0.35)
    expect(box?.width).toBeCloseTo(0.25)
  })
  it('reads through ligatures and soft hyphens, and leaves out what is not there', () => {
    const found = locateLines(
      [run('e\uFB03cient work\u00ADflow', 0.1)],
      [
        { id: 'a', text: 'efficient workflow' },
        { id: 'b', text: 'absent' },
      ],
    )
    expect([...found.keys()]).toEqual(['a'])
  })
})

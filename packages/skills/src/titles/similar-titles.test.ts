import { describe, expect, it } from 'vitest'
import { loadSkillsEngine } from '../engine.ts'

const engine = loadSkillsEngine()

function ranked(query: string, titles: string[]): string[] {
  return engine
    .similarTitles(titles)(query)
    .map(({ index }) => titles[index] ?? '')
}

describe('similar titles', () => {
  it('puts the same work in other words before the same words for other work', () => {
    const order = ranked('truck driver', ['truck mechanic', 'lorry driver', 'pastry chef', 'screwdriver seller'])
    expect(order[0]).toBe('lorry driver')
    expect(order.at(-1)).not.toBe('truck mechanic')
  })

  it('compares languages it was trained in, and typing errors by their letters', () => {
    expect(ranked('Krankenschwester', ['Metzger', 'Pflegefachfrau', 'Tischler'])[0]).toBe('Pflegefachfrau')
    expect(ranked('acountnat', ['plumber', 'accountant', 'actor'])[0]).toBe('accountant')
  })

  it('compares scripts without spaces by their signs', () => {
    expect(ranked('高级软件工程师', ['护士', '软件工程师', '厨师'])[0]).toBe('软件工程师')
    expect(ranked('инженер', ['врач', 'главный инженер'])[0]).toBe('главный инженер')
  })

  it('lets a Latin word among other signs not outweigh them', () => {
    expect(ranked('IT项目经理', ['IT支持', '项目经理', '厨师'])[0]).toBe('项目经理')
    expect(ranked('java开发工程师', ['java讲师', '开发工程师', '厨师'])[0]).toBe('开发工程师')
    expect(ranked('UI设计师', ['UI测试', '平面设计师', '护士']).at(-1)).toBe('护士')
  })

  it('takes empty and strange titles, and keeps the order of equals', () => {
    expect(ranked('', ['b', 'a', ''])).toEqual(['b', 'a', ''])
    expect(ranked('nurse', [])).toEqual([])
    expect(ranked('x'.repeat(100_000), ['nurse', '😀', 'y'.repeat(100_000)])).toHaveLength(3)
  })
})

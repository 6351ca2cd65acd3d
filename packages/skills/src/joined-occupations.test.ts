import { describe, expect, it } from 'vitest'
import { draftOf } from '../compile/draft.ts'
import { joinOccupations } from '../compile/join-occupations.ts'

const occupation = (id: string, label: string, aliases: string[] = [], broader: string[] = []) =>
  draftOf({ id, kind: 'occupation', type: 'occupation', label, aliases, broader })

describe('joinOccupations', () => {
  it('joins what shares a chief title and leaves alone what shares none', () => {
    const weaver = occupation('esco:1', 'weaver')
    const poet = occupation('esco:2', 'poet')
    const weavers = occupation('onet:1', 'Weavers')
    expect(joinOccupations([weaver, poet, weavers])).toBe(1)
    expect([weaver.counterparts, weavers.counterparts, poet.counterparts]).toEqual([['onet:1'], ['esco:1'], []])
  })

  it('does not join by one title that many carry', () => {
    const lead = occupation('esco:1', 'shift lead', ['supervisor'])
    const others = [1, 2, 3].map((number) => occupation(`onet:${number}`, `Work ${number}`, ['supervisor']))
    expect(joinOccupations([lead, ...others])).toBe(0)
  })

  it('lets the neighbours of the group decide between two that share a title', () => {
    const sure = [1, 2].map((number) =>
      occupation(`esco:${number}`, `tailor of kind ${number}`, ['Tailors'], ['esco:isco/1']),
    )
    const open = occupation('esco:3', 'fitter', [], ['esco:isco/1'])
    const tailors = occupation('onet:1', 'Tailors', ['fitter'])
    const mechanics = occupation('onet:2', 'Mechanics', ['fitter'])
    joinOccupations([...sure, open, tailors, mechanics])
    expect(open.counterparts).toEqual(['onet:1'])
  })
})

import { describe, expect, it } from 'vitest'
import { blankAnswer } from './answer.ts'
import { alike, nearlyEqual, plainDate, sameDate } from './compare.ts'
import { f1, scoreLayout } from './layout.ts'
import { scoreLiveCareer } from './livecareer.ts'

const blank = blankAnswer('x')

describe('comparing answers with the truth', () => {
  it('takes names as alike when one holds the other or they share their words', () => {
    expect(alike('Web Developer', 'Senior Web Developer')).toBe(true)
    expect(alike('University of Leeds', 'Leeds, University of')).toBe(true)
    expect(alike('Web Developer', 'Head Chef')).toBe(false)
    expect(nearlyEqual('Web Developer', 'Web Developer, Acme Ltd')).toBe(false)
  })

  it('compares dates as finely as the truth tells, and refuses one that the file does not print', () => {
    expect(plainDate('January 2019')).toBe('2019-01')
    expect(plainDate('09/2019')).toBe('2019-09')
    expect(plainDate('Summer 2013')).toBe('2013')
    expect(plainDate('')).toBeNull()
    expect(sameDate('2019', '2019-03', null)).toBe(true)
    expect(sameDate('2019-01', '2019-03', null)).toBe(false)
    expect(sameDate('present', '2019', null)).toBe(false)
    expect(sameDate(null, '2012', '2016')).toBe(false)
  })

  it('matches each job once and lets extra ones cost precision', () => {
    const job = { title: 'Cook', employer: 'Lumen', start: '2018', end: '2020' }
    const score = scoreLayout({ file: 'a/x.pdf', work: [job] }, { ...blank, work: [job, job] })
    expect(score.work).toEqual({ hits: 1, answered: 2, wanted: 1 })
    expect(f1(score.work)).toBeCloseTo(2 / 3)
  })

  it('counts what was made up for a nearly empty file', () => {
    const truth = { file: 'a/x.pdf', name: 'Jo Marsh', email: null, phone: null, work: [], education: [], skills: [] }
    const answer = { ...blank, name: 'Jo Marsh', phone: '555', skills: ['Baking'] }
    expect(scoreLayout(truth, answer).invented).toBe(2)
  })

  it('counts a range only where a named role or education holds it', () => {
    const truth = {
      file: 'x',
      headline: 'COOK',
      experience_date_ranges: [
        ['01/2010', 'Current'],
        ['2005', '2009'],
      ] as [string, string][],
    }
    const work = [
      { title: 'Cook', employer: null, start: '2010-01', end: 'present' },
      { title: null, employer: null, start: '2005', end: '2009' },
    ]
    const score = scoreLiveCareer(truth, { ...blank, headline: 'Cook', work })
    expect(score.ranges).toEqual({ hits: 1, answered: 1, wanted: 2 })
    expect(score.headline).toBe(true)
  })
})

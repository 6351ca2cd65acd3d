import { describe, expect, it } from 'vitest'
import { findDates } from './find-dates.ts'

const periods: [string, string | null, string | null][] = [
  ['Sept 2018 – May 2023', '2018-09', '2023-05'],
  ['06/2016 to Current', '2016-06', 'present'],
  ['May – Aug 2021', '2021-05', '2021-08'],
  ['2019–21', '2019', '2021'],
  ['seit 03.2019', '2019-03', 'present'],
  ['01.02.2019 bis 28.02.2020', '2019-02', '2020-02'],
  ["June '16 – Sep '18", '2016-06', '2018-09'],
  ['2019-01 - 2020-12', '2019-01', '2020-12'],
  ['août 2019 à aujourd’hui', '2019-08', 'present'],
  ['enero 2015 – actualidad', '2015-01', 'present'],
  ['styczeń 2015 - obecnie', '2015-01', 'present'],
  ['2019年3月 - 至今', '2019-03', 'present'],
  ['1 June 2016 to March 31, 2017', '2016-06', '2017-03'],
  ['January 2014 till date', '2014-01', 'present'],
  ['Nov 2007- till now', '2007-11', 'present'],
  ['from 2012 until 2014', '2012', '2014'],
  ['2011 -', '2011', null],
]

describe('findDates', () => {
  it.each(periods)('reads "%s" as a period', (text, start, end) => {
    expect(findDates(text)).toMatchObject([{ start, end, range: true, from: 0 }])
  })

  it('gives the year alone for a season and for a day and month that could be swapped', () => {
    expect(findDates('Summer 2013')).toMatchObject([{ start: '2013', end: '2013', range: false }])
    expect(findDates('03/04/2020')).toMatchObject([{ start: '2020', range: false }])
    expect(findDates('25/04/2020')).toMatchObject([{ start: '2020-04' }])
  })

  it('takes an announced date as an end', () => {
    expect(findDates('Expected May 2030')).toMatchObject([{ start: null, end: '2030-05' }])
  })

  it('reads a letter O in a year as zero and says so', () => {
    const [date] = findDates('Feb 2O21 – Mar 2022')
    expect(date).toMatchObject({ start: '2021-02', end: '2022-03' })
    expect(date?.doubts).toEqual([
      'The file shows "Feb 2O21" with a letter O where a digit belongs; it was read as 2021.',
    ])
  })

  it('finds no date in telephone numbers, prices, versions and long numbers', () => {
    for (const text of ['+44 7700 900123', '120190 units', 'v2.2019x', 'ISO 9001', 'room 12/20B'])
      expect(findDates(text), text).toEqual([])
  })

  it('does not turn a period around: a later start is no period', () => {
    expect(findDates('2020 – 2015').some((date) => date.range)).toBe(false)
  })

  it('stays fast on text made to confuse it', () => {
    const started = performance.now()
    findDates(`${'may '.repeat(20_000)}${'2019 - '.repeat(20_000)}${'12/'.repeat(20_000)}`)
    expect(performance.now() - started).toBeLessThan(3000)
  })
})

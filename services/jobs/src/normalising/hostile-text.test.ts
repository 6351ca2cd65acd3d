import { cpuUsage } from 'node:process'
import { extractRequirements } from '@careergini/matching'
import { loadTaxonomy } from '@careergini/skills'
import { beforeAll, describe, expect, it } from 'vitest'
import { normalisePosting } from '../postings/posting.rules.ts'
import { rawFromText } from '../reading/index.ts'

const taxonomy = loadTaxonomy()
const length = 200_000
const ending = '\nand some words so that this counts as a posting of twelve words or more'
const filled = (unit: string, size = length) => unit.repeat(Math.ceil(size / unit.length)).slice(0, size)

function read(text: string): void {
  const raw = rawFromText(text)
  normalisePosting(raw, extractRequirements(taxonomy, raw.text))
}

/** Processor time, which other work of the machine does not lengthen. */
function secondsFor(text: string): number {
  const before = cpuUsage()
  read(text)
  const { user, system } = cpuUsage(before)
  return (user + system) / 1e6
}

describe('reading a posting that is not meant well', () => {
  beforeAll(() => read(`Night Baker\nRequirements:\n- 5 years of experience as a baker${ending}`))

  it.each([
    ['inner blanks', `a${filled(' ')}b`],
    ['capitals', `the ${filled('A')}`],
    ['a short run of capitals', `the ${filled('A', 300)}`],
    ['dots', filled('.')],
    ['a job in one word', 'looking for people/with/passion/and/drive-and-more_now'],
    ['wishes in brackets', filled('a (ideally b')],
  ])(
    'takes no longer than other text of its length: %s',
    (_, text) => {
      expect(secondsFor(text + ending)).toBeLessThan(2)
    },
    60_000,
  )
})

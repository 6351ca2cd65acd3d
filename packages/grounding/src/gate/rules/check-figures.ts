import type { GateFinding } from '@careergini/contracts'
import { finding } from '../finding.ts'
import type { NamedDate } from '../reading/dates.ts'
import type { Quantity } from '../reading/quantities.ts'
import type { ReadEvidence } from '../reading/read-evidence.ts'
import type { ReadText, Word } from '../reading/read-text.ts'
import { isFunctionWord } from '../words/function-words.ts'
import { sameMeaning, wordKey } from '../words/match-word.ts'

/** Refuses figures and dates that no cited item holds as they stand: value, unit, bound, and what they count. */
export function checkFigures(line: ReadText, cited: readonly ReadEvidence[]): GateFinding[] {
  const years = line.quantities.filter((one) => one.isYear)
  const figures = line.quantities.filter((one) => !one.isYear)
  return [
    ...figures.flatMap((figure) => checkFigure(figure, line, cited)),
    ...years.flatMap((year) =>
      checkDate({ year: Number(year.values[0]), month: null, start: year.start, end: year.end }, line, cited),
    ),
    ...line.dates.flatMap((date) => checkDate(date, line, cited)),
    ...checkPairs(line, cited),
    ...checkPresent(line, cited),
  ]
}

function checkFigure(figure: Quantity, line: ReadText, cited: readonly ReadEvidence[]): GateFinding[] {
  const written = line.folded.slice(figure.start, figure.end).trim()
  const same = cited.flatMap((item) =>
    item.read.quantities
      .filter((one) => one.values.some((value) => figure.values.includes(value)))
      .map((one) => ({ item, one })),
  )
  if (same.length === 0) {
    return heldAsArticle(figure, cited)
      ? []
      : [finding('number', written, `The cited evidence has no figure ${written}.`)]
  }
  const fitting = same.filter(({ one }) => one.unit === figure.unit)
  const [first] = same
  if (fitting.length === 0 && first) {
    const found = first.item.read.folded.slice(first.one.start, first.one.end).trim()
    return [finding('number', written, `The cited evidence says ${found}, which is another unit.`)]
  }
  const bounded = fitting.filter(({ one }) => boundFits(figure, one))
  if (bounded.length === 0)
    return [
      finding('number', written, `The cited evidence bounds ${written} otherwise (about, up to, at least, by, to).`),
    ]
  const whole = bounded.filter(({ one, item }) => !isEndOfRange(one, item.read) || !standsAlone(figure))
  if (whole.length === 0) return [finding('number', written, `In the cited evidence ${written} is one end of a range.`)]
  const counted = whole.filter(({ one, item }) => countsTheSame(figure, line, one, item.read))
  return counted.length > 0
    ? []
    : [finding('number', written, `In the cited evidence ${written} counts something else.`)]
}

/** `70-80`, "70 to 80": neither end is the figure. A change from one to the other has reached its end. */
function isEndOfRange({ group, place, start, end }: Quantity, read: ReadText): boolean {
  if (group.start === start && group.end === end) return false
  const text = read.folded.slice(group.start, group.end)
  return (
    place !== 'from' && /\S(?:\s?-\s?| to | bis | a | hasta | tot | do | ate )\S/u.test(text) && !isChange(group, read)
  )
}

function isChange(group: Quantity['group'], read: ReadText): boolean {
  return read.quantities.some((one) => one.start === group.start && one.place === 'from')
}

function standsAlone({ group, start, end, place, comparator }: Quantity): boolean {
  return group.start === start && group.end === end && place === null && comparator === 'exact'
}

/** "about 12" may be said of 12; everything else keeps its bound and its place in a change. */
function boundFits(figure: Quantity, evidence: Quantity): boolean {
  const bound =
    figure.comparator === evidence.comparator || (figure.comparator === 'about' && evidence.comparator === 'exact')
  // Where a change began says nothing by itself.
  const began = evidence.place === 'from' && standsAlone(figure)
  const place = !began && (figure.place === null || evidence.place === null || figure.place === evidence.place)
  return bound && place
}

/**
 * The thing counted: what follows the figure in the line. Where the evidence has that word but nowhere near this figure,
 * the figure was moved to another thing. With a single figure in the evidence it cannot have been.
 */
function countsTheSame(figure: Quantity, line: ReadText, evidence: Quantity, read: ReadText): boolean {
  if (read.quantities.length < 2 || (figure.place !== null && figure.place === evidence.place)) return true
  // A count stands before its thing; a percentage or a sum has its thing on either side.
  const [before, after] = figure.unit === null ? [0, 3] : [4, 3]
  const things = near(line, figure, before, after)
  const all = read.words.filter((word) => !isFunctionWord(word.text))
  const known = things.filter((thing) => isAmong(thing, line, all, read))
  if (known.length === 0 || known.some((thing) => isAmong(thing, line, surroundings(read, evidence), read))) return true
  // "a team of three baking 400 loaves": the team is counted, unless what follows is counted by another figure.
  const moved = read.quantities.some(
    (other) => other !== evidence && known.some((thing) => isAmong(thing, line, near(read, other, 0, 3), read)),
  )
  const group = near(line, figure, 1, 0).filter((word) => collective.test(word.text) && isOf(line, word, figure))
  return !moved && group.some((word) => isAmong(word, line, surroundings(read, evidence), read))
}

function isAmong(thing: Word, line: ReadText, words: readonly Word[], read: ReadText): boolean {
  const key = wordKey(thing.text, line.languages)
  return words.some((word) => sameMeaning(key, wordKey(word.text, read.languages)))
}

/** "a team of 6": the figure counts the team. */
function isOf(line: ReadText, word: Word, figure: Quantity): boolean {
  return /^ (?:of|von|mit|de|di|van|z)(?: [\p{L}]+)? ?$/u.test(line.folded.slice(word.end, figure.start))
}

/** What a figure of the evidence may be said of: a count of what follows it, or, as in "team of 6", of what stands before. */
function surroundings(read: ReadText, figure: Quantity): Word[] {
  if (figure.unit !== null) return near(read, figure, 8, 5)
  const following = near(read, figure, 0, 5)
  const groups = near(read, figure, 3, 0).filter((word) => following.length === 0 || collective.test(word.text))
  return [...groups, ...following]
}

const collective =
  /^(?:teams?|groups?|class(?:es)?|crews?|brigades?|staff|departments?|famil(?:y|ies)|ranges?|fleets?|gruppen?|klassen?|mannschaft|flotte|equipos?|grupos?|clases?|brigada|plantilla|flota|equipes?|groupes?|classes?|flotte|squadra|squadre|gruppo|classe|zespol\p{L}*|grup\p{L}*|klas|ploeg|groep|equipas?|turmas?)$/u

/** Content words beside a figure: before it back to the last figure, after it as far as the phrase goes. */
function near(read: ReadText, figure: Quantity, before: number, after: number): Word[] {
  const { start, end: groupEnd } = figure.group
  const next = read.quantities.find((one) => one.start >= groupEnd)?.start ?? Infinity
  const last = read.quantities.findLast((one) => one.end <= start)?.end ?? 0
  const stop = /[;:,.!?()[\]]/u.exec(read.folded.slice(groupEnd))
  const limit = Math.min(next, groupEnd + (stop?.index ?? Infinity))
  const following = read.words.filter((word) => word.start >= groupEnd && word.end <= limit)
  const first = following.findIndex((word) => !isFunctionWord(word.text))
  const phrase = following.slice(Math.max(0, first))
  const end = phrase.findIndex((word) => isFunctionWord(word.text) || word.clause !== phrase[0]?.clause)
  const preceding = read.words.filter((word) => word.end <= start && word.start >= last && !isFunctionWord(word.text))
  return [
    ...preceding.slice(Math.max(0, preceding.length - before)),
    ...(first < 0 ? [] : phrase.slice(0, end < 0 ? after : Math.min(end, after))),
  ]
}

/** "1 page" is held by "one page" and "a page". */
function heldAsArticle(figure: Quantity, cited: readonly ReadEvidence[]): boolean {
  if (!figure.values.includes(1) || figure.unit !== null) return false
  return cited.some((item) =>
    item.read.words.some((word) => ['a', 'an', 'one', 'ein', 'eine', 'einen', 'un', 'una', 'une'].includes(word.text)),
  )
}

function checkDate(date: NamedDate, line: ReadText, cited: readonly ReadEvidence[]): GateFinding[] {
  const written = line.folded.slice(date.start, date.end).trim()
  const held = cited.some((item) => {
    const years = item.read.quantities
      .filter((one) => one.isYear)
      .map((one) => ({ year: Number(one.values[0]), month: null }))
    return [...item.dates, ...years].some(
      (one) => one.year === date.year && (date.month === null || one.month === date.month),
    )
  })
  return held ? [] : [finding('date', written, `The cited evidence has no date ${written}.`)]
}

/** A range or a change keeps both its ends: `3-5` may not become `5-5`. */
function checkPairs(line: ReadText, cited: readonly ReadEvidence[]): GateFinding[] {
  const joined = (read: ReadText) => read.quantities.flatMap((one, n) => pairAt(read, one, n))
  const consecutive = cited.flatMap(({ read }) =>
    read.quantities.flatMap((one, n) =>
      one.values.flatMap((from) => read.quantities[n + 1]?.values.map((to) => `${from} ${to}`) ?? []),
    ),
  )
  const changed = joined(line).find(({ ends }) => !ends.some((pair) => consecutive.includes(pair)))
  return changed
    ? [finding('number', changed.written, `The cited evidence has no range or change ${changed.written}.`)]
    : []
}

function pairAt(read: ReadText, one: Quantity, n: number): { written: string; ends: string[] }[] {
  const next = read.quantities[n + 1]
  if (!next || one.isYear || one.group.end !== next.end) return []
  const ends = one.values.flatMap((from) => next.values.map((to) => `${from} ${to}`))
  return [{ written: read.folded.slice(one.start, next.end).trim(), ends }]
}

function checkPresent(line: ReadText, cited: readonly ReadEvidence[]): GateFinding[] {
  if (!line.lasts || cited.some((item) => item.lasts)) return []
  return [finding('date', line.folded.slice(0, 80), 'The cited evidence does not say that this lasts until now.')]
}

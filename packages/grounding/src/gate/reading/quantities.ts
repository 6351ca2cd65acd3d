import type { Languages } from '../words/languages/text-languages.ts'
import { comparatorAround, type Comparator } from './comparators.ts'
import { multiplierOfWord } from './number-words.ts'
import { timeUnits, unitOf } from './units.ts'
import { readWordFigures } from './word-figures.ts'

/** A figure in a folded text, written in digits or in words. */
export interface Quantity {
  /** Possible readings: `1.200` may be twelve hundred or one point two. */
  values: number[]
  unit: string | null
  comparator: Comparator
  /** Where it stands in a change: `from 40 to 25`, `by 12 %`. */
  place: 'from' | 'to' | 'by' | null
  isYear: boolean
  /** Where the range or change begins and ends that it belongs to; its own place when it stands alone. */
  group: { start: number; end: number }
  start: number
  end: number
}

interface Figure {
  values: number[]
  unit: string | null
  start: number
  end: number
}

const digits =
  /(?<![\p{L}\p{N}_])(?<cur>us\$|[€$£¥₹]|(?:eur|usd|gbp|chf|pln)(?=\s?\d))?\s?(?<sign>[-+](?=\d))?(?<num>\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)|\d+(?:[.,]\d+)*)(?<mult>\s?(?:k|m|mn|bn|b)(?![\p{L}\p{N}])|\s?(?:k|m|mn|bn)(?=[€$£]))?(?<suffix>st|nd|rd|th|er|eme|[ºª°])?(?![\p{L}])/gu

/** All figures of a folded text, from left to right. */
export function readQuantities(text: string, languages: Languages): Quantity[] {
  const inDigits = [...text.matchAll(digits)].map((match) => digitFigure(match)).filter((figure) => figure !== null)
  const inWords = readWordFigures(text, languages)
    .map(({ value, start, end }) => ({ values: [value], unit: null, start, end }))
    .filter((word) => !inDigits.some((one) => overlaps(one, word) || isMultiplierOf(text, one, word)))
  const figures = [...inDigits, ...inWords].sort((a, b) => a.start - b.start).map((figure) => withUnit(text, figure))
  const shared = shareUnits(text, figures)
  return shared.map((figure, n) => describe(text, figure, shared[n - 1], shared[n + 1]))
}

function digitFigure(match: RegExpExecArray): Figure | null {
  const { cur, sign, num = '', mult, suffix } = match.groups ?? {}
  const lead = match[0].length - match[0].trimStart().length
  // "12 m" is a length, "12m" and "€ 12 m" are millions.
  const metres = mult === ' m' && !cur
  const factor = mult && !metres ? ({ k: 1e3, m: 1e6, mn: 1e6, bn: 1e9, b: 1e9 }[mult.trim()] ?? 1) : 1
  const values = numberValues(num).map((value) => value * factor * (sign === '-' ? -1 : 1))
  if (values.length === 0) return null
  const unit = cur ? unitOf(cur.trim()) : suffix ? 'ordinal' : metres ? 'm' : null
  return { values, unit, start: match.index + lead, end: match.index + match[0].length }
}

/** `1,200`, `1.200` and `1 200` are read both ways where the separator may be either; `1,5` and `1.25` are decimals. */
function numberValues(written: string): number[] {
  const plain = written.replace(/[ \u00a0\u202f]/gu, '')
  if (/^\d+$/u.test(plain)) return [Number(plain)]
  if (/^\d{1,3}(?:([.,])\d{3})(?:\1\d{3})+$/u.test(plain)) return [Number(plain.replace(/[.,]/gu, ''))]
  if (/^\d{1,3}[.,]\d{3}$/u.test(plain)) return [Number(plain.replace(/[.,]/u, '')), Number(plain.replace(',', '.'))]
  if (/^\d+[.,]\d+$/u.test(plain)) return [Number(plain.replace(',', '.'))]
  const decimal = Math.max(plain.lastIndexOf('.'), plain.lastIndexOf(','))
  const value = Number(`${plain.slice(0, decimal).replace(/[.,]/gu, '')}.${plain.slice(decimal + 1)}`)
  return Number.isFinite(value) ? [value] : []
}

/** Takes in what follows the figure: a multiplier word and a unit. */
function withUnit(text: string, figure: Figure): Figure {
  let { values, unit, end } = figure
  const step = (pattern: RegExp) => pattern.exec(text.slice(end, end + 40))
  const multiplier = step(/^[\s-]*(\p{L}+)\.?/u)
  const times = multiplier && /\s|-/u.test(multiplier[0]) ? multiplierOfWord(multiplier[1] ?? '') : null
  if (multiplier && times !== null && times >= 1e3) {
    values = values.map((value) => value * times)
    end += multiplier[0].length
  }
  const next = step(/^(?:[\s-]*|\s+(?:of|de|d')\s*)(por ciento|por cento|per cent|pour cent|[%€$£¥₹×]|m²|\p{L}+\d?)/u)
  const found =
    next &&
    unitOf(
      (next[1] ?? '').replace(' ', '') === 'percent'
        ? '%'
        : (next[1] ?? '').replace(/^(por|per|pour) ce?i?e?nto?$/u, '%'),
    )
  if (next && found && (unit === null || unit === 'ordinal')) {
    unit = found
    end += next[0].length
  }
  return { values, unit, start: figure.start, end }
}

/** `from 3 to 1.5 %`, `9-11 years`: a figure without unit takes that of the one it is paired with. */
function shareUnits(text: string, figures: readonly Figure[]): Figure[] {
  return figures.map((figure, n) => {
    const [last, next] = [figures[n - 1], figures[n + 1]]
    if (figure.unit !== null) return figure
    if (next?.unit && pairs(text, figure, next)) return { ...figure, unit: next.unit }
    return last?.unit && pairs(text, last, figure) ? { ...figure, unit: last.unit } : figure
  })
}

function pairs(text: string, left: Figure, right: Figure): boolean {
  return /^\s*(?:-|(?:down |up |back )?to|out of|and|auf|bis|und|a|al|y|hasta|do|naar|tot|et|e)\s*$/u.test(
    text.slice(left.end, right.start),
  )
}

function describe(text: string, figure: Figure, last: Figure | undefined, next: Figure | undefined): Quantity {
  const left = text.slice(Math.max(0, figure.start - 40), figure.start)
  const { values, unit } = figure
  const isYear =
    unit === null &&
    values.some((value) => Number.isInteger(value) && value >= 1900 && value <= 2099) &&
    /^\d{4}$/u.test(text.slice(figure.start, figure.end))
  // In "a 17 minute talk" the unit describes a thing; a span of time has its unit in the plural.
  const describes =
    /(?:minute|hour|day|week|month|year)$/u.test(text.slice(figure.start, figure.end)) && !values.includes(1)
  const isSpan = unit !== null && timeUnits.has(unit) && !describes
  const place = placeOf(text, figure, last, next, left)
  // "bis", "hasta", "up to" between two figures is the second half of a range, not a limit.
  const comparator = place === 'to' ? 'exact' : comparatorAround(left, text.slice(figure.end), isSpan)
  const joinsLast = last !== undefined && (pairs(text, last, figure) || place === 'to')
  const joinsNext = next !== undefined && (pairs(text, figure, next) || place === 'from')
  const group = { start: joinsLast ? last.start : figure.start, end: joinsNext ? next.end : figure.end }
  return { ...figure, comparator, place, isYear, group }
}

function placeOf(
  text: string,
  figure: Figure,
  last: Figure | undefined,
  next: Figure | undefined,
  left: string,
): Quantity['place'] {
  const between = (a: Figure, b: Figure) => text.slice(a.end, b.start)
  if (
    next &&
    /\b(?:from|von|vom|de|del|od|z|ze|van|da|dal)\s*$/u.test(left) &&
    /^[^.;,\d]{0,24}\b(?:to|auf|bis|a|al|hasta|do|naar|tot)\s*$/u.test(between(figure, next))
  )
    return 'from'
  if (
    last &&
    /\b(?:from|von|vom|de|del|od|z|ze|van|da|dal)\s*$/u.test(text.slice(0, last.start)) &&
    /^[^.;,\d]{0,24}\b(?:to|auf|bis|a|al|hasta|do|naar|tot)\s*$/u.test(between(last, figure))
  )
    return 'to'
  if (/\b(?:by|um)\s*(?:about |around |roughly |some |over |more than |up to |rund |etwa |uber )?$/u.test(left))
    return 'by'
  if (/\b(?:en un|del|un)\s*$/u.test(left) && figure.unit === '%') return 'by'
  if (figure.unit !== null && /\b(?:de|di|d'|del|dell'|o|em|met|por)\s*$/u.test(left)) return 'by'
  return /\b(?:down to|up to reach|to|auf)\s*$/u.test(left) && !/\bup to\s*$/u.test(left) ? 'to' : null
}

/** The `million` of `1.2 million`: it belongs to the digits. */
function isMultiplierOf(text: string, figure: Figure, word: Figure): boolean {
  return (
    /^[\s-]*$/u.test(text.slice(figure.end, word.start)) && figure.end <= word.start && (word.values[0] ?? 0) >= 100
  )
}

function overlaps(a: { start: number; end: number }, b: { start: number; end: number }): boolean {
  return a.start < b.end && b.start < a.end
}

import type { Salary } from '@careergini/contracts'

type Period = Salary['period']

const symbols: Record<string, string> = {
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  '₹': 'INR',
  '₪': 'ILS',
  '₩': 'KRW',
  '₴': 'UAH',
  '₽': 'RUB',
  '₺': 'TRY',
  '₱': 'PHP',
  zł: 'PLN',
  'zł.': 'PLN',
  kč: 'CZK',
  kr: 'SEK',
  chf: 'CHF',
  rs: 'INR',
  us$: 'USD',
  usd$: 'USD',
  ca$: 'CAD',
  c$: 'CAD',
  cad$: 'CAD',
  a$: 'AUD',
  au$: 'AUD',
  aud$: 'AUD',
  s$: 'SGD',
  sg$: 'SGD',
  hk$: 'HKD',
  nz$: 'NZD',
  r$: 'BRL',
  mx$: 'MXN',
  $: 'USD',
}
const codes =
  'USD|EUR|GBP|CHF|PLN|CAD|AUD|NZD|SGD|HKD|INR|JPY|CNY|SEK|NOK|DKK|CZK|HUF|RON|BGN|TRY|ILS|ZAR|BRL|MXN|AED|SAR|KRW|PHP|MYR|THB|IDR|VND|UAH|NGN|KES|EGP|COP|ARS|CLP|PEN'
const money = `(?:US\\$|USD\\$|CA\\$|CAD\\$|C\\$|AU\\$|AUD\\$|A\\$|SG\\$|S\\$|HK\\$|NZ\\$|R\\$|MX\\$|[$€£¥₹₪₩₴₽₺₱]|Rs\\.?|(?:${codes})\\b)`
const anyCode = new RegExp(`\\b(?:${codes})\\b`, 'u')
const after = `(?:[€£₹₪₩₴₽₺₱]|zł\\.?|zl\\b|kč|kr\\b|PLN|(?:${codes})\\b|euros?\\b|dollars?\\b)`
const figure = "\\d{1,3}(?:[ .,'’]\\d{3}){1,4}(?:[.,]\\d{1,2})?|\\d{1,12}(?:[.,]\\d{1,2})?"
const kilo = '(?:\\s?[kK](?![\\p{L}\\d])|\\s?tys\\.?)?'
const one = `(?:(${money})\\s?)?(${figure})(${kilo})(?:\\s?(${after}))?`
const gap = '\\s?(?:\\/(?:yr|year|hr|hour|h|month|mo)\\s?)?(?:-|–|—|to|bis|do|a|à|and|und|~)\\s?(?:up to\\s?)?'
const range = new RegExp(`(?<![\\p{L}\\d.,])${one}${gap}${one}(?![\\d%])`, 'giu')
const single = new RegExp(`(?<![\\p{L}\\d.,])${one}(?![\\d%])`, 'giu')

const periods: readonly (readonly [Period, RegExp])[] = [
  [
    'hour',
    /(?:\/|per|an|a|pro|za|por|par|na)?\s?\b(?:hours?|hourly|hr|h|ph|p\/h|godz\p{L}*|stunden?(?:lohn)?|stündlich|hora|heure|std)\b/iu,
  ],
  ['day', /(?:\/|per|a|pro|za)\s?(?:day|tag|dzień|jour|día)\b|\bp\/?d\b|\bdaily\b|\bday rate\b/iu],
  ['week', /(?:\/|per|a|pro)\s?(?:week|wk|woche|tydzień)\b|\bp\/?w\b|\bweekly\b/iu],
  [
    'month',
    /(?:\/|per|a|pro|na|por|par)?\s?\b(?:months?|monthly|pcm\b|mo\b|mth|mies\p{L}*|m-c|monat\p{L}*|mes|mensual\p{L}*|mois|mensuel\p{L}*)/iu,
  ],
  [
    'year',
    /(?:\/|per|a|pro|por|par)?\s?\b(?:years?|yearly|annual\p{L}*|annum|yr|p\.?a\.?|jahr\p{L}*|jährlich|rok\p{L}*|rocznie|año|anual\p{L}*|an\b|annuel\p{L}*)/iu,
  ],
]
/** `$` is the US dollar unless the posting marks another. */
const dollar = 'USD'
const notPay =
  /\b(?:raised|raising|funding|series [a-e]|revenue|arr|valuation|valued|bonus|bonuses|stipend|budget|allowance|per piece|bounty|customers?|users|clients?|transactions?|volume|assets|billion|million|grant|referral|reimburse\p{L}*|deals?|acv|quota|spend|contribution|donat\p{L}*|market|equity (?:worth|of)|savings?|processed|insurance|lifetime|maximum of|401|per (?:student|delivery|task|article|word|video)|ote|on-target|commission)\b/iu
const payWords =
  /\b(?:salary|salaries|compensation|pay|base|wage|wages|rate|remuneration|earn|earnings|gehalt|vergütung|lohn|wynagrodzeni\p{L}*|płac\p{L}*|zarobk\p{L}*|stawk\p{L}*|salario|sueldo|retribución|rémunération|salaire|brutto|netto|gross|bruto|brut|cash|range)\b/iu

/** Figures that say per what they are paid, right behind: `£22ph`, `$25/hr`, `£450 per day`. */
const rate = /^\s?(?:p\.?\/?[hdw]\b|pcm\b|\/\s?(?:h|hr|hour|day)\b|(?:per|an) (?:hour|annum)\b|per day\b|p\.?a\b)/iu

type Amounts = Omit<Salary, 'period'>

/** A pay statement with the words around it. */
interface Pay extends Salary {
  isBase: boolean
}

/**
 * Pay as the source or the text states it; null where it states none. Structured pay first, then a line beside the posting,
 * then the text. Base pay before on-target earnings; several ranges are spanned, when they share currency and period.
 */
export function salaryOf({
  salary,
  salaryText,
  text,
}: {
  salary: Salary | null
  salaryText: string | null
  text: string
}): Salary | null {
  if (salary) return plausible(salary) ? salary : null
  const beside = salaryText ? spanOf(paysIn(salaryText, true)) : null
  return beside ?? spanOf(paysIn(text, false))
}

function spanOf(pays: readonly Pay[]): Salary | null {
  const base = pays.filter((pay) => pay.isBase)
  const chosen = base.length > 0 ? base : pays
  const first = chosen[0]
  if (!first) return null
  const same = chosen.filter((pay) => pay.currency === first.currency && pay.period === first.period)
  const least = same.flatMap((pay) => pay.min ?? [])
  const most = same.flatMap((pay) => pay.max ?? [])
  const isOpen = same.some((pay) => pay.max === null)
  return {
    min: least.length > 0 ? Math.min(...least) : null,
    max: isOpen || most.length === 0 ? null : Math.max(...most),
    currency: first.currency,
    period: first.period,
  }
}

function paysIn(text: string, isPayLine: boolean): Pay[] {
  const found: Pay[] = []
  for (const line of text.split(/\n|(?<=[.!?])\s+(?=\p{Lu})|[•●|]/u)) {
    if (!/\d/.test(line) || line.length > 2000) continue
    const pay = payIn(line, isPayLine)
    if (pay) found.push(...pay)
  }
  return found
}

function payIn(line: string, isPayLine: boolean): Pay[] | null {
  const ranges = [...line.matchAll(range)].flatMap((hit) => rangeOf(hit, line, isPayLine) ?? [])
  if (ranges.length > 0) return ranges
  return [...line.matchAll(single)].flatMap((hit) => singleOf(hit, line, isPayLine) ?? []).slice(0, 1)
}

function rangeOf(hit: RegExpMatchArray, line: string, isPayLine: boolean): Pay | null {
  const currency = currencyOf(hit[1], hit[4], hit[5], hit[8], line)
  const secondKilo = Boolean(hit[7]?.trim())
  const min = amountOf(
    hit[2] ?? '',
    Boolean(hit[3]?.trim()) || (secondKilo && Number(hit[2]?.replace(/[^\d]/g, '')) < 1000),
  )
  const max = amountOf(hit[6] ?? '', secondKilo)
  if (currency === null || min === null || max === null || max < min) return null
  return statementOf({ min, max, currency }, hit, line, isPayLine)
}

function singleOf(hit: RegExpMatchArray, line: string, isPayLine: boolean): Pay | null {
  const currency = currencyOf(hit[1], hit[4], undefined, undefined, line)
  const value = amountOf(hit[2] ?? '', Boolean(hit[3]?.trim()))
  if (currency === null || value === null) return null
  const index = hit.index ?? 0
  const before = line.slice(Math.max(0, index - 25), index)
  const behind = line.slice(index + hit[0].length, index + hit[0].length + 12)
  const isFrom =
    /\b(?:from|od|ab|desde|à partir de|dès|starting at|starts at|at least|minimum)\s*$/i.test(before) ||
    /^\s?(?:\+|and up|or more)/i.test(behind)
  const isUpTo = /\b(?:up to|do|bis zu|hasta|jusqu'à|max(?:imum)?)\s*(?:of\s*)?$/i.test(before)
  const amounts = isUpTo ? { min: null, max: value } : { min: value, max: isFrom ? null : value }
  if (!isPayLine && !payWords.test(line) && !isFrom && !isUpTo && !rate.test(behind)) return null
  return statementOf({ ...amounts, currency }, hit, line, isPayLine)
}

function statementOf(amounts: Amounts, hit: RegExpMatchArray, line: string, isPayLine: boolean): Pay | null {
  const index = hit.index ?? 0
  const near = line.slice(Math.max(0, index - 60), index + hit[0].length + 50)
  const behind = line.slice(index + hit[0].length, index + hit[0].length + 40)
  const before = line.slice(Math.max(0, index - 80), index)
  const target = /\b(?:ote|on[- ]target|total (?:cash|compensation|earnings))\b/i
  const isTarget =
    (target.test(before) && !/\bbase\b/i.test(before.slice(before.search(target)))) ||
    /^\s?[(–-]?\s?(?:ote|on[- ]target|total cash)\b/i.test(behind)
  if (!isTarget && notPay.test(near) && !/\b(?:salary|base|pay range|wynagrodzeni|gehalt)\b/i.test(near)) return null
  const period = periodOf(behind, near, amounts)
  if (period === null) return null
  const salary = { ...amounts, period }
  const isWorded =
    isPayLine ||
    payWords.test(line) ||
    /\d\s?[kK](?!\p{L})/u.test(hit[0]) ||
    periods.some(([, pattern]) => pattern.test(behind))
  return isWorded && plausible(salary) ? { ...salary, isBase: !isTarget } : null
}

/** The period named closest behind the figures, else near them; else what the size, or the country's custom, leaves open. */
function periodOf(behind: string, near: string, { min, max, currency }: Amounts): Period | null {
  const value = max ?? min ?? 0
  const fits = (period: Period) => plausible({ min, max, currency, period })
  const close = periods
    .flatMap(([period, pattern]) => ({ period, at: pattern.exec(behind)?.index ?? -1 }))
    .filter(({ period, at }) => at >= 0 && fits(period))
    .toSorted((a, b) => a.at - b.at)[0]
  if (close) return close.period
  const beside = periods.find(([period, pattern]) => period !== 'day' && pattern.test(near) && fits(period))?.[0]
  if (beside) return beside
  // Polish postings name pay by the month, or by the hour, without saying so.
  if (currency === 'PLN' && value < 60_000) return value >= 1000 ? 'month' : value <= 300 ? 'hour' : null
  return value >= 18_000 ? 'year' : null
}

/** Least and most that pay can be, in currencies whose unit is worth about a dollar; others have larger figures. */
const bounds: Record<Period, readonly [number, number]> = {
  hour: [3, 1000],
  day: [20, 10_000],
  week: [50, 20_000],
  month: [150, 60_000],
  year: [2000, 5_000_000],
}
const smallUnits = new Set(
  'JPY INR KRW HUF IDR VND COP CLP CZK RUB UAH PHP ARS NGN KES THB TRY MXN SEK NOK DKK EGP ZAR'.split(' '),
)
const smallUnitFactor = 300

function plausible({ min, max, period, currency }: Salary): boolean {
  const values = [min, max].filter((value) => value !== null)
  const [least, most] = bounds[period]
  const limit = smallUnits.has(currency) ? most * smallUnitFactor : most
  return values.length > 0 && values.every((value) => value >= least && value <= limit)
}

function currencyOf(
  before: string | undefined,
  behind: string | undefined,
  before2: string | undefined,
  behind2: string | undefined,
  line: string,
): string | null {
  const mark =
    [behind2, behind, before, before2].find((part) => part !== undefined && part !== '$') ?? before ?? before2
  const word = mark?.trim().toLowerCase()
  const named = anyCode.exec(line)?.[0]
  if (word === undefined) return null
  if (word === '$') return named?.endsWith('D') ? named : dollar
  if (symbols[word]) return symbols[word]
  if (word === 'zl') return 'PLN'
  if (word.startsWith('euro')) return 'EUR'
  if (word.startsWith('dollar')) return dollar
  return /^[a-z]{3}$/.test(word) ? word.toUpperCase() : null
}

/** `120,000`, `120.000`, `120 000`, `18,3`, `24.50`, `120k`. */
function amountOf(raw: string, isKilo: boolean): number | null {
  const grouped = /^\d{1,3}(?:[ .,'’]\d{3})+(?:[.,]\d{1,2})?$/.test(raw)
  const text = grouped ? raw.replace(/[ '’]/g, '').replace(/[.,](?=\d{3})/g, '') : raw
  const value = Number(text.replace(',', '.')) * (isKilo ? 1000 : 1)
  return Number.isFinite(value) && value > 0 ? Math.round(value * 100) / 100 : null
}

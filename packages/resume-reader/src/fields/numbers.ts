import type { EvidenceNumber } from '@careergini/contracts'

const unit =
  '%|percent|per cent|prozent|years?|yrs?|months?|weeks?|days?|hours?|hrs?|people|persons?|employees|staff|members?|users?|customers?|clients?|engineers?|developers?|students?|patients?|countries|projects?|stores?|sites?|requests?|transactions?|vehicles|machines|units|x|km|kg|tons?|sqm|m²'
const pattern = new RegExp(
  `(?<![\\p{L}\\d.,])(?<currency>[$€£¥₹]|USD|EUR|GBP|INR|CHF)?\\s?(?<number>\\d{1,3}(?:[,.' ]\\d{3})+(?:[.,]\\d{1,2})?|\\d+(?:[.,]\\d+)?)\\s?(?<scale>[kK](?![\\p{L}])|[mM](?![\\p{L}²])|[mM]n(?![\\p{L}])|[bB]n?(?![\\p{L}])|thousand|million|billion|lakhs?|crores?|Mio\\.?|Mrd\\.?)?\\+?\\s?(?<after>€|EUR|USD|GBP|${unit})?(?![\\p{L}\\d])`,
  'gu',
)
const scales: Record<string, number> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  mn: 1e6,
  million: 1e6,
  mio: 1e6,
  b: 1e9,
  bn: 1e9,
  billion: 1e9,
  mrd: 1e9,
  lakh: 1e5,
  lakhs: 1e5,
  crore: 1e7,
  crores: 1e7,
}
const currencies: Record<string, string> = { $: 'USD', '€': 'EUR', '£': 'GBP', '¥': 'JPY', '₹': 'INR' }

/** What stands before a number that is a name and no amount: "level 3", "Band 6", "BS 7671". */
const namesIt =
  /(?:(?:^|[^\p{L}])(?:level|grade|band|class|stage|phase|tier|type|version|step|room|ward|unit|part|chapter|category|cat|line|route|section|no|nr|number|stufe|klasse|niveau|nivel|livello|clase|classe)\.?|(?:^|[^\p{L}])(?:BS|EN|ISO|IEC|DIN|ASME|ASTM|NFPA|IEEE|SAE|RFC|IFRS|IAS))\s$/iu
/** "17 student nurses": a word in the singular that only describes what is counted. */
const countable =
  /^(?:person|member|user|customer|client|engineer|developer|student|patient|project|store|site|request|transaction|vehicle|machine|unit|employee)$/iu

/** The figures of a sentence with their units, as `EvidenceNumber`; years of the calendar are dates, not figures. */
export function numbersIn(text: string): EvidenceNumber[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const { currency, number = '', scale, after } = match.groups ?? {}
    if (!currency && !scale && !after && /^(?:19|20)\d{2}$/.test(number)) return []
    if (!currency && namesIt.test(text.slice(Math.max(0, match.index - 20), match.index))) return []
    const value = plainNumber(number) * (scale ? (scales[scale.toLowerCase().replace('.', '')] ?? 1) : 1)
    if (!Number.isFinite(value)) return []
    const sign = currency ?? (after && /^(?:€|EUR|USD|GBP)$/.test(after) ? after : undefined)
    const describes = after !== undefined && countable.test(after) && value !== 1
    const named = sign
      ? (currencies[sign] ?? sign)
      : after && !describes
        ? after.toLowerCase().replace(/^(?:percent|per cent|prozent)$/, '%')
        : null
    const words = describes ? match[0].slice(0, -after.length) : match[0]
    return [{ value, unit: named, text: words.trim() }]
  })
}

/** `1,200.50`, `1.200,50`, `1 200` and `1'200` as numbers: the last sign before one or two digits is the decimal one. */
function plainNumber(text: string): number {
  const decimal = /[.,](\d{1,2})$/.exec(text)
  const whole = (decimal ? text.slice(0, decimal.index) : text).replace(/[,.' ]/g, '')
  return Number(decimal ? `${whole}.${decimal[1]}` : whole)
}

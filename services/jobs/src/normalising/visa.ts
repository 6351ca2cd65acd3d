import type { Posting } from '@careergini/contracts'

const topic = /\b(?:visas?|h-?1b|citizens?(?:hip)?)\b/iu
/** Sponsors are also people who pay for events: without a visa, words about work must stand beside them. */
const sponsorOfWorkers =
  /\bsponsor(?:s|ing|ships?)?\b[^.;!?]{0,80}\b(?:immigra\p{L}+|authori[sz]\p{L}+|permits?|employment|right to work|at this time|candidates?|applicants?|relocat\p{L}+|green cards?)\b|\b(?:immigra\p{L}+|authori[sz]\p{L}+|permits?|employment|right to work|eligible to work)\b[^.;!?]{0,80}\bsponsor(?:s|ing|ships?)?\b/iu
const sponsorship = '(?:(?:work(?:ing)? |employment |immigration |h-?1b |new )?(?:visas?|sponsor(?:s|ing|ships?)?))'
const refused = new RegExp(
  [
    `\\b(?:not|cannot|can't|won't|don't|doesn't|isn't|aren't|unable|without|no longer|never|neither|nor|ineligible|regret)\\b[^.;!?]{0,60}\\b${sponsorship}\\b`,
    `\\b(?:no|without) (?:\\p{L}{1,20} ){0,3}${sponsorship}\\b`,
    `\\b${sponsorship}\\b[^.;!?]{0,40}\\b(?:not|no|unavailable|isn't|cannot|can't)\\b`,
    '\\b(?:us|u\\.s\\.|american|uk|eu|canadian|australian)? ?citizens?(?: ?\\/ ?visa)? only\\b',
    '\\bmust (?:be|hold|have) (?:an? )?(?:us|u\\.s\\.|united states|american|uk|british|eu|canadian|australian) citizens?(?:hip)?\\b',
    '\\b(?:us|u\\.s\\.|united states) citizenship (?:is )?(?:required|mandatory)\\b',
  ].join('|'),
  'iu',
)
const promised = new RegExp(
  [
    `\\bvisa (?:sponsorships?|sponsoring|support|assistance|help|transfers?)\\b[^.;!?]{0,60}\\b(?:available|offered|provided|possible|included|eligible)\\b`,
    `\\b(?:offer|offers|offering|provide|provides|providing|support|supports|consider|available|help with|assist with|able to|willing to|happy to|can|do|will|we|possible to)\\b[^.;!?]{0,40}\\b(?:visa (?:sponsorships?|support|assistance|applications?)|sponsor(?:ing|ships?)?(?= (?:\\p{L}{1,20} ){0,3}(?:visas?|h-?1b|green cards?|work permits?|right|candidates?|you\\b))|sponsor$|sponsorship$|visas?(?= sponsor))`,
    '\\b(?:offer|offers|offering|provide|provides|providing|able to|happy to|can) [^.;!?]{0,40}\\bsponsorship\\b',
    '(?:^|[|•·])[ ]?visas?(?: sponsorship| support| sponsor| possible| available| ok)?[ ]?(?:$|[|•·])',
    '\\bvisa:? (?:will|can|do|available|possible|sponsorship available|sponsored)\\b',
    '\\bvisa[- ]sponsor(?:ship|ed|ing)\\b',
    '\\bvisa (?:and relocation )?(?:assistance|support)\\b',
    '\\bsponsor(?:s|ing|ship)? (?:for )?(?:\\p{L}{1,20} ){0,2}(?:visas?|h-?1bs?|green cards?)\\b',
  ].join('|'),
  'imu',
)

/**
 * Whether the employer sponsors a visa. A promise counts also where it is limited to some candidates or places; a demand to
 * be allowed to work says nothing of sponsorship.
 */
export function visaOf(text: string): Posting['visa'] {
  const statements = text
    .replace(/[’‘]/g, "'")
    .split(/\n|(?<=[.!?;])\s+/)
    .filter((statement) => statement.length < 1000 && (topic.test(statement) || sponsorOfWorkers.test(statement)))
  const isRefused = statements.map((statement) => refused.test(statement))
  if (statements.some((statement, index) => !isRefused[index] && promised.test(statement))) return 'offered'
  return isRefused.includes(true) ? 'not-offered' : null
}

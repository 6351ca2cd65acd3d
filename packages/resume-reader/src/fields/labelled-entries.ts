import { sliceLine } from '../lines/slice-line.ts'
import type { Line } from '../model.ts'
import { findDates } from './dates/find-dates.ts'
import type { Entry } from './entries.ts'
import { partsOf } from './parts.ts'
import type { Part } from './parts.ts'

type Label = 'title' | 'organisation' | 'place' | 'dates' | 'body'

/** Labels of forms: the old Europass, application forms, and the "Company: … Designation: … Duration: …" style. */
const labels: [Label, RegExp][] = [
  [
    'organisation',
    /^(?:name (?:and (?:address|type) )?of (?:the )?(?:employer|company|organi[sz]ation)(?: providing education(?: and training)?)?|employer|company|organi[sz]ation|institution|institute|school|university|college|employer name|company name|client|arbeitgeber|firma|unternehmen|employeur|entreprise|empresa|azienda|datore di lavoro|pracodawca)$/iu,
  ],
  [
    'title',
    /^(?:(?:occupation|position|post)(?: or (?:position|post))? held|job title|designation|position|role|title of qualification(?: awarded)?|qualification(?: awarded)?|degree|course|post|funktion|position|tätigkeit|beruf|abschluss|poste(?: occupé)?|fonction|puesto|cargo|titel|funkcja|stanowisko)$/iu,
  ],
  [
    'dates',
    /^(?:dates?|duration|period|tenure|dates? (?:from|of employment).*|from|zeitraum|dauer|période|fechas?|periodo|okres)$/iu,
  ],
  ['place', /^(?:location|place|city|ort|lieu|lugar|luogo|address)$/iu],
  [
    'body',
    /^(?:main activities(?: and responsibilities)?|(?:roles? (?:and|&) )?responsibilit(?:y|ies)|duties|activities|description|job description|principal subjects.*|type of business or sector|project|aufgaben|tâches|funciones|mansioni|achievements)$/iu,
  ],
]

interface Labelled {
  label: Label
  line: Line
  value: Line
}

/**
 * Entries written as label and value, a pair a line. Each begins where a label comes again that the entry already has. Null
 * where the section is not written so: at least two pairs must name a title, an organisation or dates.
 */
export function labelledEntries(lines: Line[]): Entry[] | null {
  const pairs = lines.map(labelledLine)
  const telling = pairs.filter((pair) => pair && pair.label !== 'body' && pair.label !== 'place').length
  const kinds = new Set(pairs.map((pair) => pair?.label))
  if (telling < 2 || !kinds.has('organisation') || (!kinds.has('title') && !kinds.has('dates'))) return null
  const groups: { pairs: Labelled[]; body: Line[] }[] = []
  lines.forEach((line, index) => {
    const pair = pairs[index] ?? null
    let group = groups.at(-1)
    const opens = pair && pair.label !== 'body' && (!group || group.pairs.some((known) => known.label === pair.label))
    if (opens) groups.push((group = { pairs: [], body: [] }))
    if (!group) return
    if (pair && pair.label !== 'body') group.pairs.push(pair)
    else if (pair) group.body.push(pair.value)
    else group.body.push(line)
  })
  return groups.filter((group) => group.pairs.some((pair) => /title|organisation/.test(pair.label))).map(entryOf)
}

function labelledLine(line: Line): Labelled | null {
  const match = /^([^:\t]{2,60}?)\s*(?::\s*\t?|\t)\s*(?=\S)/u.exec(line.text)
  const words = match?.[1]?.trim()
  const label = words ? labels.find(([, pattern]) => pattern.test(words))?.[0] : undefined
  const blank = match && /^[\s_.…/-]+$/.test(line.text.slice(match[0].length))
  return match && label && !blank ? { label, line, value: sliceLine(line, match[0].length, line.text.length) } : null
}

function entryOf({ pairs, body }: { pairs: Labelled[]; body: Line[] }): Entry {
  const dated =
    pairs.find((pair) => pair.label === 'dates') ?? pairs.find((pair) => findDates(pair.value.text)[0]?.range)
  const found = dated ? findDates(dated.value.text)[0] : undefined
  const date =
    dated && found ? { ...found, from: found.from + dated.value.start, to: found.to + dated.value.start } : null
  const parts = pairs.flatMap((pair, row) =>
    partFrom(pair, row, pair === dated && date ? [{ start: date.from, end: date.to }] : []),
  )
  return { header: pairs.map((pair) => pair.line), date, parts, body }
}

/** The value as one part whose kind the label tells; a place at its end stays a part of its own. */
function partFrom({ label, value }: Labelled, row: number, cuts: { start: number; end: number }[]): Part[] {
  if (label === 'dates') return []
  const [first, ...rest] = partsOf([value], cuts)
  if (!first) return []
  const role = label === 'title' || label === 'organisation' ? label : undefined
  const kind = label === 'place' ? 'place' : 'name'
  return [
    { ...first, row, kind, ...(role ? { role } : {}) },
    ...rest.filter((part) => part.kind === 'place').map((part) => ({ ...part, row })),
  ]
}

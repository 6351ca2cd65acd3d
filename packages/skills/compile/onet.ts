import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { readTable } from './csv.ts'
import { type ConceptDraft, draftOf, type Source } from './draft.ts'

type Row = Record<string, string>

/** Reads O*NET 29.3 from its tab-separated tables in `folder`: occupations with their titles, technologies, tools. */
export function readOnet(folder: string): Source {
  const table = (name: string): Row[] =>
    readTable(gunzipSync(readFileSync(join(folder, `${name}.tsv.gz`))).toString('utf8'), '\t')
  const occupations = new Map<string, ConceptDraft>()
  for (const row of table('Occupation_Data')) {
    const code = row['O*NET-SOC Code'] ?? ''
    occupations.set(
      code,
      draftOf({ id: `onet:${code}`, kind: 'occupation', type: 'occupation', label: row.Title ?? '' }),
    )
  }
  const occupationOf = (row: Row) => occupations.get(row['O*NET-SOC Code'] ?? '')
  for (const row of table('Alternate_Titles')) {
    const titles = [row['Alternate Title'] ?? '', row['Short Title'] ?? '']
    occupationOf(row)?.aliases.push(...titles.filter((title) => title !== '' && title !== 'n/a'))
  }
  for (const row of table('Sample_of_Reported_Titles')) occupationOf(row)?.aliases.push(row['Reported Job Title'] ?? '')
  for (const row of table('Related_Occupations'))
    occupationOf(row)?.related.push(`onet:${row['Related O*NET-SOC Code']}`)
  for (const row of table('Job_Zones')) {
    const occupation = occupationOf(row)
    if (occupation) occupation.jobZone = Number(row['Job Zone'])
  }
  const examples = new Map<string, ConceptDraft>()
  for (const row of table('Technology_Skills')) addExample(examples, row, 'technology', occupationOf(row))
  for (const row of table('Tools_Used')) addExample(examples, row, 'tool', occupationOf(row))
  const prose = table('Task_Statements').map((row) => row.Task ?? '')
  return { concepts: [...occupations.values(), ...examples.values()], prose }
}

function addExample(
  examples: Map<string, ConceptDraft>,
  row: Row,
  type: 'technology' | 'tool',
  occupation: ConceptDraft | undefined,
) {
  const label = (row.Example ?? '').trim()
  const group = `onet:unspsc/${row['Commodity Code']}`
  if (!examples.has(group)) {
    examples.set(group, draftOf({ id: group, kind: 'skill', type: 'group', label: row['Commodity Title'] ?? '' }))
  }
  const id = `onet:${type}/${slug(label)}`
  const draft = examples.get(id) ?? draftOf({ id, kind: 'skill', type, label })
  examples.set(id, draft)
  if (!draft.broader.includes(group)) draft.broader.push(group)
  draft.hot ||= row['Hot Technology'] === 'Y'
  draft.uses += 1
  if (type === 'technology') occupation?.optional.push(id)
  if (row['In Demand'] === 'Y') occupation?.inDemand.push(id)
}

/** A stable id part from a name: lower case, signs that tell names apart spelled out. */
export function slug(label: string): string {
  const spelled = label
    .toLowerCase()
    .replaceAll('+', '-plus')
    .replaceAll('#', '-sharp')
    .replace(/(^|\s)\./, '$1dot-')
  return spelled
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

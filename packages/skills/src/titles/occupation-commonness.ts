import type { LinkingTable } from '../linking/linking-table.ts'
import type { Taxonomy } from '../taxonomy/taxonomy.ts'
import { groupCommonness } from './group-commonness.generated.ts'

/** How common the ISCO-08 unit group of each occupation is among postings, 0..1, by the occupation's number in the table. */
export function commonnessOf(taxonomy: Taxonomy, table: LinkingTable): Float32Array {
  return Float32Array.from(table.concepts, (concept) => {
    const group = unitGroupOf(taxonomy, taxonomy.tables.idAt(concept))
    return group === null ? 0 : (groupCommonness[group] ?? 0) / 100
  })
}

const deepest = 6

/** The code of the ISCO-08 unit group that an occupation belongs to, such as `2512`, or null. */
export function unitGroupOf(taxonomy: Taxonomy, occupation: string): string | null {
  let at: string | undefined = occupation
  for (let step = 0; at !== undefined && step < deepest; step += 1) {
    const code = /^esco:isco\/C(\d{4})$/.exec(at)?.[1]
    if (code !== undefined) return code
    const above: readonly string[] = taxonomy.broader(at)
    at = above.find((id) => id.startsWith('esco:isco/C')) ?? above[0]
  }
  return null
}

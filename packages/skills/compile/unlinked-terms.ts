import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { createGunzip } from 'node:zlib'
import { loadTaxonomy } from '../src/taxonomy/taxonomy.ts'
import { createTermFinder } from '../src/terms/find-terms.ts'

/*
 * Shows what our own tables lack: terms that stand in postings of many employers and that no label names.
 *   node packages/skills/compile/unlinked-terms.ts [--data DIR] [--top 500] [--postings 4000] [FILE.jsonl.gz…]
 * Prints for each the number of employers, of postings, and the term in lower case; no text of a posting.
 */
interface Seen {
  employers: Set<string>
  postings: number
}

/** Fields of the postings that are used; each source leaves out some. */
interface Posting {
  company?: string
  employer?: string
  description?: string
  text?: string
}

const longest = 60_000

async function list(files: readonly string[], top: number, most: number) {
  const taxonomy = loadTaxonomy()
  const find = createTermFinder(taxonomy)
  const seen = new Map<string, Seen>()
  for (const file of files) {
    let count = 0
    for await (const line of createInterface({ input: createReadStream(file).pipe(createGunzip()) })) {
      count += 1
      if (count > most) break
      // Postings of a known form: a line that is none fails loudly.
      const { company, employer, description, text = '' } = JSON.parse(line) as Posting
      const terms = find((description ?? text).slice(0, longest))
      const unlinked = terms.filter((term) => term.how === 'by its place' && !taxonomy.conceptByLabel(term.text))
      for (const term of new Set(unlinked.map((one) => one.text.toLowerCase()))) {
        const entry = seen.get(term) ?? { employers: new Set<string>(), postings: 0 }
        entry.employers.add(company ?? employer ?? line.slice(0, 80))
        entry.postings += 1
        seen.set(term, entry)
      }
    }
  }
  const ordered = [...seen].toSorted(
    ([a, one], [b, two]) => two.employers.size - one.employers.size || (a < b ? -1 : 1),
  )
  for (const [term, { employers, postings }] of ordered.slice(0, top)) {
    console.log(`${employers.size}\t${postings}\t${term}`)
  }
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: 'string', default: fileURLToPath(new URL('../../../../shared/data', import.meta.url)) },
    top: { type: 'string', default: '500' },
    postings: { type: 'string', default: '4000' },
  },
})
const known = ['ashby-postings', 'hn-who-is-hiring'].map((name) => `${values.data}/postings/${name}.jsonl.gz`)
await list(positionals.length > 0 ? positionals : known, Number(values.top), Number(values.postings))

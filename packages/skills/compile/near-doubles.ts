import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { dot, loadEmbedding } from '@careergini/embedding'
import { loadTaxonomy } from '../src/taxonomy/taxonomy.ts'
import { singular, verbStem } from '../src/text/stem.ts'
import { wordsOf } from '../src/text/words.ts'
import { readOwn } from './own.ts'

/*
 * Shows rows of our own tables that may name what another row or an ESCO skill names already, for a person to decide:
 *   node packages/skills/compile/near-doubles.ts [--least 0.9] [FILE.csv…]
 * Compares names that share a word. Prints how alike two are (1 where they hold the same words in another order, form or with a vendor's name), the
 * row's and the other name. One that is the same belongs into the aliases of the other row, or gets an alias `=name`.
 */
const vendors = new Set([
  'microsoft',
  'ms',
  'amazon',
  'aws',
  'azure',
  'google',
  'gcp',
  'cloud',
  'apache',
  'ibm',
  'oracle',
  'sap',
  'adobe',
])
const empty = new Set([
  ...vendors,
  'of',
  'and',
  'for',
  'in',
  'the',
  'to',
  'software',
  'tool',
  'system',
  'skill',
  'service',
  'certification',
  'license',
  'licence',
])

function list(files: readonly string[], least: number) {
  const own = readOwn(fileURLToPath(new URL('../data/own', import.meta.url))).concepts
  const taxonomy = loadTaxonomy()
  const embedding = loadEmbedding()
  const rows = own.filter(({ file }) => files.length === 0 || files.includes(file))
  const others = Array.from({ length: taxonomy.tables.count }, (_, index) => taxonomy.tables.conceptAt(index))
    .filter(({ id, kind, type }) => kind === 'skill' && type !== 'group' && !id.startsWith('onet:'))
    .flatMap(({ id, label }) => ({ id, label, vector: embedding.encode(label), key: keyOf(label) }))
  const byWord = new Map<string, typeof others>()
  for (const other of others) {
    for (const word of other.key.split(' ')) byWord.set(word, [...(byWord.get(word) ?? []), other])
  }
  const seen = new Set<string>()
  const found: { likeness: number; text: string }[] = []
  for (const { file, label } of rows) {
    const id = taxonomy.conceptByLabel(label)?.id
    const vector = embedding.encode(label)
    const key = keyOf(label)
    for (const other of new Set(key.split(' ').flatMap((word) => byWord.get(word) ?? []))) {
      const pair = (id ?? '') < other.id ? `${id} ${other.id}` : `${other.id} ${id}`
      if (other.id === id || seen.has(pair)) continue
      const likeness = key !== '' && key === other.key ? 1 : dot(vector, other.vector)
      if (likeness < least) continue
      seen.add(pair)
      const source = other.id.startsWith('esco:') ? 'ESCO ' : ''
      found.push({ likeness, text: `${file.slice(0, 12)}\t${label}\t${source}${other.label}` })
    }
  }
  for (const { likeness, text } of found.toSorted((a, b) => b.likeness - a.likeness))
    console.log(`${likeness.toFixed(2)}\t${text}`)
}

/** The stems of the words that tell a name from others, in the order of the alphabet. */
function keyOf(label: string): string {
  return wordsOf(label)
    .filter((word) => !empty.has(word))
    .map((word) => verbStem(singular(word)))
    .toSorted()
    .join(' ')
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { least: { type: 'string', default: '0.9' } },
})
list(positionals, Number(values.least))

import type { Taxonomy } from '../taxonomy/taxonomy.ts'
import { fold } from '../text/tokens.ts'
import { hash } from './hash.ts'

/** What is kept of a word, hashed: its letters (digits all alike), its shape, its use in the taxonomy, its beginning and endings. */
export interface SeenWord {
  text: number
  shape: number
  use: number
  affixes: readonly number[]
}

const longestWord = 40
const remembered = 20_000
const mostLabels = 400

/** A reader of words that remembers up to 20,000 of them and forgets all when full, so memory stays bounded. */
export function wordReader(taxonomy: Taxonomy): (token: string) => SeenWord {
  const known = new Map<string, SeenWord>()
  return (token) => {
    const seen = known.get(token)
    if (seen) return seen
    const word = read(taxonomy, token.slice(0, longestWord))
    if (token.length > longestWord) return word
    if (known.size >= remembered) known.clear()
    // A flat copy: a slice would keep the whole text it was cut from in memory.
    known.set(Buffer.from(token).toString(), word)
    return word
  }
}

function read(taxonomy: Taxonomy, token: string): SeenWord {
  const folded = fold(token)
  const plain = folded.replaceAll(/\d/g, '0')
  const affixes = [plain.slice(0, 3), plain.slice(0, 5), plain.slice(-2), plain.slice(-3), plain.slice(-4)]
  return {
    text: hash(plain),
    shape: hash(shapeOf(token)),
    use: hash(useOf(taxonomy, folded)),
    affixes: affixes.map(hash),
  }
}

/** How many names of fields, activities, products and occupations hold a word, each as a power of about three. */
function useOf({ tables: { names, typeAt } }: Taxonomy, folded: string): string {
  const id = names.nameId(folded)
  if (id === undefined) return '?'
  const counts = { knowledge: 0, competence: 0, product: 0, occupation: 0 }
  for (const label of names.labelsWith(id).subarray(0, mostLabels)) {
    const type = typeAt(names.conceptOf(label))
    if (type === 'group') continue
    counts[type === 'knowledge' || type === 'competence' || type === 'occupation' ? type : 'product'] += 1
  }
  return Object.values(counts)
    .map((count) => Math.ceil(Math.log2(1 + count) / 1.5))
    .join()
}

/** The case and kind of characters, runs shortened: `Kubernetes` → `Xx`, `ISO9001` → `X0`, `iOS` → `xX`. */
function shapeOf(token: string): string {
  let shape = ''
  for (const character of token) {
    const kind = kindOf(character)
    if (!shape.endsWith(kind)) shape += kind
  }
  return token.length === 1 ? `${shape}1` : shape
}

function kindOf(character: string): string {
  if (/\p{Lu}/u.test(character)) return 'X'
  if (/\p{L}/u.test(character)) return 'x'
  return /\p{N}/u.test(character) ? '0' : character
}

import type { NameIndex } from '../taxonomy/names.ts'

const shortest = 5
const longest = 24
const spaces = 2 ** 18

/**
 * Makes the function that finds the word meant by one typing error (a letter too many, too few, wrong, or two exchanged), or null: for
 * known words, short words and words with digits as well. Of several the one that most names hold. Words are found by what is left of them
 * without any one letter (Garbe's symmetric deletes); that index, 2 MB, is built at the first use.
 */
export function speller(names: NameIndex): (word: string) => string | null {
  let index: Float64Array | null = null
  return (word) => {
    if (word.length < shortest || word.length > longest || !/^[a-z]+$/.test(word)) return null
    if (names.nameId(word) !== undefined) return null
    index ??= buildIndex(names)
    let best: { word: string; holders: number } | null = null
    for (const id of candidates(index, word)) {
      const known = names.words[id] as string
      const holders = names.labelsWith(id).length
      if (holders <= (best?.holders ?? 0) || !isOneError(word, known)) continue
      best = { word: known, holders }
    }
    return best?.word ?? null
  }
}

/** Pairs of hash and word packed into one number each, sorted: a binary search finds all words of a hash. */
function buildIndex({ words, labelsWith }: NameIndex): Float64Array {
  // A word that one name alone holds is rarely meant, and often a typing error itself.
  const isMeant = (word: string, id: number) =>
    word.length >= shortest - 1 && word.length <= longest && /^[a-z]+$/.test(word) && labelsWith(id).length > 1
  const most = words.reduce((sum, word, id) => sum + (isMeant(word, id) ? word.length + 1 : 0), 0)
  const pairs = new Float64Array(most)
  const buffer = hashes(longest)
  let count = 0
  for (const [id, word] of words.entries()) {
    if (!isMeant(word, id)) continue
    shortened(word, buffer)
    for (let at = 0; at <= word.length; at += 1) {
      pairs[count] = (buffer[at] as number) * spaces + id
      count += 1
    }
  }
  return pairs.subarray(0, count).sort()
}

function candidates(index: Float64Array, word: string): Set<number> {
  const found = new Set<number>()
  for (const hash of shortened(word, hashes(word.length))) {
    let low = 0
    let high = index.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((index[middle] as number) < hash * spaces) low = middle + 1
      else high = middle
    }
    for (; low < index.length && (index[low] as number) < (hash + 1) * spaces; low += 1)
      found.add((index[low] as number) - hash * spaces)
  }
  return found
}

const hashes = (length: number) => new Uint32Array(length + 1)

/** Hashes of a word and of the word without each of its letters (FNV-1a), into `into`. */
function shortened(word: string, into: Uint32Array): Uint32Array {
  for (let left = -1; left < word.length; left += 1) {
    let hash = 2166136261
    for (let at = 0; at < word.length; at += 1) if (at !== left) hash = Math.imul(hash ^ word.charCodeAt(at), 16777619)
    into[left + 1] = hash
  }
  return into
}

function isOneError(a: string, b: string): boolean {
  let from = 0
  while (from < a.length && from < b.length && a[from] === b[from]) from += 1
  let [aEnd, bEnd] = [a.length, b.length]
  while (aEnd > from && bEnd > from && a[aEnd - 1] === b[bEnd - 1]) {
    aEnd -= 1
    bEnd -= 1
  }
  const [aRest, bRest] = [a.slice(from, aEnd), b.slice(from, bEnd)]
  if (aRest.length <= 1 && bRest.length <= 1) return true
  return aRest.length === 2 && bRest.length === 2 && aRest[0] === bRest[1] && aRest[1] === bRest[0]
}

/** Finds the rows of words, pieces of words and phrases. */
export interface Vocabulary {
  /** The row of a token as it stands in the list, or -1. */
  rowOf(token: string): number
  /** The rows that cover a word, longest first from the left; none where a rest stays uncovered or the word is too long. */
  piecesOf(word: string): number[]
}

// FNV-1a, 32 bits.
const prime = 16777619
const start = 2166136261
const step = (hash: number, code: number) => Math.imul(hash ^ code, prime)
const mixed = (hash: number) => hash ^ (hash >>> 15)
// Where the hash of a piece that continues a word begins: after "##".
const inside = step(step(start, 35), 35)

/** Reads the list of tokens, one a line; the line's number is the row. */
export function vocabularyOf(list: string, rows: number, maxWordLength: number): Vocabulary {
  const { find, longest } = tableOf(list, rows)
  const hashes = new Int32Array(maxWordLength + 1)
  const hashAll = (text: string, from: number, to: number) => {
    hashes[from] = from === 0 ? start : inside
    for (let at = from; at < to; at += 1) hashes[at + 1] = step(hashes[at] as number, text.charCodeAt(at))
  }
  const longestAt = (word: string, from: number) => {
    let to = Math.min(word.length, from + longest)
    hashAll(word, from, to)
    for (; to > from; to -= 1) {
      const row = find(hashes[to] as number, from === 0 ? '' : '##', word, from, to)
      if (row !== -1) return { row, to }
    }
    return null
  }
  return {
    rowOf: (token) => {
      let hash = start
      for (let at = 0; at < token.length; at += 1) hash = step(hash, token.charCodeAt(at))
      return find(hash, '', token, 0, token.length)
    },
    piecesOf: (word) => {
      const found: number[] = []
      if (word.length > maxWordLength) return found
      for (let from = 0; from < word.length;) {
        const piece = longestAt(word, from)
        if (piece === null) return []
        found.push(piece.row)
        from = piece.to
      }
      return found
    },
  }
}

/**
 * A hash table over the text of the list itself (open addressing), so that 44,000 tokens need no strings of their own: 2 MB instead
 * of 6, and all beginnings of a word are hashed in one pass. `find` takes the hash of prefix and text together.
 */
function tableOf(list: string, rows: number) {
  const starts = new Uint32Array(rows + 1)
  const mask = 2 ** Math.ceil(Math.log2(rows * 2)) - 1
  const slots = new Int32Array(mask + 1).fill(-1)
  let longest = 0
  for (let row = 0, at = 0; row < rows; row += 1) {
    let hash = start
    for (; at < list.length && list.charCodeAt(at) !== 10; at += 1) hash = step(hash, list.charCodeAt(at))
    let slot = mixed(hash) & mask
    while (slots[slot] !== -1) slot = (slot + 1) & mask
    slots[slot] = row
    longest = Math.max(longest, at - (starts[row] as number))
    at += 1
    starts[row + 1] = at
  }
  const find = (hash: number, prefix: string, text: string, from: number, to: number) => {
    const length = prefix.length + to - from
    for (let slot = mixed(hash) & mask; slots[slot] !== -1; slot = (slot + 1) & mask) {
      const row = slots[slot] as number
      const first = starts[row] as number
      if ((starts[row + 1] as number) - 1 - first !== length || !list.startsWith(prefix, first)) continue
      let at = prefix.length
      while (at < length && list.charCodeAt(first + at) === text.charCodeAt(from + at - prefix.length)) at += 1
      if (at === length) return row
    }
    return -1
  }
  return { find, longest }
}

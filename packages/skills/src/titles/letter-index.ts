const ideograph = /[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff]/
const longest = 300

/** Ranks texts by their letters: how near each is to a query, 0 for nothing in common. */
export type LetterRanking = (query: string) => Float32Array

/**
 * Groups of two to five letters within words, weighted by TF-IDF and compared by cosine. Scripts without spaces are compared by single
 * signs and pairs with BM25 (k1 1.2, b 0.75, Robertson 1994) scaled to 0..1, which suits short texts of few signs better.
 */
export function letterIndex(texts: readonly string[]): LetterRanking {
  const bags = texts.map(groupsOf)
  const postings = new Map<string, { text: number; count: number }[]>()
  for (const [text, bag] of bags.entries()) {
    for (const [group, count] of bag) {
      const list = postings.get(group)
      if (list) list.push({ text, count })
      else postings.set(group, [{ text, count }])
    }
  }
  const sizes = Float64Array.from(bags, (bag) => [...bag.values()].reduce((sum, count) => sum + count, 0))
  const mean = sizes.reduce((sum, size) => sum + size, 0) / (sizes.length || 1)
  const idf = (group: string) => Math.log((texts.length + 1) / ((postings.get(group)?.length ?? 0) + 1)) + 1
  const weight = (group: string, count: number) => (1 + Math.log(count)) * idf(group)
  const lengthOf = (bag: ReadonlyMap<string, number>) =>
    Math.sqrt([...bag].reduce((sum, [group, count]) => sum + weight(group, count) ** 2, 0)) || 1
  const lengths = Float64Array.from(bags, lengthOf)
  const byCosine = (bag: ReadonlyMap<string, number>) => {
    const scores = new Float32Array(texts.length)
    const length = lengthOf(bag)
    for (const [group, count] of bag) {
      const own = weight(group, count) / length
      for (const { text, count: times } of postings.get(group) ?? [])
        scores[text] = (scores[text] as number) + (own * weight(group, times)) / (lengths[text] as number)
    }
    return scores
  }
  const byBm25 = (bag: ReadonlyMap<string, number>) => {
    const scores = new Float32Array(texts.length)
    let most = 0
    for (const group of bag.keys()) {
      const list = postings.get(group) ?? []
      const rarity = Math.log(1 + (texts.length - list.length + 0.5) / (list.length + 0.5))
      most += rarity * 2.2
      for (const { text, count } of list) {
        const size = 0.25 + (0.75 * (sizes[text] as number)) / mean
        scores[text] = (scores[text] as number) + (rarity * count * 2.2) / (count + 1.2 * size)
      }
    }
    return scores.map((score) => score / (most || 1))
  }
  return (query) => (ideograph.test(query) ? byBm25(groupsOf(query)) : byCosine(groupsOf(query)))
}

/**
 * The groups of letters of a text with how often each occurs. In a text of a script without spaces a Latin word or a number is one sign
 * among the others: by its letters it would outweigh them.
 */
function groupsOf(text: string): Map<string, number> {
  const groups = new Map<string, number>()
  const folded = text.slice(0, longest).toLowerCase().normalize('NFKD').replaceAll(/\p{M}/gu, '').normalize('NFC')
  const isUnspaced = ideograph.test(folded)
  for (const word of folded.split(/[^\p{L}\p{N}+#]+/u)) {
    if (word === '') continue
    const signs = isUnspaced ? (word.match(/[\p{Script=Latin}\p{N}+#]+|./gu) ?? []) : [...` ${word} `]
    for (let size = isUnspaced ? 1 : 2; size <= (isUnspaced ? 2 : 5); size += 1) {
      for (let at = 0; at + size <= signs.length; at += 1) {
        const group = signs.slice(at, at + size).join('')
        groups.set(group, (groups.get(group) ?? 0) + 1)
      }
    }
  }
  return groups
}

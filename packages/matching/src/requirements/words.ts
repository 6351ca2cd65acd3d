/** A letter or digit before or after means that we are inside a word; `\b` knows ASCII alone. */
const before = '(?<![\\p{L}\\p{N}_])'
const after = '(?![\\p{L}\\p{N}_])'

/** A pattern that finds any of these sources as whole words, in any case. An empty list finds nothing. */
export function anyWord(sources: readonly string[], flags = 'iu'): RegExp {
  if (sources.length === 0) return new RegExp('(?!)', flags)
  return new RegExp(`${before}(?:${unicodeWords(sources.join('|'))})${after}`, flags)
}

/** The same source with letters of all alphabets for `\\w`, which knows ASCII alone: `znajomoś\\w+` is to find *znajomość*. */
export function unicodeWords(source: string): string {
  let inClass = false
  return source.replace(/\\.|[[\]]/gu, (token) => {
    if (token === '[') inClass = true
    if (token === ']') inClass = false
    if (token !== '\\w') return token
    return inClass ? '\\p{L}\\p{N}_' : '[\\p{L}\\p{N}_]'
  })
}

/** A pattern that finds any of these sources at the start of a text, as whole words, in any case. */
export function anyStart(sources: readonly string[]): RegExp {
  if (sources.length === 0) return /(?!)/u
  return new RegExp(`^(?:${unicodeWords(sources.join('|'))})${after}`, 'iu')
}

/** Typographic quotes as straight ones and no-break spaces as spaces; keeps every offset. */
export function plainQuotes(text: string): string {
  return text
    .replace(/[’‘ʼ]/g, "'")
    .replace(/[\u00a0\u2007\u202f]/g, ' ')
    .replace(/[‐‑]/g, '-')
}

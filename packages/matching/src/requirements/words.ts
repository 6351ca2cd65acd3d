/** A letter or digit before or after means that we are inside a word; `\b` knows ASCII alone. */
const before = '(?<![\\p{L}\\p{N}_])'
const after = '(?![\\p{L}\\p{N}_])'

/** A pattern that finds any of these sources as whole words, in any case. An empty list finds nothing. */
export function anyWord(sources: readonly string[], flags = 'iu'): RegExp {
  if (sources.length === 0) return new RegExp('(?!)', flags)
  return new RegExp(`${before}(?:${sources.join('|')})${after}`, flags)
}

/** A pattern that finds any of these sources at the start of a text, as whole words, in any case. */
export function anyStart(sources: readonly string[]): RegExp {
  if (sources.length === 0) return /(?!)/u
  return new RegExp(`^(?:${sources.join('|')})${after}`, 'iu')
}

/** Typographic quotes as straight ones and no-break spaces as spaces; keeps every offset. */
export function plainQuotes(text: string): string {
  return text
    .replace(/[’‘ʼ]/g, "'")
    .replace(/[\u00a0\u2007\u202f]/g, ' ')
    .replace(/[‐‑]/g, '-')
}

/** Names in a sentence: `Python`, `Python and Go`, `Python, Go and Rust`; more than five are counted. */
export function sayList(names: readonly string[], joiner: 'and' | 'or' = 'and'): string {
  const unique = [...new Set(names)]
  if (unique.length > 5) return `${unique.slice(0, 4).join(', ')} ${joiner} ${unique.length - 4} more`
  if (unique.length <= 1) return unique[0] ?? ''
  return `${unique.slice(0, -1).join(', ')} ${joiner} ${unique.at(-1)}`
}

/** Words of a posting inside a sentence of ours: one line, quoted, cut. */
export function quote(text: string): string {
  const line = text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.;,:]+$/, '')
  return `“${line.length > 160 ? `${line.slice(0, 157)}…` : line}”`
}

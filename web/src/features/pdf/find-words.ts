/** Finds words in a text whatever the line breaks between them; null when they are not there as written. */
export function findWords(text: string, words: string): { start: number; end: number } | null {
  const exact = text.indexOf(words)
  if (exact >= 0) return { start: exact, end: exact + words.length }
  const parts = words.split(/\s+/).filter(Boolean).slice(0, 200)
  if (parts.length === 0) return null
  const pattern = parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('\\s+')
  const match = new RegExp(pattern).exec(text)
  return match ? { start: match.index, end: match.index + match[0].length } : null
}

const inProse = 4

/**
 * The words that the sources' own descriptions use in lower case at least four times: a product of that name (`Access`,
 * `Spring`, `Go`) cannot be told from the word by its letters alone.
 */
export function ordinaryWords(prose: readonly string[]): (word: string) => boolean {
  const counts = new Map<string, number>()
  for (const text of prose) {
    for (const [word] of text.matchAll(/(?<![\p{L}\p{N}])\p{Ll}+(?![\p{L}\p{N}])/gu))
      counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return (word) => (counts.get(word) ?? 0) >= inProse
}

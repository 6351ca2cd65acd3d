const most = 20

/** The texts that stand most often in a list, case aside, one line each: `tech wrong 12 × agile`. */
export function mostFrequent(name: string, texts: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(text.toLowerCase(), (counts.get(text.toLowerCase()) ?? 0) + 1)
  return [...counts]
    .toSorted(([a, one], [b, two]) => two - one || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([text, count]) => `${name} ${count} × ${text}`)
}

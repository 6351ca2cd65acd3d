/** A run of text with the height of its letters, in reading order. */
export interface TextRun {
  text: string
  size: number
}

export interface Owner {
  name: string | null
  email: string | null
}

const email = /[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,4}/
const nameLike =
  /^\p{Lu}[\p{L}\p{M}.'’-]*(?: (?:van|von|der|den|de|del|della|di|da|dos|du|la|le|el|al|bin|ibn|ben|zu|ter|ten|y|e|af|av))*(?: \p{Lu}[\p{L}\p{M}.'’-]*){1,4}$/u
const heading = /\b(?:curriculum|vitae|r[ée]sum[ée]|lebenslauf|cv|profile|contact|summary)\b/i

/**
 * Guesses whose résumé this is, to save typing in the account form; the person sees and corrects it. The name is the
 * largest run of two to five words that looks like one and is larger than the rest; without such a one, the first or second line.
 */
export function guessOwner(runs: readonly TextRun[]): Owner {
  const top = runs.map((run) => ({ ...run, text: run.text.trim().replace(/\s+/g, ' ') })).filter(({ text }) => text)
  const found = top.map(({ text }) => email.exec(text)?.[0]).find(Boolean) ?? null
  const names = top.slice(0, 60).filter(({ text }) => text.length <= 60 && nameLike.test(text) && !heading.test(text))
  const largest = names.reduce<TextRun | null>((best, run) => (!best || run.size > best.size ? run : best), null)
  const body = usualSize(top)
  // In a column of skills every line may look like a name: far from the top only a larger one counts.
  const first = names[0] === top[0] || names[0] === top[1] ? names[0] : null
  return { name: (largest && largest.size > body * 1.1 ? largest : first)?.text ?? null, email: found }
}

/** The size in which most letters are set. */
function usualSize(runs: readonly TextRun[]): number {
  const letters = new Map<number, number>()
  for (const { text, size } of runs) letters.set(size, (letters.get(size) ?? 0) + text.length)
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0
}

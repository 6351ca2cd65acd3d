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
const nameLike = /^\p{L}[\p{L}\p{M}.'’-]*(?: \p{L}[\p{L}\p{M}.'’-]*){1,4}$/u
const heading = /\b(?:curriculum|vitae|r[ée]sum[ée]|lebenslauf|cv|profile|contact|summary)\b/i

/**
 * Guesses whose résumé this is, to save typing in the account form; the person sees and corrects it. The name is the
 * largest run of two to five words near the top that looks like one; without a larger one, the first.
 */
export function guessOwner(runs: readonly TextRun[]): Owner {
  const top = runs.map((run) => ({ ...run, text: run.text.trim().replace(/\s+/g, ' ') })).filter(({ text }) => text)
  const found = top.map(({ text }) => email.exec(text)?.[0]).find(Boolean) ?? null
  const names = top.slice(0, 15).filter(({ text }) => text.length <= 60 && nameLike.test(text) && !heading.test(text))
  const largest = names.reduce<TextRun | null>((best, run) => (!best || run.size > best.size ? run : best), null)
  return { name: largest?.text ?? null, email: found }
}

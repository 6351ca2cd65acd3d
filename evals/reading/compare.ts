/** How texts, dates and contact data are compared; shares no code with the reader. */

const words = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}+#]+/gu) ?? []

/** Case, spaces and punctuation aside. */
export function sameFact(a: string | null, b: string | null): boolean {
  const plain = (text: string | null) => (text === null ? null : words(text).join(''))
  return plain(a) === plain(b)
}

/** Similarity of two strings in 0..1: 1 − (insertions and deletions) / length of both (normalised indel similarity). */
export function ratio(a: string, b: string): number {
  if (a.length + b.length === 0) return 1
  let row = Array.from({ length: b.length + 1 }, () => 0)
  for (const x of a) {
    const next = [0]
    for (let j = 1; j <= b.length; j++)
      next[j] = x === b[j - 1] ? (row[j - 1] ?? 0) + 1 : Math.max(row[j] ?? 0, next[j - 1] ?? 0)
    row = next
  }
  return (2 * (row[b.length] ?? 0)) / (a.length + b.length)
}

/** Token-set ratio: the words both share against each side's words, order aside; the best of the three comparisons. */
export function tokenSetRatio(a: string, b: string): number {
  const [left, right] = [new Set(words(a)), new Set(words(b))]
  const shared = [...left]
    .filter((word) => right.has(word))
    .sort()
    .join(' ')
  const rest = (own: Set<string>, other: Set<string>) =>
    [...own]
      .filter((word) => !other.has(word))
      .sort()
      .join(' ')
  const [x, y] = [`${shared} ${rest(left, right)}`.trim(), `${shared} ${rest(right, left)}`.trim()]
  if (shared === '') return ratio(x, y)
  return Math.max(ratio(shared, x), ratio(shared, y), ratio(x, y))
}

/** Near enough to be the same name: token-set ratio of at least 0.8, or one holds the other. */
export function alike(truth: string | null, answer: string | null): boolean {
  if (truth === null || truth === '') return true
  if (answer === null || answer === '') return false
  const [a, b] = [words(truth).join(' '), words(answer).join(' ')]
  return a === b || ` ${a} `.includes(` ${b} `) || ` ${b} `.includes(` ${a} `) || tokenSetRatio(truth, answer) >= 0.8
}

/** Near-equal texts: similarity of at least 0.9 after case folding. */
export function nearlyEqual(truth: string | null, answer: string | null): boolean {
  if (truth === null || truth === '') return true
  return answer !== null && ratio(words(truth).join(' '), words(answer).join(' ')) >= 0.9
}

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** A date of the truth files as `YYYY`, `YYYY-MM` or `present`; null where there is none. */
export function plainDate(text: string | null | undefined): string | null {
  const trimmed = (text ?? '').trim().toLowerCase()
  if (trimmed === '') return null
  if (/present|current|now|today|ongoing|date/.test(trimmed)) return 'present'
  const year = /(?:19|20)\d{2}/.exec(trimmed)?.[0]
  if (!year) return null
  const numeric = /^(\d{1,2})[/.-](?:\d{1,2}[/.-])?\d{4}$/.exec(trimmed)?.[1] ?? /^\d{4}-(\d{2})/.exec(trimmed)?.[1]
  const named = monthNames.findIndex((name) => new RegExp(`\\b${name}`).test(trimmed))
  const month = numeric ? Number(numeric) : named + 1
  return month >= 1 && month <= 12 ? `${year}-${String(month).padStart(2, '0')}` : year
}

/** The answer agrees as finely as the truth tells. A date that the file does not print must not be answered. */
export function sameDate(truth: string | null, answer: string | null, other: string | null): boolean {
  if (truth === null) return answer === null || answer === other
  if (answer === null) return false
  if (truth === 'present' || answer === 'present') return truth === answer
  return answer.startsWith(truth) || truth.startsWith(answer) === answer.length >= truth.length
}

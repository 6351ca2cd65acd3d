/**
 * A value for a `jsonb` column: its JSON text, without what PostgreSQL refuses in strings and keys and unreadable files
 * bring: NUL characters, and halves of surrogate pairs (replaced by U+FFFD). Drivers disagree on how to pass arrays; text
 * is understood by all.
 */
export function json(value: unknown): string {
  return JSON.stringify(value, (_key, held: unknown) => storable(held))
}

function storable(held: unknown): unknown {
  if (typeof held === 'string') return storableText(held)
  if (typeof held !== 'object' || held === null || Array.isArray(held)) return held
  const isStorable = Object.keys(held).every((key) => storableText(key) === key)
  return isStorable ? held : Object.fromEntries(Object.entries(held).map(([key, inner]) => [storableText(key), inner]))
}

function storableText(text: string): string {
  return text.replaceAll('\0', '').toWellFormed()
}

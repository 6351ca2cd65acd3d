/**
 * A value for a `jsonb` column: its JSON text, without NUL characters, which PostgreSQL refuses and which unreadable
 * files bring. Drivers disagree on how to pass arrays; text is understood by all.
 */
export function json(value: unknown): string {
  return JSON.stringify(value).replaceAll('\\u0000', '')
}

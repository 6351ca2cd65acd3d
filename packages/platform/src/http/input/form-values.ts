import type { z } from 'zod'

/**
 * The values of a URL-encoded body, which are all texts, as the kinds that the schema asks for: `2` as a number, `true` as
 * a truth value, one value as a list of one. What cannot be turned stays, for the schema to refuse.
 */
export function fromForm(schema: z.ZodType, form: unknown): unknown {
  if (typeof form !== 'object' || form === null) return form
  const values: Record<string, unknown> = { ...form }
  for (const { code, path, ...issue } of schema.safeParse(values).error?.issues ?? []) {
    const [name] = path
    if (path.length !== 1 || code !== 'invalid_type' || typeof name !== 'string') continue
    if ('expected' in issue) values[name] = turned(values[name], issue.expected)
  }
  return values
}

function turned(value: unknown, expected: string): unknown {
  if (typeof value !== 'string') return value
  if (expected === 'array') return [value]
  if (expected === 'boolean' && /^(?:true|false)$/.test(value)) return value === 'true'
  if ((expected === 'number' || expected === 'int') && value.trim() !== '' && !Number.isNaN(Number(value)))
    return Number(value)
  return value
}

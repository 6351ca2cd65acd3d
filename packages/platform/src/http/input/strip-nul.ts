/**
 * Takes NUL characters out of every string and key of parsed input, in place where it can: no database text can hold
 * one, and none is ever meant. Works without recursion, because a body may nest as deep as it is long.
 */
export function stripNul(input: unknown): unknown {
  if (typeof input === 'string') return input.replaceAll('\0', '')
  const open: unknown[] = [input]
  while (open.length > 0) {
    const holder = open.pop()
    if (!isHolder(holder)) continue
    for (const [key, value] of Object.entries(holder)) {
      const clean = typeof value === 'string' ? value.replaceAll('\0', '') : value
      const cleanKey = key.replaceAll('\0', '')
      if (cleanKey !== key) delete holder[key]
      if (cleanKey !== key || clean !== value) set(holder, cleanKey, clean)
      open.push(value)
    }
  }
  return input
}

function isHolder(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

/** Not an assignment: the key `__proto__` would change what the object inherits. */
function set(holder: object, key: string, value: unknown): void {
  Object.defineProperty(holder, key, { value, enumerable: true, writable: true, configurable: true })
}

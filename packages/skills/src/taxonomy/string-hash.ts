/** FNV-1a over code units, 32 bits, for tables in this package's memory (never stored). `mix` adds one unit to a hash. */
export const basis = 2166136261
export const mix = (hash: number, code: number) => Math.imul(hash ^ code, 16777619)
export const spread = (hash: number) => hash ^ (hash >>> 15)

export function hashOf(text: string): number {
  let hash = basis
  for (let place = 0; place < text.length; place += 1) hash = mix(hash, text.charCodeAt(place))
  return spread(hash)
}

/** A table of slots for open addressing with at most half of them taken, all free (-1). Its length is a power of two. */
export function freeSlots(count: number): Int32Array {
  return new Int32Array(2 ** Math.ceil(Math.log2(Math.max(2, count * 2)))).fill(-1)
}

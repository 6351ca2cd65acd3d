/** FNV-1a over UTF-16 units, 32 bits. */
export function hash(text: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  return value >>> 0
}

/** Two numbers as one of 32 bits, its lowest bits as good as any (the finishing steps of MurmurHash3). */
export function mix(a: number, b: number): number {
  let value = Math.imul(a + 0x9e3779b9, 0x85ebca6b) ^ Math.imul(b + 0x7f4a7c15, 0xc2b2ae35)
  value ^= value >>> 15
  value = Math.imul(value, 0x27d4eb2f)
  return (value ^ (value >>> 13)) >>> 0
}

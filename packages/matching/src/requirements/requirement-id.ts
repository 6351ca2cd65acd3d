/**
 * A stable id from the requirement's words and its ordinal among equal words, so that editing one line of a posting
 * leaves the ids of the others. 53-bit hash (cyrb53, public domain): ids need to differ within one posting only.
 */
export function requirementId(text: string, ordinal: number): string {
  const words = text.toLowerCase().replace(/\s+/g, ' ').trim()
  return `req-${hash53(words).toString(36)}${ordinal > 0 ? `-${ordinal + 1}` : ''}`
}

function hash53(text: string): number {
  let low = 0xdeadbeef
  let high = 0x41c6ce57
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    low = Math.imul(low ^ unit, 2654435761)
    high = Math.imul(high ^ unit, 1597334677)
  }
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  return 4294967296 * (2097151 & high) + (low >>> 0)
}

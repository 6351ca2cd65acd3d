import { freeSlots, hashOf } from './string-hash.ts'

/**
 * The place of each word in `words`. A table of numbers over the list itself: a map of 33,000 strings takes some megabytes
 * more while it grows, and longer to make.
 */
export function wordNumbers(words: readonly string[]): (word: string) => number | undefined {
  const slots = freeSlots(words.length)
  const mask = slots.length - 1
  for (let index = 0; index < words.length; index += 1) {
    let slot = hashOf(words[index] as string) & mask
    while (slots[slot] !== -1) slot = (slot + 1) & mask
    slots[slot] = index
  }
  return (word) => {
    for (let slot = hashOf(word) & mask; slots[slot] !== -1; slot = (slot + 1) & mask) {
      if (words[slots[slot] as number] === word) return slots[slot]
    }
    return undefined
  }
}

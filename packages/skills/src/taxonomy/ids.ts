import { basis, freeSlots, hashOf, mix, spread } from './string-hash.ts'

/** The ids of all concepts, by number. */
export interface Ids {
  count: number
  /** The id of a number; undefined outside of 0 to before `count`. */
  at(index: number): string | undefined
  /** The number of an id, or -1. */
  indexOf(id: string): number
}

const lineFeed = 10

/**
 * Reads the list of ids (ASCII, one a line). They stay bytes with a hash table over them (open addressing): strings and a map of
 * 50,000 would take 5 MB more and longer to make.
 */
export function readIds(list: Buffer): Ids {
  const starts = lineStarts(list)
  const count = starts.length - 1
  const slots = freeSlots(count)
  const mask = slots.length - 1
  const at = (index: number) => {
    const [from, to] = [starts[index], starts[index + 1]]
    return from === undefined || to === undefined ? undefined : list.toString('latin1', from, to - 1)
  }
  for (let index = 0; index < count; index += 1) {
    let hash = basis
    const end = (starts[index + 1] as number) - 1
    for (let byte = starts[index] as number; byte < end; byte += 1) hash = mix(hash, list[byte] as number)
    let slot = spread(hash) & mask
    while (slots[slot] !== -1) slot = (slot + 1) & mask
    slots[slot] = index
  }
  return {
    count,
    at,
    indexOf: (id) => {
      for (let slot = hashOf(id) & mask; slots[slot] !== -1; slot = (slot + 1) & mask) {
        if (at(slots[slot] as number) === id) return slots[slot] as number
      }
      return -1
    },
  }
}

/** Where each line begins, and where the one after the last would. */
function lineStarts(list: Buffer): Uint32Array {
  const starts = [0]
  for (let at = list.indexOf(lineFeed); at !== -1; at = list.indexOf(lineFeed, at + 1)) starts.push(at + 1)
  if (list.length > 0) starts.push(list.length + 1)
  return Uint32Array.from(starts)
}

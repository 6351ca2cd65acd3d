import type { TaxonomyContent } from './file.ts'

/** A relation between numbered things: for each, the numbers it points to. */
export interface Links {
  from(index: number): Uint32Array
  /** What `index` points to lies in `targets` from `offsets[index]` to before `offsets[index + 1]`. */
  offsets: Uint32Array
  targets: Uint32Array
}

const broadestShared = 60

/** Reads the relation kept as sections `NAME-offsets` and `NAME`. */
export function readLinks(content: TaxonomyContent, name: string): Links {
  return links(content.u32(`${name}-offsets`), content.u32(name))
}

function links(offsets: Uint32Array, targets: Uint32Array): Links {
  return { offsets, targets, from: (index) => targets.subarray(offsets[index] ?? 0, offsets[index + 1] ?? 0) }
}

/** The same relation seen from its targets. */
export function reversed({ offsets: before, targets: all }: Links, count: number): Links {
  const offsets = new Uint32Array(count + 1)
  for (let at = 0; at < all.length; at += 1) {
    const next = (all[at] as number) + 1
    offsets[next] = (offsets[next] as number) + 1
  }
  for (let index = 0; index < count; index += 1)
    offsets[index + 1] = (offsets[index + 1] as number) + (offsets[index] as number)
  const targets = new Uint32Array(all.length)
  const free = offsets.slice()
  for (let from = 0, at = 0; from < count; from += 1) {
    for (const end = before[from + 1] as number; at < end; at += 1) {
      const to = all[at] as number
      const place = free[to] as number
      targets[place] = from
      free[to] = place + 1
    }
  }
  return links(offsets, targets)
}

export type Relation = 'same' | 'broader' | 'narrower' | 'sibling' | 'related' | null

/**
 * What `b` is, seen from `a`. Broader and narrower reach two steps. Siblings share a direct broader concept that has at
 * most 60 narrower ones: under a larger heading two concepts have too little in common.
 */
export function relate(a: number, b: number, broader: Links, narrower: Links, related: Links): Relation {
  if (a === b) return 'same'
  if (isAbove(a, b, broader)) return 'broader'
  if (isAbove(b, a, broader)) return 'narrower'
  if (related.from(a).includes(b) || related.from(b).includes(a)) return 'related'
  const above = broader.from(b)
  const shared = broader
    .from(a)
    .some((parent) => above.includes(parent) && narrower.from(parent).length <= broadestShared)
  return shared ? 'sibling' : null
}

function isAbove(from: number, target: number, broader: Links): boolean {
  const direct = broader.from(from)
  return direct.includes(target) || direct.some((parent) => broader.from(parent).includes(target))
}

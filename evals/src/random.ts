/** A small seeded generator (mulberry32, public domain, T. Ettinger): the same seed gives the same numbers in 0..1. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** `count` of the items, drawn with the seed and kept in their order; all of them where `count` is null. */
export function sampleOf<T>(items: readonly T[], count: number | null, seed: number): T[] {
  if (count === null || count >= items.length) return [...items]
  const random = seededRandom(seed)
  const chosen = items
    .map((_, index) => ({ index, order: random() }))
    .sort((a, b) => a.order - b.order)
    .slice(0, count)
  const keep = new Set(chosen.map(({ index }) => index))
  return items.filter((_, index) => keep.has(index))
}

/** 95 % percentile bootstrap of a metric over cases (Efron 1979), 1,000 draws with a fixed seed. */
export function bootstrap<T>(
  cases: readonly T[],
  metric: (cases: readonly T[]) => number,
  seed: number,
): [number, number] {
  if (cases.length < 2) return [Number.NaN, Number.NaN]
  const random = seededRandom(seed)
  const values: number[] = []
  for (let draw = 0; draw < 1000; draw++) {
    const drawn = cases.map(() => cases[Math.floor(random() * cases.length)] as T)
    const value = metric(drawn)
    if (Number.isFinite(value)) values.push(value)
  }
  values.sort((a, b) => a - b)
  return [
    values[Math.floor(values.length * 0.025)] ?? Number.NaN,
    values[Math.floor(values.length * 0.975)] ?? Number.NaN,
  ]
}

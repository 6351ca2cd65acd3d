/** The weighted sum of signals. */
export function scoreOf(signals: readonly number[], by: readonly number[]): number {
  let sum = 0
  for (let at = 0; at < signals.length; at += 1) sum += (signals[at] as number) * (by[at] ?? 0)
  return sum
}

/** The logistic function of a weighted sum: a chance of 0..1. */
export function chanceOf(values: readonly number[], by: readonly number[]): number {
  return 1 / (1 + Math.exp(-scoreOf(values, by)))
}

export interface BenchContext {
  /** A peer to install, where it is missing, and to measure beside us; null measures the peers that are present. */
  against: string | null
  log(message: string): void
}

export interface BenchResult {
  /** Medians and ratios by the names the documentation uses. */
  metrics: Record<string, number>
  /** Lowest and highest of what a median was taken from. */
  ranges: Record<string, [number, number]>
  cases: number
  /** Peers and parts that could not be measured here, each with the reason. */
  absent: string[]
  /** What the figures leave out or do not show. */
  notes: string[]
}

export interface Bench {
  name: string
  run(context: BenchContext): Promise<BenchResult>
}

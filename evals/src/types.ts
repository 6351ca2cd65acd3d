/** One measured quality of the product. A folder `evals/<name>/` holds each; `evals.ts` lists them. */
export interface Eval {
  name: string
  describe: string
  /** Cases that are enough for the guard, where all of them would take minutes. */
  guardSample?: number
  run(context: EvalContext): Promise<EvalResult>
}

export interface EvalContext {
  /** Folder with the labelled data, laid out as `docs/quality.md` says. */
  dataDir: string
  /** At most so many cases of each set, drawn with the seed; null for all. */
  sample: number | null
  seed: number
  /** Name of a language model to measure with; null for none. */
  model: string | null
}

export interface EvalResult {
  /** Cases that were measured; 0 means that no data was there. */
  cases: number
  metrics: Record<string, number>
  /** 95 % bootstrap intervals of some metrics. */
  intervals: Record<string, [number, number]>
  /** What was wrong, one line each, for the person who wants to improve it. */
  misses: string[]
  /** Data that was looked for and not found. */
  absent: string[]
  /** What was answered, one object a case, so that others can score it with their own code. */
  predictions: Record<string, unknown>[]
}

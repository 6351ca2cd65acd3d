/** Makes something on first use and keeps it; a failed try is not kept. For parts that are heavy and often not needed. */
export function lazily<T>(make: () => Promise<T>): Lazy<T> {
  let made: Promise<T> | null = null
  return {
    get() {
      made ??= make().catch((error: unknown) => {
        made = null
        throw error
      })
      return made
    },
    ifMade: async () => made,
  }
}

export interface Lazy<T> {
  get(): Promise<T>
  /** What was made, or null when it was never needed. */
  ifMade(): Promise<T | null>
}

/** The same for what is made at once. */
export function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null
  return () => (made ??= { value: make() }).value
}

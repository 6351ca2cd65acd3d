import type { ImportRecord } from '@careergini/contracts'

/** What happens to a file, in order. The last follows when the reader has ended. */
export const readingSteps = ['extract', 'structure', 'fields', 'compare'] as const
export type ReadingStep = (typeof readingSteps)[number]

/** Where each step begins on the way from 0 to 1: pages take most of the time. */
const beginnings: Record<ReadingStep, number> = { extract: 0, structure: 0.7, fields: 0.85, compare: 0.95 }

export interface ReadingProgress {
  /** The step under way; null while the file waits for its turn. */
  step: ReadingStep | null
  /** Of the whole way, 0..1. */
  share: number
  /** Pages read, where the step counts them. */
  done: number
  total: number
}

/** The whole way of a reading from the progress of its present step: a step that is done leads to the next. */
export function readingProgress(progress: ImportRecord['progress']): ReadingProgress {
  const at = progress ? readingSteps.findIndex((step) => step === progress.step) : -1
  if (!progress || at < 0) return { step: null, share: 0, done: 0, total: 0 }
  const { done, total } = progress
  const finished = total > 0 && done >= total
  const step = readingSteps[finished ? at + 1 : at] ?? 'compare'
  const begin = beginnings[step]
  if (finished || total <= 0) return { step, share: begin, done: 0, total: 0 }
  const end = beginnings[readingSteps[at + 1] ?? 'compare']
  return { step, share: begin + (end - begin) * (done / total), done, total }
}

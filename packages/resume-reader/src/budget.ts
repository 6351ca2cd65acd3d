import type { Budget } from './limits.ts'
import { UnreadableResume } from './unreadable-resume.ts'

/**
 * A budget of `milliseconds` of elapsed time, measured by the monotonic timer of the runtime. `check` throws the signal's
 * reason when it was aborted and `UnreadableResume` with code `timeout` when the time is over.
 */
export function timeBudget(milliseconds: number, signal?: AbortSignal): Budget {
  const started = performance.now()
  return {
    check() {
      signal?.throwIfAborted()
      if (performance.now() - started > milliseconds)
        throw new UnreadableResume(
          'timeout',
          `Reading this file took longer than ${Math.round(milliseconds / 1000)} seconds.`,
          'Save the résumé again as a simple PDF or DOCX (print to PDF often helps) and upload that.',
        )
    },
  }
}

import type { Logger } from '../log/index.ts'

/** Days for which what a person removed can be brought back. */
export const restoreDays = 30

const dayMs = 24 * 60 * 60_000

/** The moment that lies this many days before. */
export function daysBefore(now: Date, days: number): Date {
  return new Date(now.getTime() - days * dayMs)
}

/** What was removed at this moment or before can no longer be brought back, and is deleted for good. */
export function restorableSince(now: Date): Date {
  return daysBefore(now, restoreDays)
}

/** What is to be deleted from time to time, by a name for the log. Doing it twice must do no harm. */
export type RetentionTasks = Readonly<Record<string, () => Promise<unknown>>>

/** Does the tasks one after the other. One that fails is logged, and the others are done all the same. */
export async function runRetention(tasks: RetentionTasks, logger: Logger): Promise<void> {
  for (const [name, task] of Object.entries(tasks)) {
    await task().catch((error: unknown) => logger.error({ err: error }, `${name} could not be purged`))
  }
}

/** Does the tasks now and then once a day while this process runs: for services that have no queue with a schedule. */
export async function startRetention(tasks: RetentionTasks, logger: Logger): Promise<{ stop(): void }> {
  await runRetention(tasks, logger)
  const timer = setInterval(() => void runRetention(tasks, logger), dayMs).unref()
  return { stop: () => clearInterval(timer) }
}

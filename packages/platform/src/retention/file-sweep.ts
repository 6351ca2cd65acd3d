import { AppError } from '../errors/index.ts'
import type { FileStorage } from '../storage/index.ts'
import { daysBefore } from './retention.ts'

export interface FileSweep {
  files: Pick<FileStorage, 'list' | 'modifiedAt' | 'delete'>
  /** All files that are meant lie below this. */
  prefix: string
  /** Which of those below are meant; the others are left alone. */
  pattern: RegExp
  /** Which of these files a record names. */
  knownKeys(keys: readonly string[]): Promise<ReadonlySet<string>>
  now: Date
}

/** Files are stored before the records that name them: younger ones may be on their way. */
const orphanDays = 1

/**
 * Deletes the files that no record names: of a purged record, an erased account or a crash. Returns how many. A file of
 * the last day is kept. Records are asked for again just before a file is deleted, so that one which was recorded anew
 * while others were looked at stays.
 */
export async function deleteUnknownFiles({ files, prefix, pattern, knownKeys, now }: FileSweep): Promise<number> {
  const before = daysBefore(now, orphanDays)
  let deleted = 0
  for await (const page of files.list(prefix)) {
    const keys = page.filter((key) => pattern.test(key))
    const known = keys.length > 0 ? await knownKeys(keys) : new Set<string>()
    for (const key of keys) {
      if (known.has(key) || !(await isOlder(files, key, before))) continue
      if ((await knownKeys([key])).has(key)) continue
      await files.delete(key)
      deleted++
    }
  }
  return deleted
}

/** False also when another process has deleted it meanwhile. */
async function isOlder(files: FileSweep['files'], key: string, before: Date): Promise<boolean> {
  try {
    return (await files.modifiedAt(key)) <= before
  } catch (error) {
    if (error instanceof AppError && error.code === 'not-found') return false
    throw error
  }
}

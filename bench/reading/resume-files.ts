import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('../../evals/data/reading', import.meta.url))

/** The PDF résumés of invented people that the reading eval holds, of five makers. */
export function resumePdfs(): Uint8Array[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.pdf') && !file.startsWith('negatives'))
    .sort()
    .map((file) => new Uint8Array(readFileSync(join(folder, file))))
}

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Replay } from './replay-server.ts'

/** An answer of a real server as it came, in the form in which recordings are kept. */
export const recording = z.object({
  note: z.string().optional(),
  request: z.object({ method: z.string(), path: z.string(), body: z.unknown() }),
  status: z.int(),
  headers: z.record(z.string(), z.string()),
  chunks: z.array(z.object({ atMs: z.number(), text: z.string() })),
  aborted: z.boolean().default(false),
})
export type Recording = z.infer<typeof recording>

/** Reads `NAME.json` of a folder of recordings; null where it is not there. */
export function readRecording(folder: string, name: string): Recording | null {
  const path = join(folder, `${name}.json`)
  return existsSync(path) ? recording.parse(JSON.parse(readFileSync(path, 'utf8'))) : null
}

/** The recording as a server sends it again; lengths are left to the server, since an answer may be cut. */
export function replayOf({ status, headers, chunks }: Recording, ending: Replay['ending'] = 'end'): Replay {
  const { 'content-length': _, 'transfer-encoding': __, ...kept } = headers
  return { status, headers: kept, chunks, ending }
}

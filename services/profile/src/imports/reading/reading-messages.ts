import type { JsonFault, ReadProgress, ReadResume, UnreadableCode } from '@careergini/resume-reader'

export interface ReadingTask {
  bytes: Uint8Array
  fileName: string | undefined
}

export type ReadingMessage =
  | { type: 'progress'; progress: ReadProgress }
  | { type: 'result'; result: ReadResume }
  | { type: 'unreadable'; code: UnreadableCode; message: string; remedy: string; errors: JsonFault[] }

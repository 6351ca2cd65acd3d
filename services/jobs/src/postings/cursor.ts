import { AppError } from '@careergini/platform/errors'
import { z } from 'zod'

const place = z.object({ at: z.iso.datetime(), id: z.uuid() })

/** The place after which a page begins. */
export interface Cursor {
  at: Date
  id: string
}

/** A place in a list, as an opaque text for the caller. */
export function encodeCursor({ at, id }: Cursor): string {
  return Buffer.from(JSON.stringify({ at: at.toISOString(), id })).toString('base64url')
}

/** Reads what `encodeCursor` made; anything else is the caller's mistake. */
export function decodeCursor(text: string): Cursor {
  try {
    const { at, id } = place.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')))
    return { at: new Date(at), id }
  } catch (cause) {
    throw new AppError('invalid-input', 'This cursor is not one of ours. Begin the list again without it.', {
      cause,
      errors: [{ in: 'query', pointer: '/cursor', message: 'Use the nextCursor of an earlier answer.' }],
    })
  }
}

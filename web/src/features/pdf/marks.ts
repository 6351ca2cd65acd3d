import type { PlaceBox } from '@careergini/contracts'

/** `active`: the item in hand. `check`: to look at. `clear`: read without doubt. `quiet`: can be chosen, shows no mark. */
type MarkTone = 'active' | 'check' | 'clear' | 'quiet'

/** Something to mark on a page, in fractions of the page from its top left corner. */
export interface Mark {
  id: string
  tone: MarkTone
  boxes: readonly PlaceBox[]
}

/** The page on which a mark begins; null when its place is unknown. */
export const firstPage = (mark: Mark | undefined): number | null => mark?.boxes[0]?.page ?? null

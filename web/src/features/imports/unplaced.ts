import type { ImportRecord } from '@careergini/contracts'
import type { Mark } from '../pdf/marks.ts'

const prefix = 'unplaced-'

/** What stands for some unplaced words among the ids of the review; they have none of their own. */
export const unplacedId = (index: number): string => `${prefix}${index}`

/** The unplaced words that an id stands for; undefined for another id. */
export function unplacedOf(unplaced: ImportRecord['unplaced'], id: string | null) {
  return id?.startsWith(prefix) ? unplaced[Number(id.slice(prefix.length))] : undefined
}

/** Where unplaced words stand on the page. */
export function unplacedMarks(unplaced: ImportRecord['unplaced'], active: string | null): Mark[] {
  return unplaced
    .map(({ place }, index): Mark => {
      const id = unplacedId(index)
      return { id, boxes: place.boxes, tone: id === active ? 'active' : 'check' }
    })
    .filter(({ boxes }) => boxes.length > 0)
}

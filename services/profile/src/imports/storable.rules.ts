import { evidenceFacts } from '@careergini/contracts'
import type { ReadItem, ReadResume } from '@careergini/resume-reader'

/** As long as evidence may be. */
const longestText = 10_000

/**
 * What was read, as it can be stored: an item whose facts are longer than evidence may hold (a title of a thousand
 * characters, say) is shown among the words that found no place, and a longer text is cut, with a doubt that says so.
 */
export function storable(read: ReadResume): ReadResume {
  const fits = (item: ReadItem) => evidenceFacts.safeParse(item.facts).success
  const kept = read.items.filter(fits)
  const keys = new Set(kept.map((item) => item.key))
  const left = read.items.filter((item) => !fits(item))
  return {
    ...read,
    items: kept.map((item) =>
      cut({ ...item, parentKey: item.parentKey && keys.has(item.parentKey) ? item.parentKey : null }),
    ),
    unplaced: [...read.unplaced, ...left.map(({ text, place }) => ({ text: clean(text), place }))],
  }
}

function cut(item: ReadItem): ReadItem {
  const text = clean(item.text)
  if (text.length === item.text.length) return item
  const doubt =
    item.text.length > longestText
      ? [`Longer than ${longestText.toLocaleString('en')} characters: the rest was left out.`]
      : []
  return { ...item, text, doubts: [...item.doubts, ...doubt] }
}

/** The database takes no NUL characters. */
function clean(text: string): string {
  return text.replaceAll('\0', '').slice(0, longestText)
}

import { cleanText, htmlText } from '@careergini/jobs/normalise'

/** A range of a posting's text as it was read. */
export interface Span {
  start: number
  end: number
}

/**
 * Finds words of a source in the text that was read from it: markup, spaces and line breaks may differ. Of words that stand
 * there twice those behind the last found ones are meant.
 */
export function locator(text: string): (words: string) => Span | null {
  const { letters, places } = squeezed(text)
  let from = 0
  return (words) => {
    const wanted = squeezed(cleanText(/<\w|&\w|&#/.test(words) ? htmlText(words) : words)).letters
    const behind = letters.indexOf(wanted, from)
    const at = behind >= 0 ? behind : letters.indexOf(wanted)
    if (at < 0 || wanted === '') return null
    from = at
    return { start: places[at] ?? 0, end: (places[at + wanted.length - 1] ?? 0) + 1 }
  }
}

/** A text without its spaces, and where each of its letters stood. */
function squeezed(text: string): { letters: string; places: number[] } {
  const places: number[] = []
  let letters = ''
  for (let at = 0; at < text.length; at++) {
    const letter = text.charAt(at)
    if (/\s/.test(letter)) continue
    letters += letter
    places.push(at)
  }
  return { letters, places }
}

/** The words of a text as the table knows them: lower case, without accents; with their places in the text (UTF-16). */
export interface Words {
  readonly texts: readonly string[]
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

const skip = 1
const space = 2
const alone = 3
const letter = 4

const cjk =
  /[\u4e00-\u9fff\u3400-\u4dbf\u{20000}-\u{2a6df}\u{2a700}-\u{2b81f}\u{2b820}-\u{2ceaf}\uf900-\ufaff\u{2f800}-\u{2fa1f}]/u

function kindOf(character: string): number {
  if (/[\p{Mn}\p{Cf}]/u.test(character)) return skip
  if (/[\p{Zs}\p{Zl}\p{Zp}\p{Cc}]/u.test(character)) return space
  return /[\p{P}$+<=>^`|~]/u.test(character) || cjk.test(character) ? alone : letter
}

/**
 * Makes the tokeniser of the table (its `model.json` has the rules): every punctuation sign and every CJK ideograph is a word of
 * its own; at most `most` words are read, whatever the length of the text.
 */
export function wordReader(most: number): (text: string) => Words {
  const kinds = new Uint8Array(0x10000)
  const kindAt = (text: string, at: number, code: number) => {
    if (code >= 0xd800 && code <= 0xdfff) return kindOf(String.fromCodePoint(text.codePointAt(at) ?? code))
    return (kinds[code] ||= kindOf(String.fromCharCode(code)))
  }
  return (given) => {
    const { text, origin } = normalised(given)
    const words = { texts: [] as string[], starts: [] as number[], ends: [] as number[] }
    const add = (word: string, from: number, to: number) => {
      words.texts.push(word)
      words.starts.push(origin(from))
      words.ends.push(origin(to))
    }
    // A word is put together from its stretches between skipped characters; nearly all have one stretch.
    let word = ''
    let from = -1
    let stretch = -1
    let to = 0
    const endStretch = (at: number) => {
      if (stretch !== -1) word += text.slice(stretch, at)
      stretch = -1
    }
    const endWord = (at: number) => {
      endStretch(at)
      if (from !== -1) add(word, from, to)
      word = ''
      from = -1
    }
    for (let at = 0; at < text.length && words.texts.length < most;) {
      const code = text.charCodeAt(at)
      const kind = kindAt(text, at, code)
      const next = at + (code >= 0xd800 && code <= 0xdbff && (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1)
      if (kind === letter) {
        if (from === -1) from = at
        if (stretch === -1) stretch = at
        to = next
      } else if (kind === skip) {
        endStretch(at)
        if (from !== -1) to = next
      } else {
        endWord(at)
        if (kind === alone && words.texts.length < most) add(text.slice(at, next), at, next)
      }
      at = next
    }
    if (words.texts.length < most) endWord(text.length)
    return words
  }
}

/** Lower case and decomposed, with the way back from its places to those of the given text. */
function normalised(given: string): { text: string; origin: (at: number) => number } {
  if (isAscii(given)) return { text: given.toLowerCase(), origin: (at) => at }
  const text = given.toLowerCase().normalize('NFD')
  const origins = new Uint32Array(text.length + 1)
  let at = 0
  let place = 0
  for (const character of given) {
    // Normalising may reorder marks within a letter, never change how many units the letter takes.
    const units = character.toLowerCase().normalize('NFD').length
    for (let unit = 0; unit < units; unit += 1) origins[at + unit] = place
    at += units
    place += character.length
  }
  origins[text.length] = given.length
  return { text, origin: (to) => origins[to] ?? given.length }
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 127) return false
  return true
}

/**
 * Watches a text that arrives in pieces for the end of the first JSON object, array or string in it. `push` returns
 * the length of the text up to and with that end once it was reached, else null. Linear, keeps no text. A bare number
 * or literal has no end of its own and never completes.
 */
export function createJsonEndScanner(): { push(piece: string): number | null } {
  let position = 0
  let depth = 0
  let inString = false
  let escaped = false
  let started = false
  let end: number | null = null

  function step(character: string): boolean {
    if (inString) {
      if (escaped) escaped = false
      else if (character === '\\') escaped = true
      else if (character === '"') inString = false
      return !inString && depth === 0
    }
    if (character === '"') {
      inString = true
      started = true
    } else if (character === '{' || character === '[') {
      depth += 1
      started = true
    } else if (character === '}' || character === ']') {
      depth -= 1
      return started && depth === 0
    }
    return false
  }

  return {
    push(piece) {
      for (let index = 0; index < piece.length && end === null; index += 1) {
        position += 1
        if (step(piece.charAt(index))) end = position
      }
      return end
    },
  }
}

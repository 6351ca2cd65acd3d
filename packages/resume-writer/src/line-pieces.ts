/** A stretch of a line as the templates set it. `keep` is never broken inside. */
export interface Piece {
  text: string
  keep?: true
  /** Text that stays with a kept piece but is not part of its link. */
  tail?: string
  strong?: true
  href?: string
}

export interface PieceOptions {
  /** Longest word, in characters, that is kept in one piece; a longer one may be broken anywhere. */
  longestWord: number
  /** A line of contacts: what stands between separators (`·`, `|`) is kept together and may be an address without scheme. */
  contacts?: boolean
  /** Set the label of a `Label: a, b, c` line in semibold. */
  strongLabel?: boolean
}

/**
 * Cuts a printable line into pieces so that it is broken at spaces only: words with hyphens or slashes, addresses and
 * grouped figures (`10 000`) stay whole, so that a reader of the PDF never meets a word in two parts. The pieces'
 * texts and tails joined are the line.
 */
export function linePieces(text: string, options: PieceOptions): Piece[] {
  const label = options.strongLabel ? /^[^:]{1,40}:(?= )/u.exec(text)?.[0] : undefined
  if (label)
    return [{ text: label, strong: true }, ...linePieces(text.slice(label.length), { ...options, strongLabel: false })]
  const tokens = options.contacts ? splitSegments(text, options.longestWord) : splitWords(text)
  const pieces = mergePlain(tokens.flatMap((token) => tokenPieces(token, options)))
  return options.contacts ? tieSeparators(pieces) : pieces
}

/** Letters and digits with ordinary punctuation around or between them: no line-breaking rule breaks these. */
const plainWord = /^["'“‘„«(]?[\p{L}\p{M}\p{N}]+(?:[.'’,][\p{L}\p{M}\p{N}]+)*["'”’»).,:;!?]*$/u

/** What stands between words or segments. */
const separator = /^(?: *| [·|•] )$/u

function tokenPieces(token: string, options: PieceOptions): Piece[] {
  if (separator.test(token)) return [{ text: token }]
  const href = hrefOf(token, options.contacts ?? false)
  if ([...token].length > options.longestWord) {
    return chunks(token, 12).map((text) => (href ? { text, keep: true, href } : { text, keep: true }))
  }
  if (href) return [{ text: token, keep: true, href }]
  return plainWord.test(token) ? [{ text: token }] : [{ text: token, keep: true }]
}

/** Spaces and words in turn; a space inside a grouped figure or before a sign that belongs to the word is no boundary. */
function splitWords(text: string): string[] {
  return text
    .split(/((?<!(?<!\S)\d{1,3}(?: \d{3}){0,4}(?= \d{3}(?!\S))) +(?![%‰€£$:;!?»](?!\S)))/u)
    .filter((token) => token !== '')
}

function splitSegments(text: string, longest: number): string[] {
  const segments = text.split(/( [·|•] )/u).filter((token) => token !== '')
  return segments.flatMap((segment) => (segment.length > longest ? splitWords(segment) : [segment]))
}

function chunks(token: string, size: number): string[] {
  const graphemes = [...new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(token)].map(
    (part) => part.segment,
  )
  const count = Math.ceil(graphemes.length / size)
  return Array.from({ length: count }, (_, index) => graphemes.slice(index * size, (index + 1) * size).join(''))
}

/** Only what the reader sees is linked: the address is the text itself. */
function hrefOf(token: string, contacts: boolean): string | null {
  if (/^[^\s@<>()]{1,64}@[a-z0-9-]+(?:\.[a-z0-9-]+){1,4}$/iu.test(token)) return `mailto:${token}`
  if (/^https?:\/\/[^\s<>"']{3,2000}$/iu.test(token) && URL.canParse(token)) return token
  // Elsewhere `Node.js/Express` would pass for one.
  const address = /^[a-z0-9-]+(?:\.[a-z0-9-]+){0,3}\.[a-z]{2,24}(?:\/[^\s<>"']{0,500})?$/iu
  if (contacts && address.test(token)) return `https://${token}`
  return null
}

/** A separator stays with what stands before it, so that no line begins with one. */
function tieSeparators(pieces: Piece[]): Piece[] {
  const tied: Piece[] = []
  for (const piece of pieces) {
    const last = tied.at(-1)
    const sign = /^ ([·|•])/u.exec(piece.text)?.[1]
    if (last?.keep && sign) {
      tied.splice(-1, 1, { ...last, tail: ` ${sign}` }, { ...piece, text: piece.text.slice(2) })
    } else tied.push(piece)
  }
  return tied
}

function mergePlain(pieces: Piece[]): Piece[] {
  const merged: Piece[] = []
  for (const piece of pieces) {
    const last = merged.at(-1)
    if (last && !piece.keep && !last.keep) last.text += piece.text
    else merged.push({ ...piece })
  }
  return merged
}

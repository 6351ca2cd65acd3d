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
  /** Longest word, in characters, that is kept in one piece; a longer one may be broken after a sign, or anywhere where it has none. */
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
    return chunks(token, options.longestWord).map((text) => (href ? { text, keep: true, href } : { text, keep: true }))
  }
  if (href) return [{ text: token, keep: true, href }]
  return plainWord.test(token) ? [{ text: token }] : [{ text: token, keep: true }]
}

/** Words and single spaces in turn; a space inside a grouped figure or before a sign that belongs to the word is no boundary. */
function splitWords(text: string): string[] {
  const tokens: string[] = []
  for (const [index, word] of text.split(' ').entries()) {
    const last = tokens.at(-1) ?? ''
    if (index > 0 && last.length < 24 && belongsTo(last, word)) {
      tokens.splice(-1, 1, `${last} ${word}`)
    } else {
      if (index > 0) tokens.push(' ')
      tokens.push(word)
    }
  }
  return tokens.filter((token) => token !== '')
}

/** `500` after `12`, `€` after `12 500`; `:` after a word, as French sets it. */
function belongsTo(before: string, word: string): boolean {
  if (/^\d{3}[.,;:)]?$/u.test(word)) return /^\d{1,3}(?: \d{3})*$/u.test(before)
  return /^[%‰€£$:;!?»]$/u.test(word) && /[\p{L}\p{N}]$/u.test(before)
}

function splitSegments(text: string, longest: number): string[] {
  const segments = text.split(/( [·|•] )/u).filter((token) => token !== '')
  return segments.flatMap((segment) => (segment.length > longest ? splitWords(segment) : [segment]))
}

/** Where a word too long for a line may be broken: after a sign, and only in runs without any at equal distances. */
function chunks(token: string, longestRun: number): string[] {
  return token.split(/(?<=[^\p{L}\p{M}\p{N}])/u).flatMap((run) => {
    const graphemes = Array.from(segmenter.segment(run), (part) => part.segment)
    if (graphemes.length <= longestRun) return [run]
    const count = Math.ceil(graphemes.length / runLength)
    return Array.from({ length: count }, (_, index) =>
      graphemes.slice(index * runLength, (index + 1) * runLength).join(''),
    )
  })
}

const runLength = 12
const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' })

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

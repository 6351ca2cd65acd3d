/** A line or bullet of a posting; offsets exclude the bullet mark. Wrapped lines are joined. */
export interface Line {
  start: number
  end: number
  bullet: boolean
  indent: number
  /** How many empty lines stand before it. */
  blankBefore: number
}

const bulletMark =
  /^(\s*)(?:\p{Extended_Pictographic}\uFE0F?(?=\s)|[-–—•*·▪●○◦‣⁃✓✔✅➢►▸➔→»+]|\d{1,2}[.)](?=\s)|[a-z]\)(?=\s))\s*(?=\S)/u
const wrapWidth = 60

/** The lines of a text with their offsets; a line that only continues the one before it is joined to it. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let blankBefore = 0
  let offset = 0
  for (const raw of text.split('\n')) {
    const content = raw.trim()
    if (content === '') blankBefore++
    else {
      const line = lineOf(raw, offset, blankBefore)
      const previous = lines.at(-1)
      if (previous && blankBefore === 0 && continues(text, previous, line)) previous.end = line.end
      else lines.push(line)
      blankBefore = 0
    }
    offset += raw.length + 1
  }
  return lines
}

function lineOf(raw: string, offset: number, blankBefore: number): Line {
  const mark = bulletMark.exec(raw)
  const isBullet = mark !== null && !/^\s*[-–—*]{1,3}\s*$/.test(raw) && !/^\s*\*\*/.test(raw)
  const indent = raw.length - raw.trimStart().length
  const start = offset + (isBullet ? mark[0].length : indent)
  return { start, end: offset + raw.trimEnd().length, bullet: isBullet, indent, blankBefore }
}

/** A line continues another when that one was long, did not end a sentence, and this one starts in lower case. */
function continues(text: string, previous: Line, line: Line): boolean {
  if (line.bullet) return false
  const before = text.slice(previous.start, previous.end)
  const lastLine = before.slice(before.lastIndexOf('\n') + 1)
  const first = text[line.start] ?? ''
  const startsLow = first === first.toLowerCase() && first !== first.toUpperCase()
  if (previous.bullet && line.indent > previous.indent && !/[.:;!?]/.test(before.slice(-1))) return true
  if (lastLine.length < wrapWidth || before.endsWith(':')) return false
  return startsLow || /[,;(&]$|\b(?:and|or|the|of|with|in|to|for|a)$/.test(lastLine) || isWrappedParagraph(lastLine)
}

/** Hard-wrapped text has lines of 70 to 110 characters that break in the middle of sentences. */
function isWrappedParagraph(lastLine: string): boolean {
  return lastLine.length >= 70 && lastLine.length <= 115 && !/[.:!?]$/.test(lastLine)
}

import type { Line } from '../model.ts'

/** Lines that belong together as one list item or paragraph; offsets in the document's text. */
export interface Block {
  text: string
  start: number
  end: number
  bullet: boolean
  lines: Line[]
}

/** Joins wrapped lines: list items with their continuation, running text to paragraphs; hyphenated breaks are closed. */
export function blocksOf(lines: Line[]): Block[] {
  const blocks: Block[] = []
  for (const line of lines) {
    if (!/[\p{L}\d]/u.test(line.text)) continue
    const last = blocks.at(-1)
    const above = last?.lines.at(-1)
    if (last && above && runsOn(last, above, line)) {
      last.text = joined(last.text, clean(line.text))
      last.end = line.start + line.text.length
      last.lines.push(line)
    } else
      blocks.push({
        text: clean(line.text),
        start: line.start,
        end: line.start + line.text.length,
        bullet: line.bullet,
        lines: [line],
      })
  }
  return blocks
}

/** A word that was parted at the end of the line is closed; in "24-bed" the hyphen belongs to the word. */
function joined(above: string, below: string): string {
  const parted = /^\p{Ll}/u.test(below) && /[\p{L}\d][-‐]$/u.test(above)
  if (!parted) return `${above} ${below}`
  return /\p{Ll}[-‐]$/u.test(above) ? above.slice(0, -1) + below : above + below
}

/** Words after which a phrase cannot end. */
const openEnd =
  /(?:\s(?:in|of|and|for|the|a|to|with|at|by|und|der|des|für|mit|von|im|et|de|du|des|pour|en|y|para|con|del|di|e|per)|\s&|\/)$/u

const clean = (text: string) => text.replace(/\s+/g, ' ').trim()

/** Whether `line` continues the block whose last line is `above`. */
function runsOn(block: Block, above: Line, line: Line): boolean {
  if (line.bullet || line.gap > 0.75 || above.column !== line.column) return false
  if (Math.abs(line.size - above.size) > 1 || line.bold !== above.bold)
    return /^\p{Ll}/u.test(line.text) && Math.abs(line.size - above.size) <= 1
  if (/^\p{Ll}/u.test(line.text) && !/[.!?]$/.test(above.text)) return true
  if (openEnd.test(above.text)) return true
  if (line.page === null)
    return block.bullet
      ? line.box.x0 > (block.lines[0]?.box.x0 ?? 0) && above.text.length > 40
      : above.text.length > 55 && !/[.:]$/.test(above.text)
  // A sentence that ends with its line is a list item of its own where items have no sign.
  if (!block.bullet && /[.!?]$/.test(above.text) && !/\b(?:Inc|Ltd|Dr|Mr|Ms|e\.g|i\.e|etc)\.$/.test(above.text))
    return false
  const first = block.lines[0]
  if (block.bullet && first && line.box.x0 < first.box.x0 - 2) return false
  // The first word below would not have fitted on the line above: the line was wrapped, not ended.
  const word = /^\S+/.exec(line.text)?.[0].length ?? 0
  const perCharacter = (line.box.x1 - line.box.x0) / Math.max(1, line.text.length)
  return above.box.x1 + (word + 1) * perCharacter > above.rightEdge - 2
}

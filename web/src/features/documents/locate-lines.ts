import type { PlaceBox } from '@careergini/contracts'

/** A run of text on a page as pdf.js gives it; geometry in fractions of the page from its top left corner. */
export interface PageRun {
  page: number
  text: string
  x: number
  y: number
  width: number
  height: number
}

/**
 * Finds where lines stand on the pages by their characters, white space left out, since a PDF breaks lines where it
 * likes. Lines are looked for in reading order, so that a sentence that occurs twice is marked at its own place. A line
 * that is not found has no entry.
 */
export function locateLines(
  runs: readonly PageRun[],
  lines: readonly { id: string; text: string }[],
): Map<string, PlaceBox[]> {
  const { text, owners } = joinRuns(runs)
  const places = new Map<string, PlaceBox[]>()
  let cursor = 0
  for (const line of lines) {
    const wanted = bare(line.text)
    if (!wanted) continue
    const ahead = text.indexOf(wanted, cursor)
    const start = ahead >= 0 ? ahead : text.indexOf(wanted)
    if (start < 0) continue
    places.set(line.id, boxesOf(runs, owners.slice(start, start + wanted.length)))
    if (ahead >= 0) cursor = ahead + wanted.length
  }
  return places
}

/** Compared without white space and soft hyphens, ligatures taken apart. */
const bare = (text: string): string => text.normalize('NFKC').replace(/[\s\u00AD]/g, '')

interface Owner {
  run: number
  /** Position within the run, 0..1. */
  from: number
  to: number
}

function joinRuns(runs: readonly PageRun[]): { text: string; owners: Owner[] } {
  const owners: Owner[] = []
  let text = ''
  for (const [run, { text: raw }] of runs.entries()) {
    const characters = Array.from(raw)
    for (const [index, character] of characters.entries()) {
      const kept = bare(character)
      const owner = { run, from: index / characters.length, to: (index + 1) / characters.length }
      for (let unit = 0; unit < kept.length; unit++) owners.push(owner)
      text += kept
    }
  }
  return { text, owners }
}

/** One box for each printed line that the characters stand on. */
function boxesOf(runs: readonly PageRun[], owners: readonly Owner[]): PlaceBox[] {
  const boxes: PlaceBox[] = []
  for (const { run: index, from, to } of owners) {
    const run = runs[index]
    if (!run) continue
    const left = run.x + run.width * from
    const right = run.x + run.width * to
    const last = boxes.at(-1)
    const sameLine =
      last && last.page === run.page && Math.abs(last.y + last.height / 2 - (run.y + run.height / 2)) < run.height / 2
    if (sameLine && right >= last.x) {
      const end = Math.max(last.x + last.width, right)
      last.x = Math.min(last.x, left)
      last.width = end - last.x
    } else boxes.push({ page: run.page, x: left, y: run.y, width: right - left, height: run.height })
  }
  return boxes
}

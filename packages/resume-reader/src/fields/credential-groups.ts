import { sliceLine } from '../lines/slice-line.ts'
import type { Line } from '../model.ts'
import { blocksOf } from './body.ts'
import type { Block } from './body.ts'
import { findDates, withoutDates } from './dates/find-dates.ts'
import { organisationScore, schoolPattern } from './words.ts'

/** Blocks that tell one certificate, course or publication each. */
export function credentialGroups(lines: Line[]): Block[][] {
  const blocks = chunksOf(columnsOf(lines)).flatMap(blocksOf)
  if (blocks.some((block) => block.bullet)) return groupsByLooks(blocks)
  return groupsByDates(blocks) ?? groupsByLooks(blocks)
}

/** Certificates side by side ("A ⇥ B" above "2020 ⇥ 2019"): read column by column where the last row holds dates only. */
function columnsOf(lines: Line[]): Line[] {
  const cells = lines.map((line) => [...line.text.matchAll(/[^\t]+/g)])
  const count = cells[0]?.length ?? 0
  const last = cells.at(-1) ?? []
  const grid = count > 1 && lines.length > 1 && cells.every((row) => row.length === count)
  if (!grid || !last.every((cell) => isOnlyDate(cell[0]))) return lines
  return Array.from({ length: count }, (_, column) =>
    lines.flatMap((line, row) => {
      const cell = cells[row]?.[column]
      return cell ? [sliceLine(line, cell.index, cell.index + cell[0].length)] : []
    }),
  ).flat()
}

/** Cuts the lines where one item is over, so that items that fill their column are not taken for wrapped ones. */
function chunksOf(lines: Line[]): Line[][] {
  const between = gapBetweenItems(lines)
  const chunks: Line[][] = []
  lines.forEach((line, index) => {
    const above = lines[index - 1]
    const begins =
      (/^[\p{Lu}\d]/u.test(line.text) && !isOnlyDate(line.text)) ||
      (endsWithDate(line.text) && !saysOnlyWhen(line.text))
    const newItem =
      above &&
      ((begins && (endsWithDate(above.text) || endsWithNumber(above.text))) || (between !== null && line.gap > between))
    if (!above || newItem) chunks.push([line])
    else chunks.at(-1)?.push(line)
  })
  return chunks
}

/** The space that parts items from wrapped lines where the list has both: half-way between; null where all are alike. */
function gapBetweenItems(lines: Line[]): number | null {
  const gaps = lines
    .slice(1)
    .map((line) => line.gap)
    .sort((a, b) => a - b)
  const jumps = gaps
    .slice(1)
    .map((gap, index) => ({ size: gap - (gaps[index] ?? 0), at: (gap + (gaps[index] ?? 0)) / 2 }))
  const widest = jumps.sort((a, b) => b.size - a.size)[0]
  return widest && widest.size > 0.12 && (gaps[0] ?? 1) < 0.15 ? widest.at : null
}

function isOnlyDate(text: string): boolean {
  const date = findDates(text)[0]
  return date !== undefined && text.trim().length - (date.to - date.from) < 8
}

/** Words that a date needs; whatever else stands beside it is a name. */
const aroundDates =
  /\b(?:date|expir(?:es|y|ing|ed|ation)|valid(?:ity)?|issued?|obtained|awarded|achieved|passed|completed|gained|renew(?:al|ed|s)?|due|until|till|to|from|in|on|of|since|gültig|ausgestellt|erworben|seit|bis|am|vom|valable|valide|obtenue?|délivrée?|depuis|jusqu|au|en|le|desde|hasta|válid[oa]|obtenid[oa]|fino|dal|al|conseguito|behaald|geldig|tot|ważn[ye]|do|od)\b/giu

/** "Expires May 2027", "(issued: 2021)": a date without a name. */
function saysOnlyWhen(text: string): boolean {
  return !/\p{L}{2}/u.test(withoutDates(text).replace(aroundDates, ''))
}

function endsWithDate(text: string): boolean {
  const date = findDates(text).at(-1)
  return date !== undefined && /^[\s).]*$/.test(text.slice(date.to)) && date.from > 0
}

/** "NMC PIN 14G2203E", "Membership no. 204417": the number of a registration is the end of it. */
const endsWithNumber = (text: string) => /(?<![\p{L}\d])(?=(?:[\p{Lu}-]*\d){6})[\p{Lu}\d-]{6,20}$/u.test(text.trim())

/** Where names and dates take turns, each date ends an item: "Name / Issuer / 2020" or "Name / Issuer, 2020". */
function groupsByDates(blocks: Block[]): Block[][] | null {
  const dated = blocks.map((block) => findDates(block.text).length > 0)
  const first = blocks[0]
  const endings = dated.filter(Boolean).length
  if (endings < 2 || dated[0] || !dated.at(-1) || !first) return null
  if (blocks.some(({ text }, i) => dated[i] && !saysOnlyWhen(text) && endsWithNumber(blocks[i - 1]?.text ?? '')))
    return null
  const groups: Block[][] = [[]]
  blocks.forEach((block, index) => {
    groups.at(-1)?.push(block)
    if (dated[index] && index < blocks.length - 1) groups.push([])
  })
  return groups.every((group) => group.length >= 2 && group.length <= 3) ? groups : null
}

/** A bold name with plain lines below it, a date or an issuer below its certificate; else every block alone. */
function groupsByLooks(blocks: Block[]): Block[][] {
  const bold = (block: Block) => block.lines[0]?.bold ?? false
  const namesBold = blocks.some(bold) && blocks.some((block) => !bold(block))
  const groups: Block[][] = []
  for (const block of blocks) {
    const last = groups.at(-1)
    const tight = (block.lines[0]?.gap ?? 0) < 0.9
    const dated = (text: string) => findDates(text).length > 0
    // A certificate that has its date, or its number, takes another line only for a date that stands alone, such as that of its end.
    const complete = last?.some(({ text }) => dated(text) || endsWithNumber(text))
    const onlyDate = dated(block.text) && (complete ? saysOnlyWhen(block.text) : block.text.length < 24)
    const issuer =
      last?.length === 1 &&
      tight &&
      dated(last[0]?.text ?? '') &&
      !dated(block.text) &&
      (organisationScore(block.text) > 0.15 || schoolPattern.test(block.text))
    if (last && issuer && !block.bullet) last.push(block)
    else if (
      last &&
      !block.bullet &&
      ((namesBold && (!bold(block) || onlyDate) && tight) || onlyDate) &&
      last.length < 4
    )
      last.push(block)
    else groups.push([block])
  }
  return groups
}

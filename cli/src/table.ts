/**
 * Lines of a table with aligned columns, two spaces apart; a cell longer than its column's limit is cut with `…`. Control characters
 * are left out: texts come from files, and a terminal would obey them.
 */
export function tableLines(heads: readonly string[], rows: readonly (readonly string[])[], most = 44): string[] {
  const cells = [heads, ...rows].map((row) => row.map((cell) => cut(printable(cell), most)))
  const widths = heads.map((_, column) => Math.max(...cells.map((row) => [...(row[column] ?? '')].length)))
  return cells.map((row) =>
    row
      .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - [...cell].length))
      .join('  ')
      .trimEnd(),
  )
}

/** A text on one line, without what a terminal would obey. */
export function printable(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim()
}

function cut(text: string, most: number): string {
  const letters = [...text]
  return letters.length > most ? `${letters.slice(0, most - 1).join('')}…` : text
}

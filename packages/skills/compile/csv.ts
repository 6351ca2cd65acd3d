/** Rows of a delimited table with a header line as objects. Handles quoted fields with line breaks (RFC 4180). */
export function readTable(text: string, delimiter = ','): Record<string, string>[] {
  const quoted = delimiter === ','
  const [header = [], ...rows] = quoted ? readQuoted(text) : text.split(/\r?\n/).map((line) => line.split(delimiter))
  return rows
    .filter((row) => row.length > 1 || row[0] !== '')
    .map((row) => Object.fromEntries(header.map((name, index) => [name.replace(/^\ufeff/, ''), row[index] ?? ''])))
}

function readQuoted(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  while (at < text.length) {
    const quoted = text[at] === '"'
    const end = quoted ? closingQuote(text, at + 1) : endOfField(text, at)
    row.push(quoted ? text.slice(at + 1, end).replaceAll('""', '"') : text.slice(at, end))
    at = quoted ? end + 1 : end
    if (text[at] === ',') {
      at += 1
      if (at === text.length) row.push('')
      continue
    }
    if (text[at] === '\r') at += 1
    if (at < text.length && text[at] !== '\n') throw new Error(`Text after a closing quote: ${text.slice(at, at + 40)}`)
    at += 1
    rows.push(row)
    row = []
  }
  return row.length > 0 ? [...rows, row] : rows
}

function closingQuote(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] !== '"') return at
  }
  throw new Error(`A quoted field is not closed: ${text.slice(from, from + 40)}`)
}

function endOfField(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === ',' || text[at] === '\n' || text[at] === '\r') return at
  }
  return text.length
}

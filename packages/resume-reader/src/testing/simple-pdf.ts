/** A piece of text on a page of 595 × 842 points; `y` counts from the top. */
export interface SimpleText {
  text: string
  x: number
  y: number
  size?: number
  bold?: boolean
}

const escape = (text: string) => text.replace(/[\\()]/g, (sign) => `\\${sign}`).replaceAll('•', '\\225')

/** A small real PDF with the standard Helvetica, one array of texts a page: for tests, so that no file has to be kept. */
export function simplePdf(pages: SimpleText[][]): Uint8Array {
  const objects: string[] = []
  const add = (body: string) => objects.push(body)
  add('<< /Type /Catalog /Pages 2 0 R >>')
  const first = 5
  add(
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, index) => `${first + index * 2} 0 R`).join(' ')}] >>`,
  )
  add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>')
  add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>')
  pages.forEach((texts, index) => {
    const stream = texts
      .map(
        ({ text, x, y, size = 10, bold = false }) =>
          `BT /${bold ? 'B' : 'R'} ${size} Tf ${x} ${842 - y} Td (${escape(text)}) Tj ET`,
      )
      .join('\n')
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${first + index * 2 + 1} 0 R /Resources << /Font << /R 3 0 R /B 4 0 R >> >> >>`,
    )
    add(`<< /Length ${Buffer.byteLength(stream, 'latin1')} >>\nstream\n${stream}\nendstream`)
  })
  let file = '%PDF-1.4\n'
  const offsets = objects.map((body, index) => {
    const offset = file.length
    file += `${index + 1} 0 obj\n${body}\nendobj\n`
    return offset
  })
  const xref = file.length
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')}`
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${xref}\n%%EOF`
  return new Uint8Array(Buffer.from(file, 'latin1'))
}

/** Lines below each other at one left edge, as most résumés have them. */
export function column(
  x: number,
  top: number,
  lines: (string | Omit<SimpleText, 'x' | 'y'>)[],
  distance = 14,
): SimpleText[] {
  return lines.map((line, index) => ({
    x,
    y: top + index * distance,
    ...(typeof line === 'string' ? { text: line } : line),
  }))
}

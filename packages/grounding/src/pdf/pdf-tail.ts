/** What an incremental update must know of the PDF it extends. */
export interface PdfTail {
  /** Object number of the catalog, and its dictionary's entries as they stand in the file. */
  root: number
  catalog: string
  /** The trailer's entries but `/Size`. */
  trailer: string
  /** One more than the highest object number. */
  size: number
  /** Offset of the cross-reference table. */
  xref: number
}

/** The PDF is damaged or laid out otherwise than the renderer writes it. */
export class UnsupportedPdf extends Error {
  override readonly name = 'UnsupportedPdf'
}

/**
 * Reads the end of a PDF with one plain cross-reference table and an uncompressed catalog, as Typst writes it.
 * @throws UnsupportedPdf for anything else.
 */
export function readTail(pdf: Buffer): PdfTail {
  const end = pdf.subarray(Math.max(0, pdf.length - 2048)).toString('latin1')
  const last = /startxref\s+(\d{1,10})\s+%%EOF\s*$/u.exec(end)
  if (!last) throw new UnsupportedPdf('The PDF does not end as a PDF does. It may be cut off.')
  const xref = Number(last[1])
  const table = pdf.subarray(xref).toString('latin1')
  const rows = /^xref\s+0 (\d{1,7})\s+((?:\d{10} \d{5} [nf]\s{1,2})+)\s*trailer\s*<</u.exec(table)
  if (!rows) throw new UnsupportedPdf('The PDF has no plain cross-reference table.')
  const trailer = table.slice(rows[0].length, table.lastIndexOf('>>'))
  const size = Number(/\/Size (\d{1,7})/u.exec(trailer)?.[1])
  const root = Number(/\/Root (\d{1,7}) 0 R/u.exec(trailer)?.[1])
  if (!(size > 0) || !(root > 0) || trailer.includes('/Prev') || trailer.includes('/Encrypt')) {
    throw new UnsupportedPdf('The PDF was updated before, is encrypted, or its trailer is damaged.')
  }
  const row = (rows[2] ?? '').slice(root * 20, root * 20 + 10)
  const object = pdf.subarray(Number(row)).toString('latin1', 0, 20_000)
  const catalog = new RegExp(`^${root} 0 obj\\s*<<([\\s\\S]*?)>>\\s*endobj`, 'u').exec(object)
  if (!catalog?.[1]?.includes('/Type /Catalog')) throw new UnsupportedPdf('The PDF has no plain catalog.')
  return { root, catalog: catalog[1].trimEnd(), trailer: withoutSize(trailer), size, xref }
}

function withoutSize(trailer: string): string {
  return trailer.replace(/\s*\/Size \d{1,7}/u, '').trimEnd()
}

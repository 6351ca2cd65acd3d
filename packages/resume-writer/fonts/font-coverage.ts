/**
 * The code points an OpenType font maps to a glyph, read from its `cmap` table (formats 4 and 12).
 * Source of the layout: OpenType 1.9, "cmap — Character to Glyph Index Mapping Table".
 */
export function fontCoverage(font: Uint8Array): Set<number> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const cmap = tableOffset(view, 'cmap')
  const covered = new Set<number>()
  const subtables = view.getUint16(cmap + 2)
  for (let index = 0; index < subtables; index++) {
    const subtable = cmap + view.getUint32(cmap + 4 + index * 8 + 4)
    const format = view.getUint16(subtable)
    if (format === 4) addFormat4(view, subtable, covered)
    if (format === 12) addFormat12(view, subtable, covered)
  }
  return covered
}

function tableOffset(view: DataView, wanted: string): number {
  const tables = view.getUint16(4)
  for (let index = 0; index < tables; index++) {
    const record = 12 + index * 16
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((byte) => view.getUint8(record + byte)))
    if (tag === wanted) return view.getUint32(record + 8)
  }
  throw new Error(`The font has no ${wanted} table.`)
}

function addFormat4(view: DataView, subtable: number, covered: Set<number>): void {
  const segments = view.getUint16(subtable + 6) / 2
  const ends = subtable + 14
  const starts = ends + segments * 2 + 2
  const deltas = starts + segments * 2
  const offsets = deltas + segments * 2
  for (let segment = 0; segment < segments; segment++) {
    const first = view.getUint16(starts + segment * 2)
    const last = view.getUint16(ends + segment * 2)
    const delta = view.getUint16(deltas + segment * 2)
    const offset = view.getUint16(offsets + segment * 2)
    for (let codePoint = first; codePoint <= last && codePoint < 0xffff; codePoint++) {
      const place = offsets + segment * 2 + offset + (codePoint - first) * 2
      const glyph = offset === 0 ? (codePoint + delta) & 0xffff : view.getUint16(place)
      if (glyph !== 0) covered.add(codePoint)
    }
  }
}

function addFormat12(view: DataView, subtable: number, covered: Set<number>): void {
  const groups = view.getUint32(subtable + 12)
  for (let group = 0; group < groups; group++) {
    const record = subtable + 16 + group * 12
    const last = view.getUint32(record + 4)
    for (let codePoint = view.getUint32(record); codePoint <= last; codePoint++) covered.add(codePoint)
  }
}

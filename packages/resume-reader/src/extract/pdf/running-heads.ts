import type { Line, ReadPage } from '../../model.ts'

const pageNumber =
  /^(?:.{0,60}[\s–—|·•-])?(?:page|seite|página|pagina|p\.)?\s?\d{1,2}\s*(?:\/|of|von|de|sur|di)\s*\d{1,2}(?:\s.{0,40})?$|^(?:page|seite|página|pagina|[–—-])?\s?\d{1,2}\s?[–—-]?$/iu

/** Page numbers, and what the margin of a later page repeats from an earlier one, are no part of the résumé. */
export function dropRunningHeads(lines: Line[], pages: ReadPage[]): Line[] {
  const height = new Map(pages.map((page) => [page.number, page.height]))
  const inMargin = (line: Line) => {
    const whole = height.get(line.page ?? 0) ?? 0
    return line.box.y1 < whole * 0.075 || line.box.y0 > whole * 0.915
  }
  const seen = new Set<string>()
  return lines.filter((line) => {
    if (!inMargin(line)) return true
    if (pageNumber.test(line.text.trim())) return false
    const plain = line.text.replace(/\d+/g, '#').trim()
    if (line.page !== 1 && seen.has(plain)) return false
    seen.add(plain)
    return true
  })
}

import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { dropIcons, normaliseCharacters, repairLigatures, repairMojibake } from '../../layout/repair-text.ts'
import type { Run } from '../../layout/run.ts'
import { limits } from '../../limits.ts'

/** Private-use codes by which Word writes the bullets of Symbol and Wingdings. */
const wordBullets = /[\uf0b7\uf0a7\uf0d8\uf0fc\uf076\uf0a8\uf06e]/g

/** A dingbat font's square, arrow or tick is a bullet; an icon font's picture is nothing to read. */
function bulletOf(glyphs: string): string {
  return /^[\u0021-\u00ff\u2022-\u27bf\uf020-\uf0ff]$/u.test(glyphs.trim()) ? '•' : ''
}

interface FontStyle {
  bold: boolean
  italic: boolean
  icons: boolean
}

/** The page's pieces of text with place and style; text that stands upright only. */
export async function pageRuns(page: PDFPageProxy, pageHeight: number): Promise<Run[]> {
  const [, top] = [page.view[0] ?? 0, page.view[3] ?? pageHeight]
  const left = page.view[0] ?? 0
  const content = await page.getTextContent({ includeMarkedContent: false, disableNormalization: true })
  const fonts = await fontStyles(
    page,
    new Set(content.items.flatMap((item) => ('fontName' in item ? [item.fontName] : []))),
  )
  const runs: Run[] = []
  for (const item of content.items.slice(0, limits.runsPerPage)) {
    if (!('str' in item) || item.width <= 0) continue
    const [a, b, c, d, e, f] = item.transform as [number, number, number, number, number, number]
    if (Math.abs(b) > 0.01 * Math.abs(a) || Math.abs(c) > 0.35 * Math.abs(d) || d <= 0) continue
    const style = fonts.get(item.fontName) ?? { bold: false, italic: false, icons: false }
    const text = style.icons
      ? bulletOf(item.str)
      : dropIcons(repairLigatures(normaliseCharacters(repairMojibake(item.str.replace(wordBullets, '•')))))
    if (text === '') continue
    const italic = style.italic || Math.abs(c) > 0.1 * Math.abs(d)
    runs.push({
      text,
      x0: e - left,
      x1: e - left + item.width,
      y: top - f,
      size: Math.abs(d),
      bold: style.bold,
      italic,
    })
  }
  return dropRepeated(runs)
}

/** Weight and slant by the fonts' own names; `getOperatorList` makes pdf.js hand them over. */
async function fontStyles(page: PDFPageProxy, names: Set<string>): Promise<Map<string, FontStyle>> {
  const styles = new Map<string, FontStyle>()
  try {
    await page.getOperatorList()
  } catch {
    return styles
  }
  for (const loaded of names) {
    if (!page.commonObjs.has(loaded)) continue
    const font = page.commonObjs.get(loaded) as {
      name?: string
      bold?: boolean
      black?: boolean
      italic?: boolean
    } | null
    const name = font?.name ?? ''
    styles.set(loaded, {
      bold:
        Boolean(font?.bold || font?.black) ||
        /bold|black|heavy|demi|semib|medi(?!um)|cmbx|[-,_](?:b|bd|bi|sb)$/i.test(name),
      italic: Boolean(font?.italic) || /italic|oblique|slanted|cmti|cmsl|[-,_](?:it|i|bi)$/i.test(name),
      icons: /awesome|icon|dingbat|wingding|webding|material/i.test(name),
    })
  }
  return styles
}

/** Fake bold is drawn twice on nearly the same spot; the second drawing goes. */
function dropRepeated(runs: Run[]): Run[] {
  const seen = new Map<string, Run[]>()
  return runs.filter((run) => {
    const same = seen.get(run.text) ?? []
    const repeated = same.find((other) => Math.abs(other.x0 - run.x0) < 1 && Math.abs(other.y - run.y) < 1)
    if (repeated) {
      if (run.text.trim()) repeated.bold = true
      return false
    }
    seen.set(run.text, [...same.slice(-8), run])
    return true
  })
}

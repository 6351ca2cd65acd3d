import { plainLine } from '../lines/plain-line.ts'
import type { Line, LineDocument, Span } from '../model.ts'

/** Whether a text uses Markdown's signs: headings, emphasis with links, or fenced front matter. */
export function isMarkdown(text: string): boolean {
  const headings = text.match(/^#{1,4} \S/gm)?.length ?? 0
  const emphasis = text.match(/\*\*[^*\n]{1,200}\*\*|\[[^\]\n]{1,200}\]\([^)\n]{1,500}\)/g)?.length ?? 0
  return headings >= 1 || (emphasis >= 3 && /^[-*+] \S/m.test(text))
}

/** Lines of Markdown: headings with their level, list items, emphasis as bold and italic, links as their words. */
export function extractMarkdown(text: string): Pick<LineDocument, 'pages' | 'lines' | 'links' | 'warnings'> {
  const lines: Line[] = []
  const links: string[] = []
  let gap = 1
  for (const [index, raw] of withoutFrontMatter(text).split('\n').entries()) {
    if (raw.trim() === '' || /^\s*(?:[-*_=]\s*){3,}$|^\s*\|?[\s:|-]+\|?\s*$/.test(raw)) {
      gap = 1
      continue
    }
    const heading = /^(#{1,6})\s+(.*?)\s*#*$/.exec(raw)
    const source =
      heading?.[2] ??
      raw
        .replace(/^\s*\|\s*|\s*\|\s*$/g, '')
        .replace(/^(\s*)[*+]\s+(?=\S)/, '$1- ')
        .replace(/^\s*>\s?/, '')
    const { text: plain, spans } = inline(source.replace(/\s*<br\s*\/?>\s*$/i, ''), links, heading !== null)
    const level = heading?.[1]?.length ?? 0
    lines.push(
      plainLine(plain, index, {
        gap: heading ? 1 : gap,
        spans,
        headingLevel: level,
        size: level > 0 ? 20 - 2 * level : 10,
      }),
    )
    gap = 0
  }
  return { pages: [], lines, links, warnings: [] }
}

function withoutFrontMatter(text: string): string {
  return text.replace(/^---\n[\s\S]{0,5000}?\n---\n/, '').replace(/<!--[\s\S]{0,5000}?-->/g, '')
}

const token =
  /(\*\*\*|___|\*\*|__|(?<!\w)[*_](?=\S)|(?<=\S)[*_](?!\w)|`)|!?\[([^\]]{0,300})\]\(([^)\s]{1,1000})[^)]{0,200}\)|<((?:https?:|mailto:)[^>\s]{1,1000})>|<\/?[a-z][^<>]{0,300}>|\\([\\`*_{}[\]()#+.!|-])/gi

function inline(source: string, links: string[], heading: boolean): { text: string; spans: Span[] } {
  const spans: Span[] = []
  let text = ''
  let bold = false
  let italic = false
  const size = heading ? 14 : 10
  const add = (piece: string) => {
    if (piece === '') return
    const cells = piece.replace(/\s*\t\s*|(?<=\S)\s{3,}(?=\S)/g, '\t')
    spans.push({ start: text.length, end: text.length + cells.length, bold: bold || heading, italic, size, box: null })
    text += cells
  }
  let last = 0
  for (const match of source.matchAll(token)) {
    add(source.slice(last, match.index))
    last = match.index + match[0].length
    const [, sign, words, target, address, escaped] = match
    // Code spans side by side are separate names.
    if (sign === '`' && /`\s+$/.test(source.slice(0, match.index)) && text.endsWith(' '))
      text = `${text.slice(0, -1)}\t`
    if (sign === '***' || sign === '___') [bold, italic] = [!bold, !italic]
    else if (sign === '**' || sign === '__') bold = !bold
    else if (sign === '*' || sign === '_') italic = !italic
    else if (words !== undefined && target !== undefined) {
      links.push(target)
      if (!match[0].startsWith('!')) add(words)
    } else if (address !== undefined) add(address.replace(/^mailto:/, ''))
    else if (escaped !== undefined) add(escaped)
  }
  add(source.slice(last))
  return { text, spans }
}

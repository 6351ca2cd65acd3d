import type { LineDocument } from '../../model.ts'
import { UnreadableResume } from '../../unreadable-resume.ts'
import { unsupported } from '../detect-format.ts'
import { parseBody } from './parse-body.ts'
import { parseStyles } from './parse-styles.ts'
import { unzip } from './unzip.ts'
import { linesOfBlocks } from './word-lines.ts'

const body = 'word/document.xml'
const wanted = (name: string) =>
  name === body ||
  name === 'word/styles.xml' ||
  name === 'word/_rels/document.xml.rels' ||
  /^word\/header\d*\.xml$/.test(name)

/**
 * Lines of a Word file: page headers first, then the body with its tables and text boxes. Throws `UnreadableResume`:
 * `unsupported` for other ZIP files, `corrupted`, `bomb`, `encrypted`, `image-only`.
 */
export async function extractDocx(
  bytes: Uint8Array,
): Promise<Pick<LineDocument, 'pages' | 'lines' | 'links' | 'warnings'>> {
  const { names, parts } = await unzip(bytes, wanted)
  const document = parts.get(body)
  if (!document) throw otherZip(names)
  const decode = (part: Uint8Array | undefined) => (part ? new TextDecoder().decode(part) : '')
  const styles = parseStyles(decode(parts.get('word/styles.xml')))
  const lines = linesOfBlocks(parseBody(decode(document)), styles)
  const known = new Set(lines.map((line) => line.text))
  const headers = [...parts.keys()].filter((name) => name.startsWith('word/header')).sort()
  const above = headers
    .flatMap((name) => linesOfBlocks(parseBody(decode(parts.get(name))), styles))
    .filter((line) => !known.has(line.text) && known.add(line.text))
  if (lines.length + above.length === 0)
    throw new UnreadableResume(
      'image-only',
      'This Word file holds no text, only pictures or nothing.',
      'Upload a file in which the text can be selected.',
    )
  return {
    pages: [],
    lines: [...above, ...lines],
    links: linksOf(decode(parts.get('word/_rels/document.xml.rels'))),
    warnings: [],
  }
}

function linksOf(relations: string): string[] {
  return [...relations.matchAll(/Target="((?:https?:|mailto:|tel:)[^"]{1,2000})"/g)].map((match) =>
    (match[1] ?? '').replaceAll('&amp;', '&'),
  )
}

function otherZip(names: string[]): UnreadableResume {
  const has = (part: string) => names.some((name) => name.startsWith(part))
  if (has('xl/')) return unsupported('an Excel file', 'Upload the résumé as PDF or DOCX.')
  if (has('ppt/')) return unsupported('a PowerPoint file', 'Export it as PDF and upload the PDF.')
  if (has('content.xml'))
    return unsupported('an OpenDocument file', 'Open it and save it as DOCX or PDF, then upload that.')
  if (has('Index/') || has('index.apxl'))
    return unsupported('a Pages file', 'Export it as PDF or Word and upload that.')
  if (names.some((name) => /(?:^|\/)(?:Profile|Positions|Education)\.csv$/.test(name)))
    return unsupported('a LinkedIn data export', 'Bring it in under LinkedIn, not as a résumé file.')
  return unsupported('a ZIP archive', 'Unpack it and upload the résumé inside, as PDF or DOCX.')
}

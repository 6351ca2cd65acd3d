import type { DocumentContent, DocumentEntry } from '@careergini/contracts'

/** The document as plain text, for forms that take nothing else: a blank line between parts, `- ` before list items. */
export function toPlainText(content: DocumentContent): string {
  const head = [content.name, content.headline, content.contact].flatMap((line) => line?.text ?? [])
  const parts = [head.join('\n')]
  for (const section of content.sections) {
    const entries = section.entries.map(entryText)
    const gap = section.entries.some((entry) => entry.lines.length > 1 && entry.title) ? '\n\n' : '\n'
    parts.push([section.heading.text, entries.join(gap)].join('\n\n'))
  }
  return `${parts.join('\n\n\n')}\n`
}

function entryText(entry: DocumentEntry): string {
  const head = [entry.title?.text, entry.dates?.text].filter(Boolean).join(' | ')
  const marker = entry.style === 'bullets' ? '- ' : ''
  const lines = entry.lines.map((line) => marker + line.text)
  return [head, entry.subtitle?.text, ...lines].filter(Boolean).join('\n')
}

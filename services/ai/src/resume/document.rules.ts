import {
  type DocumentContent,
  type DocumentEntry,
  type DocumentLine,
  type DocumentSummary,
  linesInReadingOrder,
  type Posting,
  type Proof,
} from '@careergini/contracts'

/** What a document is called in lists: after the job it was written for. */
export function documentTitle(posting: Pick<Posting, 'title' | 'organisation'> | null): string {
  if (!posting) return 'Résumé'
  const job = posting.organisation ? `${posting.title}, ${posting.organisation}` : posting.title
  return `Résumé: ${job}`.slice(0, 300)
}

/** The title, with a number where it is taken: two documents for one job can be told apart. */
export function unusedTitle(title: string, taken: ReadonlySet<string>): string {
  let free = title
  for (let number = 2; taken.has(free); number++) free = `${title.slice(0, 290)} (${number})`
  return free
}

/** Figures that a list shows of a document's content. */
export function lineCounts(content: DocumentContent): Pick<DocumentSummary, 'lineCount' | 'refusedCount'> {
  const lines = linesInReadingOrder(content)
  return { lineCount: lines.length, refusedCount: lines.filter((line) => line.refused).length }
}

/** The models that worded lines of this content, each once. `by` of such a line is `name@digest`. */
export function modelsOf(content: DocumentContent): Proof['models'] {
  const names = linesInReadingOrder(content)
    .filter((line) => line.claim.how === 'rephrased')
    .map((line) => line.claim.by)
  return [...new Set(names)].map((by) => {
    const at = by.lastIndexOf('@')
    return { name: by.slice(0, at), digest: by.slice(at + 1) }
  })
}

/**
 * The content without some of its lines: a body line goes alone, a head line takes its entry along, a section without
 * entries goes too. Null when the name itself would go.
 */
export function withoutLines(content: DocumentContent, ids: ReadonlySet<string>): DocumentContent | null {
  if (ids.size === 0) return content
  if (ids.has(content.name.id)) return null
  const keep = (line: DocumentLine | null) => (line && ids.has(line.id) ? null : line)
  const whole = (entry: DocumentEntry) =>
    [entry.title, entry.dates, entry.subtitle].every((line) => !line || !ids.has(line.id))
  const sections = content.sections
    .filter((section) => !ids.has(section.heading.id))
    .map((section) => ({
      ...section,
      entries: section.entries
        .filter(whole)
        .map((entry) => ({ ...entry, lines: entry.lines.filter((line) => !ids.has(line.id)) }))
        .filter((entry) => entry.title || entry.lines.length > 0),
    }))
    .filter((section) => section.entries.length > 0)
  return { ...content, headline: keep(content.headline), contact: keep(content.contact), sections }
}

/** The content with one line replaced. */
export function withLine(content: DocumentContent, line: DocumentLine): DocumentContent {
  const put = (other: DocumentLine) => (other.id === line.id ? line : other)
  return {
    ...content,
    sections: content.sections.map((section) => ({
      ...section,
      entries: section.entries.map((entry) => ({ ...entry, lines: entry.lines.map(put) })),
    })),
  }
}

/** A file name that every system takes: letters and digits of the person's name, then the kind. */
export function downloadName(content: DocumentContent, extension: string): string {
  const name = content.name.text.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '')
  return `${name || 'document'}-resume.${extension}`
}

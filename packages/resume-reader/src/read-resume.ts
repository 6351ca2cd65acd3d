import { detectAll } from 'tinyld'
import { timeBudget } from './budget.ts'
import { readEvidence } from './evidence/read-evidence.ts'
import { decodeText } from './extract/decode-text.ts'
import { detectContainer } from './extract/detect-format.ts'
import type { Container } from './extract/detect-format.ts'
import { extractDocx } from './extract/docx/extract-docx.ts'
import { extractMarkdown, isMarkdown } from './extract/extract-markdown.ts'
import { extractText } from './extract/extract-text.ts'
import { extractPdf } from './extract/pdf/extract-pdf.ts'
import { limits } from './limits.ts'
import type { Budget } from './limits.ts'
import { readJsonResume } from './json-resume/read-json-resume.ts'
import { assemble } from './lines/assemble.ts'
import { joinDates } from './lines/join-dates.ts'
import { partLabels } from './lines/part-labels.ts'
import type { LineDocument, ReadResume } from './model.ts'
import { sectionsOf } from './sections/sections.ts'

export interface ReadProgress {
  step: 'extract' | 'structure' | 'fields'
  done: number
  total: number
}

export interface ReadOptions {
  /** For messages only; the format is known by the content. */
  fileName?: string
  signal?: AbortSignal
  onProgress?: (progress: ReadProgress) => void
}

/**
 * Reads a résumé (PDF, DOCX, plain text, Markdown, JSON Resume) into proposals for evidence, each with the place it was read
 * from. What the file does not say is null or absent. Throws `UnreadableResume` with a code and a remedy; runs in the
 * caller's thread, so a service should call it in a worker.
 */
export async function readResume(bytes: Uint8Array, options: ReadOptions = {}): Promise<ReadResume> {
  const budget = timeBudget(limits.milliseconds, options.signal)
  const progress = options.onProgress ?? (() => {})
  budget.check()
  const container = detectContainer(bytes)
  if (container === 'json') return jsonResume(decodeText(bytes), progress)
  const extracted = await extract(bytes, container, budget, progress)
  const document = assemble({ ...extracted, lines: joinDates(partLabels(extracted.lines)) })
  budget.check()
  progress({ step: 'structure', done: 1, total: 1 })
  const sections = sectionsOf(document)
  budget.check()
  const { items, unplaced } = readEvidence(document, sections)
  progress({ step: 'fields', done: 1, total: 1 })
  const { format, pages, text, warnings } = document
  return { format, language: languageOf(text), pages, text, items, unplaced, warnings }
}

async function extract(
  bytes: Uint8Array,
  container: Exclude<Container, 'json'>,
  budget: Budget,
  progress: (p: ReadProgress) => void,
): Promise<Omit<LineDocument, 'text'>> {
  const onPage = (done: number, total: number) => progress({ step: 'extract', done, total })
  if (container === 'pdf') return { format: 'pdf', ...(await extractPdf(bytes, budget, onPage)) }
  const result = container === 'zip' ? await docx(bytes) : plain(decodeText(bytes))
  onPage(1, 1)
  return result
}

function jsonResume(json: string, progress: (p: ReadProgress) => void): ReadResume {
  const read = readJsonResume(json)
  progress({ step: 'fields', done: 1, total: 1 })
  return { ...read, language: languageOf(read.text) }
}

async function docx(bytes: Uint8Array): Promise<Omit<LineDocument, 'text'>> {
  return { format: 'docx', ...(await extractDocx(bytes)) }
}

function plain(text: string): Omit<LineDocument, 'text'> {
  return isMarkdown(text) ? { format: 'markdown', ...extractMarkdown(text) } : { format: 'text', ...extractText(text) }
}

/** ISO 639-1 code of the text's language; null below 40 letters or when no language is likely. */
function languageOf(text: string): string | null {
  if ((text.match(/\p{L}/gu)?.length ?? 0) < 40) return null
  const best = detectAll(text.slice(0, 4000))[0]
  return best && best.accuracy > 0.1 ? best.lang : null
}

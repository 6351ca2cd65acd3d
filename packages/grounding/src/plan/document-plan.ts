import type { DocumentTemplate, PaperSize } from '@careergini/contracts'
import type { SectionKind } from '../compose/wording.ts'

/** What goes into a document and where, as ids only: no words are chosen yet. */
export interface DocumentPlan {
  policyVersion: string
  language: string
  template: DocumentTemplate
  paper: PaperSize
  /** Identity items: `contact` in the order in which they are printed. */
  header: { name: string; headline: string | null; contact: string[] }
  sections: PlannedSection[]
  /** Requirements that a planned line answers, with the evidence that does. */
  answered: { requirementId: string; evidenceIds: string[] }[]
  /** Requirements that no evidence answers: shown to the person, never written into the document. */
  gaps: { requirementId: string; text: string; state: 'partial' | 'missing' | 'unknown' }[]
  /** Evidence left out and why. */
  omitted: { evidenceId: string; reason: 'page-limit' | 'unsafe-text' | 'no-parent' }[]
}

export interface PlannedSection {
  kind: SectionKind
  entries: PlannedEntry[]
}

/** `evidenceId` gives the head lines; null for an entry without a head, such as the skills. */
export interface PlannedEntry {
  evidenceId: string | null
  style: 'bullets' | 'paragraph'
  requirementIds: string[]
  lines: PlannedLine[]
}

/** One line and all the evidence it will cite. */
export interface PlannedLine {
  evidenceIds: string[]
  requirementIds: string[]
}

/** The evidence cannot become a document; `remedy` tells the person what to do. */
export class UnplannableDocument extends Error {
  readonly code: 'no-evidence' | 'no-name'
  readonly remedy: string

  constructor(code: 'no-evidence' | 'no-name', message: string, remedy: string) {
    super(`${message} ${remedy}`)
    this.name = 'UnplannableDocument'
    this.code = code
    this.remedy = remedy
  }
}

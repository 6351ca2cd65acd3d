import { randomBytes } from 'node:crypto'
import type { DocumentContent, EvidenceFile, EvidenceItem, Match, Proof, TailoredDocument } from '@careergini/contracts'
import {
  type DocumentPlan,
  gatePolicyVersion,
  sealDocument,
  verifyDocument,
  type VerifyReport,
} from '@careergini/grounding'
import { type PdfRenderer, PdfRenderError } from '@careergini/resume-writer'
import { AppError } from '@careergini/platform/errors'
import type { Taxonomy } from '@careergini/skills'
import { modelsOf } from './document.rules.ts'
import type { ProofKeys } from './proof-keys.ts'

export interface RenderedDocument {
  pdf: Uint8Array
  pageCount: number
  /** ISO 8601; stands in the file and in its proof. */
  createdAt: string
}

export interface ProofRequest {
  documentId: string
  content: DocumentContent
  evidence: readonly EvidenceItem[]
  posting: { text: string } | null
  match: Pick<Match, 'policyVersion'> | null
  plan: Pick<DocumentPlan, 'policyVersion'>
  rendered: RenderedDocument
  maxPages: number
}

export interface PressedDocument {
  /** With the proof attached. */
  pdf: Uint8Array
  pageCount: number
  createdAt: string
  proof: Proof
  evidenceFile: EvidenceFile
  checks: TailoredDocument['checks']
}

/** Turns content into a finished file: sets it, proves it, and reads it back before anybody else does. */
export interface DocumentPress {
  render(content: DocumentContent, options: { createdAt: string; title: string }): Promise<RenderedDocument>
  prove(request: ProofRequest): Promise<PressedDocument>
}

export function createDocumentPress(parts: {
  renderer: () => Promise<Pick<PdfRenderer, 'render'>>
  keys: Pick<ProofKeys, 'active'>
  taxonomy: () => Taxonomy
}): DocumentPress {
  return {
    async render(content, { createdAt, title }) {
      const renderer = await parts.renderer()
      const rendered = await renderer.render(content, { createdAt, title }).catch((error: unknown) => {
        throw explainRenderError(error)
      })
      return { ...rendered, createdAt }
    },
    async prove(request) {
      const { pageCount, createdAt } = request.rendered
      const sealed = sealDocument(sealInput(request), await parts.keys.active())
      const report = await verifyDocument(sealed.pdf, { evidenceFile: sealed.evidenceFile, taxonomy: parts.taxonomy() })
      if (report.verdict !== 'proven') {
        const reasons = report.checks.filter((check) => !check.passed).map((check) => check.detail)
        throw new AppError(
          'not-proven',
          `The finished document does not verify, so it was not stored. ${reasons.join(' ')}`,
        )
      }
      const checks = [...checksOf(report), pageCheck(pageCount, request.maxPages)]
      return { ...sealed, pageCount, createdAt, checks }
    },
  }
}

/** What is sealed, the same for a document that is written and for one whose line was changed. */
function sealInput({ documentId, content, evidence, posting, match, plan, rendered }: ProofRequest) {
  const policies: Proof['policies'] = {
    match: match?.policyVersion ?? 'none',
    plan: plan.policyVersion,
    gate: gatePolicyVersion,
    template: `${content.template}@1`,
  }
  return {
    documentId,
    content,
    evidence,
    postingText: posting?.text ?? null,
    policies,
    models: modelsOf(content),
    createdAt: rendered.createdAt,
    pdf: rendered.pdf,
    randomBytes,
  }
}

/** The verifier's findings, gathered under the names that the person sees. */
function checksOf({ checks }: VerifyReport): TailoredDocument['checks'] {
  const gather = (name: 'lines-proven' | 'parse-back', of: readonly string[]) => {
    const found = checks.filter((check) => of.includes(check.name))
    const passed = found.length > 0 && found.every((check) => check.passed)
    return { name, passed, detail: found.map((check) => check.detail).join(' ') }
  }
  return [gather('lines-proven', ['evidence', 'gate']), gather('parse-back', ['lines', 'visible'])]
}

function pageCheck(pageCount: number, maxPages: number): TailoredDocument['checks'][number] {
  const pages = pageCount === 1 ? 'One page.' : `${pageCount} pages.`
  if (pageCount <= maxPages) return { name: 'pages', passed: true, detail: pages }
  const remedy = 'Roles and degrees are never dropped: shorten them in your profile, or allow more pages.'
  return { name: 'pages', passed: false, detail: `${pages} ${maxPages} were asked for. ${remedy}` }
}

function explainRenderError(error: unknown): unknown {
  if (!(error instanceof PdfRenderError)) return error
  if (error.code === 'too-large') return new AppError('too-large', error.message, { cause: error })
  if (error.code === 'timeout' || error.code === 'closed') {
    return new AppError('unavailable', `${error.message} Try again in a moment.`, { cause: error })
  }
  return error
}

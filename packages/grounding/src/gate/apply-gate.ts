import { linesInReadingOrder, type DocumentContent, type DocumentLine, type GateFinding } from '@careergini/contracts'
import { composePolicyVersion } from '../compose/compose-document.ts'
import { checkLine, type GateContext } from './check-line.ts'

/** A wording proposed for a verbatim line, by a model or a person. `by` names what made it, with version or digest. */
export interface ProposedWording {
  lineId: string
  text: string
  by: string
}

export interface GateOutcome {
  content: DocumentContent
  accepted: DocumentLine[]
  refused: DocumentLine[]
}

/**
 * Puts proposed wordings into a composed document. A wording that the gate accepts replaces the line, which keeps its
 * `original`; a refused one leaves the evidence word for word and is kept in `refused` with the findings. Only verbatim
 * lines can be reworded: a proposal for any other line, or for a line that does not exist, throws.
 */
export function applyGate(
  content: DocumentContent,
  proposals: readonly ProposedWording[],
  context: GateContext,
): GateOutcome {
  const byLine = new Map(proposals.map((proposal) => [proposal.lineId, proposal]))
  const known = new Set(linesInReadingOrder(content).map((line) => line.id))
  for (const { lineId } of proposals) {
    if (!known.has(lineId)) throw new Error(`There is no line ${lineId} in this document.`)
  }
  const accepted: DocumentLine[] = []
  const refused: DocumentLine[] = []
  const gated = mapLines(content, (line) => {
    const proposal = byLine.get(line.id)
    if (!proposal) return line
    const next = gateLine(line, proposal, context)
    if (next.claim.how === 'rephrased') accepted.push(next)
    else if (next.refused) refused.push(next)
    return next
  })
  return { content: gated, accepted, refused }
}

/** One line with a proposed wording: reworded, or as it was with the refusal noted. */
export function gateLine(line: DocumentLine, proposal: ProposedWording, context: GateContext): DocumentLine {
  if (line.claim.how !== 'verbatim' && line.claim.how !== 'rephrased') {
    throw new Error(`Line ${line.id} is put in by code (${line.claim.how}) and cannot be reworded.`)
  }
  const original = line.original ?? line.text
  const unworded: DocumentLine = { ...line, text: original, claim: verbatimClaim(line), refused: null, original: null }
  // White space and the form of a hyphen are not a model's wording; everything else must pass as it is.
  const text = proposal.text
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .replace(/[\u2010\u2011]/gu, '-')
    .trim()
  if (text === original) return unworded
  const claim = { ...line.claim, how: 'rephrased' as const, by: proposal.by }
  const findings = checkLine({ text, claim }, context)
  if (findings.length > 0) return { ...unworded, refused: { text, findings } }
  return { ...line, text, claim, refused: null, original }
}

/** Every line of a document that its evidence does not hold, as it stands now. Empty: the document may ship. */
export function checkDocument(
  content: DocumentContent,
  context: GateContext,
): { line: DocumentLine; findings: GateFinding[] }[] {
  return linesInReadingOrder(content)
    .map((line) => ({ line, findings: checkLine(line, context) }))
    .filter(({ findings }) => findings.length > 0)
}

function verbatimClaim(line: DocumentLine): DocumentLine['claim'] {
  if (line.claim.how === 'verbatim') return line.claim
  return { ...line.claim, how: 'verbatim', by: composePolicyVersion }
}

function mapLines(content: DocumentContent, change: (line: DocumentLine) => DocumentLine): DocumentContent {
  return {
    ...content,
    sections: content.sections.map((section) => ({
      ...section,
      entries: section.entries.map((entry) => ({ ...entry, lines: entry.lines.map(change) })),
    })),
  }
}

import type { DocumentLine } from '@careergini/contracts'
import { applyGate, checkDocument } from '@careergini/grounding'
import { AppError } from '@careergini/platform/errors'
import type { Taxonomy } from '@careergini/skills'
import { withoutLines } from '../../../resume/document.rules.ts'
import type { Emit } from '../run-event.ts'
import type { ResumeBuilderState, ResumeBuilderUpdate } from '../state.ts'

/**
 * Decides on every line that ships. A refused wording falls back to the evidence; a line that even then does not hold is
 * left out, and its entry with it where it is a head line.
 */
export function createGateNode({ taxonomy }: { taxonomy: () => Taxonomy }) {
  return async (state: ResumeBuilderState, emit: Emit): Promise<ResumeBuilderUpdate> => {
    const { composed, evidence } = state
    const context = { evidence, taxonomy: taxonomy(), language: composed.language }
    const lines = bodyLines(composed)
    const known = new Set(lines.map((line) => line.id))
    // A second pass with less room may have dropped lines that were worded in the first.
    const wordings = (state.wordings ?? []).filter((wording) => known.has(wording.lineId))
    const gated = applyGate(composed, wordings, context).content
    const failing = checkDocument(gated, context)
    const content = withoutLines(gated, new Set(failing.map(({ line }) => line.id)))
    if (!content) {
      const reason = failing[0]?.findings[0]?.message ?? 'It cannot be written.'
      throw new AppError(
        'nothing-to-write',
        `Your name cannot be set as it stands: ${reason} Correct it in your profile.`,
      )
    }
    const announced = new Set(state.announced ?? [])
    const fresh = bodyLines(content).filter((line) => !announced.has(line.id))
    for (const line of fresh) emit({ type: 'line-accepted', data: line })
    return {
      content,
      announced: [...announced, ...fresh.map((line) => line.id)],
      notices: failing.map(
        ({ line, findings }) => `Left out "${line.text.slice(0, 80)}": ${findings[0]?.message ?? ''}`,
      ),
    }
  }
}

function bodyLines(content: ResumeBuilderState['composed']): DocumentLine[] {
  return content.sections.flatMap((section) => section.entries.flatMap((entry) => entry.lines))
}

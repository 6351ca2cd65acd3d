import type { DocumentEvent, GateFinding, Problem } from '@careergini/contracts'

/** A line on its way into a document. */
interface RunLine {
  id: string
  text: string
  state: 'writing' | 'accepted' | 'refused'
  findings: GateFinding[]
}

/** One run as far as its events tell. */
export interface DocumentRun {
  status: 'writing' | 'done' | 'failed' | 'stopped'
  /** It waits for others to be written first. */
  waiting: boolean
  model: string | null
  plan: { lines: number; requirementsAnswered: number; requirements: number; gaps: string[] } | null
  lines: RunLine[]
  documentId: string | null
  error: Problem | null
}

export const newRun: DocumentRun = {
  status: 'writing',
  waiting: false,
  model: null,
  plan: null,
  lines: [],
  documentId: null,
  error: null,
}

/** The run after one more event. */
export function applyEvent(run: DocumentRun, event: DocumentEvent): DocumentRun {
  switch (event.type) {
    case 'run-queued':
      return { ...run, waiting: true }
    case 'run-start':
      // A run that was taken up again after a crash begins anew.
      return { ...newRun, model: event.data.model }
    case 'plan-ready':
      return { ...run, plan: event.data }
    case 'line-delta':
      return { ...run, lines: withDelta(run.lines, event.data.lineId, event.data.text) }
    case 'line-accepted':
      return {
        ...run,
        lines: withLine(run.lines, { id: event.data.id, text: event.data.text, state: 'accepted', findings: [] }),
      }
    case 'line-refused': {
      const { line, findings } = event.data
      return { ...run, lines: withLine(run.lines, { id: line.id, text: line.text, state: 'refused', findings }) }
    }
    case 'document-ready':
      return { ...run, documentId: event.data.id }
    case 'run-end':
      return { ...run, status: 'done', documentId: event.data.documentId ?? run.documentId }
    case 'run-error':
      return { ...run, status: event.data.code === 'cancelled' ? 'stopped' : 'failed', error: event.data }
  }
}

/** How far the run is, 0..1; null before there is a plan. */
export function shareOf(run: DocumentRun): number | null {
  if (run.documentId) return 1
  if (!run.plan || run.plan.lines === 0) return null
  return Math.min(run.lines.filter((line) => line.state !== 'writing').length / run.plan.lines, 1)
}

function withLine(lines: RunLine[], line: RunLine): RunLine[] {
  const known = lines.some(({ id }) => id === line.id)
  return known ? lines.map((other) => (other.id === line.id ? line : other)) : [...lines, line]
}

function withDelta(lines: RunLine[], id: string, text: string): RunLine[] {
  const before = lines.find((line) => line.id === id)
  return withLine(lines, { id, text: (before?.text ?? '') + text, state: 'writing', findings: [] })
}

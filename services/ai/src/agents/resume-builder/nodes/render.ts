import type { DocumentPress } from '../../../resume/document-press.ts'
import { documentTitle } from '../../../resume/document.rules.ts'
import type { ResumeBuilderState, ResumeBuilderUpdate } from '../state.ts'

/** Less of the estimated space for each try; the estimate is off by a few lines, hardly ever by a quarter page. */
const lessFill = 0.1
const leastFill = 0.5

export function createRenderNode({ press, now }: { press: Pick<DocumentPress, 'render'>; now: () => Date }) {
  return async (state: ResumeBuilderState): Promise<ResumeBuilderUpdate> => {
    const createdAt = now().toISOString()
    const title = documentTitle(state.posting)
    const rendered = await press.render(state.content, { createdAt, title })
    return {
      rendered: { ...rendered, createdAt },
      fill: rendered.pageCount > state.request.maxPages ? state.fill - lessFill : state.fill,
    }
  }
}

/** Plan again with less, unless the document fits or cannot become shorter: roles and degrees are never dropped. */
export function needsShorterPlan({ rendered, request, fill }: ResumeBuilderState): boolean {
  return rendered.pageCount > request.maxPages && fill >= leastFill
}

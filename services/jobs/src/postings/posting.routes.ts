import {
  deletePosting,
  getPosting,
  importPosting,
  importPostingFile,
  importSamplePosting,
  listPostings,
  restorePosting,
  updatePosting,
} from '@careergini/contracts'
import { mount, type HttpApp } from '@careergini/platform/http'
import type { PostingService } from './posting.service.ts'

/** Postings: adding, reading, correcting, removing. */
export function postingRoutes(app: HttpApp, postings: PostingService): void {
  mount(app, importPosting, { answer: ({ principal, body }) => postings.importText(principal.id, body) })
  mount(app, importPostingFile, { answer: ({ principal, file }) => postings.importFile(principal.id, file) })
  mount(app, importSamplePosting, { answer: ({ principal }) => postings.importSample(principal.id) })
  mount(app, listPostings, { answer: ({ principal, query }) => postings.list(principal.id, query) })
  mount(app, getPosting, { answer: ({ principal, params }) => postings.get(principal.id, params.id) })
  mount(app, updatePosting, {
    answer: ({ principal, params, body }) => postings.correct(principal.id, params.id, body),
  })
  mount(app, deletePosting, { answer: ({ principal, params }) => postings.remove(principal.id, params.id) })
  mount(app, restorePosting, { answer: ({ principal, params }) => postings.restore(principal.id, params.id) })
}

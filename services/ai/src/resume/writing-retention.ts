import { deleteUnknownFiles, restorableSince } from '@careergini/platform/retention'
import type { FileStorage } from '@careergini/platform/storage'
import type { DocumentRepository } from './document.repository.ts'
import type { RunRepository } from './run.repository.ts'

export interface WritingRetentionParts {
  documents: Pick<DocumentRepository, 'purge' | 'knownKeys'>
  runs: Pick<RunRepository, 'purge'>
  files: Pick<FileStorage, 'list' | 'modifiedAt' | 'delete'>
  now: () => Date
}

/** All finished files lie below this, by person and document. */
const allFiles = 'resumes'
const documentKey = /^resumes\/[^/]+\/[^/]+\/[^/]+\.pdf$/

/** Deletes what is kept of documents and their runs for no reason any more, by a name for the log. */
export function writingRetention({ documents, runs, files, now }: WritingRetentionParts) {
  return {
    'removed documents': () => documents.purge(restorableSince(now())),
    // A run's events tell its lines again; whoever looked on has the document, or the reason why there is none.
    'runs that ended': () => runs.purge(restorableSince(now())),
    // Those of the documents above, of erased accounts, and of what was stopped before its rows were stored.
    'files without a document': () =>
      deleteUnknownFiles({
        files,
        prefix: allFiles,
        pattern: documentKey,
        knownKeys: (keys) => documents.knownKeys(keys),
        now: now(),
      }),
  }
}

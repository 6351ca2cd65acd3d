import { createHash } from 'node:crypto'
import { type EvidenceItem, listEvidence } from '@careergini/contracts'
import { readResume, type ReadItem, UnreadableResume } from '@careergini/resume-reader'
import { CommandProblem, readInput } from './files.ts'

export interface ProfileFile {
  evidence: EvidenceItem[]
  warnings: string[]
}

/** As large as an upload may be. */
const largest = 10 * 1024 ** 2

/**
 * Reads a résumé (PDF, DOCX, text, Markdown, JSON Resume, so also the profile as CareerGini exports it) or the answer of
 * `GET /profile/evidence` as evidence, all of it taken as true. Throws `CommandProblem` with exit code 2.
 */
export async function readProfile(file: string): Promise<ProfileFile> {
  const bytes = readInput(file, largest)
  const listed = evidenceList(bytes, file)
  if (listed) return { evidence: listed, warnings: [] }
  try {
    const { items, warnings } = await readResume(bytes, { fileName: file })
    return { evidence: items.map((item, position) => evidenceOf(item, position, file)), warnings }
  } catch (error) {
    if (!(error instanceof UnreadableResume)) throw error
    // The message tells the first mistake itself.
    const faults = (error.errors ?? []).slice(1, 5).map(({ message }) => `\n  ${message}`)
    throw new CommandProblem(`${file}: ${error.message} ${error.remedy}${faults.join('')}`, 2)
  }
}

function evidenceList(bytes: Uint8Array, file: string): EvidenceItem[] | null {
  // A JSON object begins so, after spaces or a mark of its encoding.
  if (!/^[\s\uFEFF]*\{/.test(Buffer.from(bytes.subarray(0, 256)).toString('utf8'))) return null
  let value: unknown
  try {
    value = JSON.parse(
      Buffer.from(bytes)
        .toString('utf8')
        .replace(/^\uFEFF/, ''),
    )
  } catch {
    return null
  }
  if (typeof value !== 'object' || value === null || !('items' in value)) return null
  const read = listEvidence.response.safeParse(value)
  if (read.success) return read.data.items
  const [first] = read.error.issues
  throw new CommandProblem(
    `${file}: This is no list of evidence: /${first?.path.join('/') ?? ''}: ${first?.message ?? 'unknown'}.`,
    2,
  )
}

function evidenceOf({ key, parentKey, text, facts, place }: ReadItem, position: number, file: string): EvidenceItem {
  const textSha256 = createHash('sha256').update(text).digest('hex')
  return {
    id: key,
    parentId: parentKey,
    text,
    facts,
    conceptIds: [],
    source: { kind: 'upload', documentId: null, label: file, place, textSha256 },
    edited: false,
    position,
    // Nothing that is compared depends on when it was read.
    createdAt: never,
    updatedAt: never,
  }
}

const never = '1970-01-01T00:00:00Z'

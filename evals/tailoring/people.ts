import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import type { EvidenceItem } from '@careergini/contracts'
import { readResume, type ReadResume } from '@careergini/resume-reader'
import { findMentions, type Taxonomy } from '@careergini/skills'

export interface Person {
  file: string
  evidence: EvidenceItem[]
}

const folders = ['json-resume', 'tailoring', 'resume-files']
const resumes = /(?:resume|senior|sparse|graduate|full|minimal|complete|typical|timeline|\.pdf|\.docx)[^/]*$|\.pdf$/iu
const others = /schema|\.yaml$|job|posting|expectation|ground-truth|silver|SOURCE|v3-/iu

/** Every résumé of the data that the reader makes evidence of, in the order of their names. */
export async function readPeople(dataDir: string, taxonomy: Taxonomy): Promise<Person[]> {
  const people: Person[] = []
  for (const folder of folders) {
    const files = (await readdir(join(dataDir, folder), { recursive: true }).catch((): string[] => [])).toSorted(
      (a, b) => (a < b ? -1 : 1),
    )
    for (const file of files) {
      const path = join(dataDir, folder, file)
      if (
        !/\.(?:pdf|docx|txt|json|md)$/iu.test(file) ||
        !resumes.test(file) ||
        others.test(file.replace('jobsync/', ''))
      )
        continue
      const read = await readResume(await readFile(path), { fileName: file }).catch(() => null)
      if (read && read.items.length >= 5)
        people.push({ file: relative(dataDir, path), evidence: evidenceOf(read, taxonomy) })
    }
  }
  return people
}

/** Accepts every proposal. A file without a name (blanked upstream) gets an invented one: a document needs it. */
function evidenceOf(read: ReadResume, taxonomy: Taxonomy): EvidenceItem[] {
  const items = read.items.map((item, position): EvidenceItem => ({
    id: item.key,
    parentId: item.parentKey,
    text: item.text,
    facts: item.facts,
    conceptIds: [...new Set(findMentions(taxonomy, item.text).map((mention) => mention.conceptId))],
    source: {
      kind: 'upload',
      documentId: null,
      label: 'development data',
      place: item.place,
      textSha256: createHash('sha256').update(item.text).digest('hex'),
    },
    edited: false,
    position,
    createdAt: '2026-01-01T00:00:00Z',
    updatedAt: '2026-01-01T00:00:00Z',
  }))
  const first = items[0]
  const named = items.some((item) => item.facts.kind === 'identity' && item.facts.field === 'name')
  if (named || !first) return items
  const facts = { kind: 'identity', field: 'name', value: 'Robin Example' } as const
  return [...items, { ...first, id: 'invented-name', parentId: null, text: facts.value, facts, conceptIds: [] }]
}

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { bareRaw, cleanText, htmlText, type RawPosting } from '@careergini/jobs/normalise'

/** A posting's place in the data: a file under `postings/` and its 0-based line. */
export interface PostingKey {
  source: string
  index: number
}

/** Fields of the three kinds of records, as far as they are used; each kind leaves out some. */
interface PostingRecord {
  title?: string
  description?: string
  text?: string
  time?: number
  employer?: string
  region?: string
  jobType?: string
  contract?: string
  level?: string
  salary?: string
  location?: string
  secondaryLocations?: string[]
  country?: string
  isRemote?: boolean | null
  employmentType?: string
  salarySummary?: string | null
  publishedAt?: string
}

/** Labelled rows: those under `--data` where they are, else those of the repository. */
export async function readTruth<T>(dataDir: string, name: string): Promise<T[]> {
  const given = await readFile(join(dataDir, name, 'truth.jsonl'), 'utf8').catch(() => null)
  const text = given ?? (await readFile(new URL(`../data/${name}/truth.jsonl`, import.meta.url), 'utf8'))
  // Rows of a known form; a wrong one fails loudly where it is used.
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T)
}

/** The records that the rows name, by `keyOf`; files that are absent are listed. */
export async function readRecords(dataDir: string, rows: readonly PostingKey[]) {
  const records = new Map<string, PostingRecord>()
  const absent: string[] = []
  for (const source of new Set(rows.map((row) => row.source))) {
    const bytes = await readOne(dataDir, source)
    if (!bytes) absent.push(`postings/${source}`)
    const lines = bytes ? linesOf(bytes) : []
    for (const row of rows.filter((one) => one.source === source)) {
      const line = lines[row.index]
      if (line) records.set(keyOf(row), JSON.parse(line) as PostingRecord)
    }
  }
  return { records, absent }
}

/** The file as it is named, or with or without its compression's ending. */
async function readOne(dataDir: string, source: string): Promise<Buffer | null> {
  const bare = source.replace(/\.jsonl(?:\.gz)?$/, '')
  for (const name of [source, `${bare}.jsonl.gz`, `${bare}.jsonl`]) {
    const bytes = await readFile(join(dataDir, 'postings', name)).catch(() => null)
    if (bytes) return bytes
  }
  return null
}

function linesOf(bytes: Buffer): string[] {
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b
  return (isGzip ? gunzipSync(bytes, { maxOutputLength: 500_000_000 }) : bytes).toString('utf8').trim().split('\n')
}

export function keyOf({ source, index }: PostingKey): string {
  return `${source}#${index}`
}

/** The words of a record as its source keeps them; offsets of labels count in these. */
export function sourceText(record: PostingRecord): string {
  return record.description ?? record.text ?? ''
}

/** A record as a board's reader would hand it over. Hacker News keeps its texts as HTML. */
export function rawOf(record: PostingRecord): RawPosting {
  const text = record.description === undefined ? htmlText(record.text ?? '') : record.description
  const region = record.region?.trim()
  return {
    ...bareRaw(cleanText(text)),
    title: record.title || null,
    organisation: record.employer || null,
    locations: [record.location, ...(record.secondaryLocations ?? []), region].filter((place) => !!place) as string[],
    country: record.country || (region ? 'Poland' : null),
    remote: record.isRemote ? 'remote' : null,
    employmentType: record.employmentType ?? ([record.jobType, record.contract].filter(Boolean).join(', ') || null),
    level: record.level || null,
    salaryText: record.salarySummary ?? (record.salary || null),
    postedAt: record.publishedAt ?? (record.time ? new Date(record.time * 1000).toISOString() : null),
  }
}

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { sampleOf } from '../src/random.ts'

export interface GivenPosting {
  id: string
  text: string
}

const files = ['ashby-postings.jsonl.gz', 'hn-who-is-hiring.jsonl.gz', 'polish-handcoded.jsonl.gz']

/** A seeded choice of real postings, as many of each file; files that are absent are passed over. */
export async function readPostings(dataDir: string, count: number, seed: number): Promise<GivenPosting[]> {
  const found: GivenPosting[] = []
  for (const file of files) {
    const bytes = await readFile(join(dataDir, 'postings', file)).catch(() => null)
    if (!bytes) continue
    const lines = gunzipSync(bytes, { maxOutputLength: 500_000_000 }).toString('utf8').trim().split('\n')
    for (const line of sampleOf(lines, Math.ceil(count / files.length), seed)) found.push(postingOf(file, line))
  }
  return found
}

function postingOf(file: string, line: string): GivenPosting {
  // Records of a known form; the fields that differ between the files are looked for by name.
  const record = JSON.parse(line) as { id: string | number; title?: string; description?: string; text?: string }
  const text = [record.title, record.description ?? record.text].filter(Boolean).join('\n\n')
  return { id: `${file}:${record.id}`, text: plain(text) }
}

/** Hacker News keeps its texts as HTML. */
function plain(text: string): string {
  return text
    .replace(/<(?:p|br|li)[^>]{0,100}>/giu, '\n')
    .replace(/<[^>]{1,300}>/gu, ' ')
    .replace(/&#x2F;/gu, '/')
    .replace(/&#x27;|&#39;/gu, "'")
    .replace(/&quot;/gu, '"')
    .replace(/&gt;/gu, '>')
    .replace(/&lt;/gu, '<')
    .replace(/&amp;/gu, '&')
}

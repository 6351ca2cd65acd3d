import type {
  BodyOf,
  importPosting,
  listPostings,
  Posting,
  PostingSummary,
  QueryOf,
  updatePosting,
} from '@careergini/contracts'
import { extractRequirements, requirementsVersion } from '@careergini/matching'
import { AppError } from '@careergini/platform/errors'
import type { UploadedFile } from '@careergini/platform/http'
import type { Taxonomy } from '@careergini/skills'
import { normalisePosting, readAgain } from './posting.rules.ts'
import type { PersonsWords, PostingRepository } from './posting.repository.ts'
import type { RawPosting } from '../reading/raw-posting.ts'
import { samplePosting } from './sample-posting.ts'

export interface PostingServiceParts {
  postings: PostingRepository
  taxonomy: Taxonomy
  now: () => Date
}

type Source = Posting['source']

/** The readers of HTML are 60 MB in memory: loaded with the first posting. */
const reading = () => import('../reading/index.ts')

/** What a person does with postings. Whoever is not named by `userId` sees nothing of them. */
export class PostingService {
  readonly #parts: PostingServiceParts

  constructor(parts: PostingServiceParts) {
    this.#parts = parts
  }

  async importText(userId: string, body: BodyOf<typeof importPosting>): Promise<Posting> {
    const { rawFromText } = await reading()
    const raw = rawFromText(body.text)
    const source: Source = { kind: 'pasted', label: 'Pasted text', url: body.url ?? raw.url }
    const { title, organisation } = body
    return this.#store(userId, withWords(raw, body), source, { title, organisation })
  }

  /** What a text asks for, read as if it were added, but not stored. */
  async read(text: string): Promise<Pick<Posting, 'title' | 'organisation' | 'requirements'>> {
    const { rawFromText } = await reading()
    const raw = rawFromText(text)
    return normalisePosting(raw, extractRequirements(this.#parts.taxonomy, raw.text))
  }

  async importFile(userId: string, file: UploadedFile): Promise<Posting> {
    const { rawFromFile } = await reading()
    const raw = rawFromFile(file)
    return this.#store(userId, raw, { kind: 'file', label: file.name, url: raw.url })
  }

  async importSample(userId: string): Promise<Posting> {
    const { rawFromText } = await reading()
    return this.#store(userId, rawFromText(samplePosting), { kind: 'sample', label: 'Sample posting', url: null })
  }

  async list(
    userId: string,
    query: QueryOf<typeof listPostings>,
  ): Promise<{ items: PostingSummary[]; nextCursor: string | null }> {
    return this.#parts.postings.list(userId, query)
  }

  /** A posting that was read by older rules is read again first. */
  async get(userId: string, id: string): Promise<Posting> {
    const found = await this.#parts.postings.find(userId, id)
    if (!found) throw notFound()
    if (found.requirementsVersion === requirementsVersion) return found.posting
    const { text, remote } = found.posting
    const requirements = extractRequirements(this.#parts.taxonomy, text)
    const newer = readAgain({ text, remote, locations: await locationsIn(found.raw), requirements })
    await this.#parts.postings.saveReading(id, newer, requirementsVersion)
    return { ...found.posting, ...newer }
  }

  async correct(userId: string, id: string, changes: BodyOf<typeof updatePosting>): Promise<Posting> {
    if (!(await this.#parts.postings.correct(userId, id, changes, this.#parts.now()))) throw notFound()
    return this.get(userId, id)
  }

  async remove(userId: string, id: string): Promise<void> {
    if (!(await this.#parts.postings.remove(userId, id, this.#parts.now()))) throw notFound()
  }

  async restore(userId: string, id: string): Promise<Posting> {
    if (!(await this.#parts.postings.restore(userId, id, this.#parts.now()))) throw notFound()
    return this.get(userId, id)
  }

  async #store(userId: string, raw: RawPosting, source: Source, named: PersonsWords = {}): Promise<Posting> {
    const { postings, taxonomy, now } = this.#parts
    const posting = { ...normalisePosting(raw, extractRequirements(taxonomy, raw.text)), source }
    return postings.save(userId, posting, { raw: raw.payload, named, requirementsVersion, now: now() })
  }
}

/** The place names of what the source sent: they, too, say where a remote person may live. */
async function locationsIn(raw: unknown): Promise<readonly string[]> {
  if (raw === null) return []
  const { jobPostingIn } = await reading()
  return jobPostingIn(raw)?.locations ?? []
}

/** What the person says of the posting wins over what was read from it. */
function withWords(raw: RawPosting, { title, organisation }: { title?: string; organisation?: string }): RawPosting {
  return { ...raw, title: title ?? raw.title, organisation: organisation ?? raw.organisation }
}

function notFound(): AppError {
  return new AppError('not-found', 'There is no such posting, or it is not yours. Open your list of jobs.')
}

import type { Match } from '@careergini/contracts'
import { matchPosting } from '@careergini/matching'
import type { Principal } from '@careergini/platform/auth'
import { AppError } from '@careergini/platform/errors'
import type { Taxonomy } from '@careergini/skills'
import type { PostingService } from '../postings/posting.service.ts'
import type { AnswerRepository } from './answer.repository.ts'
import type { EvidenceReader } from './evidence.reader.ts'

export interface MatchServiceParts {
  postings: Pick<PostingService, 'get'>
  answers: AnswerRepository
  evidence: EvidenceReader
  taxonomy: Taxonomy
  now: () => Date
}

interface MatchOptions {
  asOf?: string | undefined
  signal: AbortSignal
}

/** Compares the person's evidence with a posting. */
export class MatchService {
  readonly #parts: MatchServiceParts

  constructor(parts: MatchServiceParts) {
    this.#parts = parts
  }

  async match(principal: Principal, postingId: string, { asOf, signal }: MatchOptions): Promise<Match> {
    const { postings, answers, evidence, taxonomy, now } = this.#parts
    const posting = await postings.get(principal.id, postingId)
    const [items, given] = await Promise.all([
      evidence.read(principal, signal),
      answers.ofPosting(principal.id, postingId),
    ])
    return matchPosting({
      taxonomy,
      evidence: items,
      posting,
      asOf: asOf ?? now().toISOString().slice(0, 7),
      answers: given,
    })
  }

  /** Keeps, changes or takes back an answer and tells what the ledger says with it. */
  async answer(
    principal: Principal,
    { id, requirementId }: { id: string; requirementId: string },
    answer: boolean | null,
    { signal }: { signal: AbortSignal },
  ): Promise<Match> {
    const posting = await this.#parts.postings.get(principal.id, id)
    if (!posting.requirements.some((requirement) => requirement.id === requirementId)) {
      throw new AppError('not-found', 'This posting has no such requirement. Load the posting again.')
    }
    await this.#parts.answers.put(principal.id, { postingId: id, requirementId, answer })
    return this.match(principal, id, { signal })
  }
}

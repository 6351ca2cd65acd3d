import type { EvidenceItem, GapAnalysis, GapQuestion } from '@careergini/contracts'
import {
  analyzeGaps,
  findRole,
  type GapTarget,
  mapOccupations,
  type OccupationMap,
  roleTarget,
  unknownRole,
} from '@careergini/matching'
import type { Principal } from '@careergini/platform/auth'
import { AppError } from '@careergini/platform/errors'
import type { SkillsEngine } from '@careergini/skills'
import type { EvidenceReader } from '../matches/evidence.reader.ts'
import type { AnswerRepository } from '../matches/answer.repository.ts'
import type { PostingService } from '../postings/posting.service.ts'

export interface GapServiceParts {
  postings: Pick<PostingService, 'get' | 'list' | 'read'>
  answers: Pick<AnswerRepository, 'ofPosting'>
  evidence: EvidenceReader
  /** Made on first use: it holds 60 MB. */
  engine: () => SkillsEngine
  now: () => Date
}

/** What is compared with. */
interface Chosen {
  target: GapAnalysis['target']
  targets: GapTarget[]
  notices: string[]
}

const mostSavedJobs = 100

/** Compares a person's evidence with a role, with jobs of theirs or with a pasted description. */
export class GapService {
  readonly #parts: GapServiceParts
  #occupations: OccupationMap | null = null

  constructor(parts: GapServiceParts) {
    this.#parts = parts
  }

  async find(principal: Principal, question: GapQuestion, { signal }: { signal: AbortSignal }): Promise<GapAnalysis> {
    const { evidence, engine, now } = this.#parts
    const items = await evidence.read(principal, signal)
    const chosen = await this.#choose(principal, question, items)
    signal.throwIfAborted()
    this.#occupations ??= mapOccupations(engine().taxonomy)
    const analysis = analyzeGaps({
      ...chosen,
      engine: engine(),
      occupations: this.#occupations,
      evidence: items,
      asOf: question.asOf ?? now().toISOString().slice(0, 7),
      extraConceptIds: question.extraConceptIds,
    })
    return { ...analysis, notices: [...chosen.notices, ...analysis.notices] }
  }

  async #choose(principal: Principal, question: GapQuestion, items: readonly EvidenceItem[]): Promise<Chosen> {
    const { occupationId, targetRole, postingIds, jobDescription } = question
    if (occupationId !== undefined) return this.#role(occupationId)
    if (targetRole !== undefined) return this.#named(targetRole)
    if (postingIds !== undefined) return this.#jobs(principal, [...new Set(postingIds)])
    if (jobDescription !== undefined) return this.#description(jobDescription)
    const saved = await this.#parts.postings.list(principal.id, { limit: mostSavedJobs })
    if (saved.items.length > 0) {
      const ids = saved.items.map(({ id }) => id)
      const chosen = await this.#jobs(principal, ids)
      if (saved.nextCursor === null) return chosen
      return { ...chosen, notices: [`Only your ${mostSavedJobs} newest jobs were compared.`] }
    }
    const title = latestTitle(items)
    if (title !== null) return this.#named(title)
    throw new AppError('invalid-input', 'There is nothing to compare with. Name a role, or add a job posting.')
  }

  #role(occupationId: string): Chosen {
    const target = roleTarget(this.#parts.engine().taxonomy, occupationId)
    if (!target) throw new AppError('not-found', 'There is no such occupation. Search for it by name.')
    const occupation = { conceptId: target.id, label: target.title }
    return {
      target: { kind: 'role', label: target.title, occupation, alternatives: [] },
      targets: [target],
      notices: [],
    }
  }

  #named(title: string): Chosen {
    const found = findRole(this.#parts.engine(), title)
    if (found.occupation === null) throw new AppError('not-found', unknownRole(title, found))
    const chosen = this.#role(found.occupation.conceptId)
    return { ...chosen, target: { ...chosen.target, alternatives: found.alternatives } }
  }

  async #jobs(principal: Principal, ids: readonly string[]): Promise<Chosen> {
    const targets: GapTarget[] = []
    for (const id of ids) {
      const { title, organisation, requirements } = await this.#parts.postings.get(principal.id, id)
      const answers = await this.#parts.answers.ofPosting(principal.id, id)
      targets.push({ id, title, organisation, requirements, answers })
    }
    const [only] = targets
    const label = targets.length === 1 && only ? only.title : `${targets.length} jobs`
    return { target: { kind: 'postings', label, occupation: null, alternatives: [] }, targets, notices: [] }
  }

  /** Nothing of it is stored. */
  async #description(text: string): Promise<Chosen> {
    const { title, organisation, requirements } = await this.#parts.postings.read(text)
    const target = { id: 'description', title, organisation, requirements }
    return {
      target: { kind: 'description', label: title, occupation: null, alternatives: [] },
      targets: [target],
      notices: [],
    }
  }
}

/** The title of the role that began last; a running one before all others. */
function latestTitle(items: readonly EvidenceItem[]): string | null {
  const roles = items.flatMap(({ id, facts }) => (facts.kind === 'role' && facts.title ? [{ id, ...facts }] : []))
  const order = (role: (typeof roles)[number]) => `${role.end === 'present' ? 1 : 0} ${role.start ?? ''}`
  const [latest] = roles.toSorted((a, b) => (order(a) < order(b) ? 1 : order(a) > order(b) ? -1 : a.id < b.id ? -1 : 1))
  return latest?.title ?? null
}

import type { BodyOf, EvidenceItem, FactsOf, Profile, updateProfile } from '@careergini/contracts'
import { inTransaction, type Database, type Transaction } from '@careergini/database'
import type { EvidenceEdits } from '../evidence/evidence.edits.ts'
import type { EvidenceRepository } from '../evidence/evidence.repository.ts'
import type { ChangeProfile, EvidenceService } from '../evidence/evidence.service.ts'
import { toJsonResume } from './json-resume.rules.ts'
import type { ProfileRepository } from './profile.repository.ts'
import { deriveProfile, identityItem } from './profile.rules.ts'

export interface ProfileParts {
  profiles: ProfileRepository
  database: Database
  evidence: Pick<EvidenceRepository, 'list' | 'within'>
  editing: Pick<EvidenceService, 'editsOf'>
  now: () => Date
}

const identityFields = ['name', 'headline', 'summary', 'email', 'phone', 'location'] as const

/** The aggregate over a person's evidence, and their wishes. */
export class ProfileService {
  readonly #parts: ProfileParts

  constructor(parts: ProfileParts) {
    this.#parts = parts
  }

  async get(userId: string): Promise<Profile> {
    const { profiles, evidence, now } = this.#parts
    const [items, wishes] = await Promise.all([evidence.list(userId), profiles.wishes(userId)])
    const { careerGoals, jobPreferences, updatedAt } = wishes
    return {
      ...deriveProfile(items, this.#month()),
      careerGoals,
      jobPreferences,
      updatedAt: latest([updatedAt, ...items.map((item) => item.updatedAt)]) ?? now().toISOString(),
    }
  }

  /** All of it takes effect, or nothing. */
  async update(userId: string, input: BodyOf<typeof updateProfile>): Promise<Profile> {
    const { profiles, evidence, editing, now } = this.#parts
    const { careerGoals, jobPreferences } = input
    const wishes = { ...(careerGoals !== undefined && { careerGoals }), ...(jobPreferences && { jobPreferences }) }
    await this.change(userId, async (transaction) => {
      await profiles.within(transaction).saveWishes(userId, wishes, now())
      const items = await evidence.within(transaction).list(userId)
      const edits = editing.editsOf(userId, transaction)
      for (const field of identityFields) {
        const value = input[field]
        if (value !== undefined) await setIdentity(edits, items, field, value)
      }
    })
    return this.get(userId)
  }

  /**
   * The way in which evidence and profile are changed: one change of a person after the other, however many come at
   * once, and after each the stored aggregate is that of the evidence.
   */
  change: ChangeProfile = (userId, work) =>
    inTransaction(this.#parts.database, async (transaction) => {
      await this.#parts.profiles.within(transaction).lock(userId)
      const result = await work(transaction)
      await this.#rebuild(userId, transaction)
      return result
    })

  async #rebuild(userId: string, transaction: Transaction): Promise<void> {
    const items = await this.#parts.evidence.within(transaction).list(userId)
    const derived = deriveProfile(items, this.#month())
    await this.#parts.profiles.within(transaction).saveDerived(userId, derived, this.#parts.now())
  }

  async exportJsonResume(userId: string): Promise<object> {
    return toJsonResume(await this.#parts.evidence.list(userId), this.#month())
  }

  #month(): string {
    return this.#parts.now().toISOString().slice(0, 7)
  }
}

/** An empty value takes the fact back. */
async function setIdentity(
  edits: EvidenceEdits,
  items: readonly EvidenceItem[],
  field: FactsOf<'identity'>['field'],
  value: string,
): Promise<void> {
  const existing = identityItem(items, field)
  if (existing?.facts.value === value) return
  const facts = { kind: 'identity', field, value } as const
  if (value === '') {
    if (existing) await edits.remove(existing.id)
  } else if (existing) await edits.update(existing.id, { facts })
  else await edits.create({ facts, parentId: null })
}

function latest(times: readonly (string | null)[]): string | null {
  return (
    times
      .filter((time) => time !== null)
      .toSorted()
      .at(-1) ?? null
  )
}

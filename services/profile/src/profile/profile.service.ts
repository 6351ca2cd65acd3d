import type { BodyOf, EvidenceItem, FactsOf, Profile, updateProfile } from '@careergini/contracts'
import type { EvidenceRepository } from '../evidence/evidence.repository.ts'
import type { EvidenceService } from '../evidence/evidence.service.ts'
import { toJsonResume } from './json-resume.rules.ts'
import type { ProfileRepository } from './profile.repository.ts'
import { deriveProfile, identityItem } from './profile.rules.ts'

export interface ProfileParts {
  profiles: ProfileRepository
  evidence: Pick<EvidenceRepository, 'list'>
  editing: Pick<EvidenceService, 'create' | 'update' | 'remove'>
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

  async update(userId: string, input: BodyOf<typeof updateProfile>): Promise<Profile> {
    const { careerGoals, jobPreferences } = input
    if (careerGoals !== undefined || jobPreferences) {
      const wishes = { ...(careerGoals !== undefined && { careerGoals }), ...(jobPreferences && { jobPreferences }) }
      await this.#parts.profiles.saveWishes(userId, wishes, this.#parts.now())
    }
    const items = await this.#parts.evidence.list(userId)
    for (const field of identityFields) {
      const value = input[field]
      if (value !== undefined) await this.#setIdentity(userId, items, field, value)
    }
    return this.get(userId)
  }

  /** Writes the aggregate anew from the evidence: after each change, and whenever it may be out of date. */
  async rebuild(userId: string): Promise<void> {
    const items = await this.#parts.evidence.list(userId)
    await this.#parts.profiles.saveDerived(userId, deriveProfile(items, this.#month()), this.#parts.now())
  }

  async exportJsonResume(userId: string): Promise<object> {
    return toJsonResume(await this.#parts.evidence.list(userId), this.#month())
  }

  /** An empty value takes the fact back. */
  async #setIdentity(
    userId: string,
    items: readonly EvidenceItem[],
    field: FactsOf<'identity'>['field'],
    value: string,
  ) {
    const { editing } = this.#parts
    const existing = identityItem(items, field)
    if (existing?.facts.value === value) return
    if (value === '') {
      if (existing) await editing.remove(userId, existing.id)
      return
    }
    const facts = { kind: 'identity', field, value } as const
    if (existing) await editing.update(userId, existing.id, { facts })
    else await editing.create(userId, { facts, parentId: null })
  }

  #month(): string {
    return this.#parts.now().toISOString().slice(0, 7)
  }
}

function latest(times: readonly (string | null)[]): string | null {
  return (
    times
      .filter((time) => time !== null)
      .toSorted()
      .at(-1) ?? null
  )
}

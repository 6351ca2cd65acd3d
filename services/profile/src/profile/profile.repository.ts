import { jobPreferences, type Profile } from '@careergini/contracts'
import { json } from '@careergini/database'
import type { Queries } from '../evidence/evidence.repository.ts'

export interface ProfileWishes {
  careerGoals: string | null
  jobPreferences: Profile['jobPreferences']
  updatedAt: string | null
}

/** The stored aggregate, which others read by SQL, and the person's wishes, which are stored here alone. */
export class ProfileRepository {
  readonly #queries: Queries

  constructor(queries: Queries) {
    this.#queries = queries
  }

  /** The same queries inside a transaction. */
  within(transaction: Queries): ProfileRepository {
    return new ProfileRepository(transaction)
  }

  async wishes(userId: string): Promise<ProfileWishes> {
    const row = await this.#queries
      .selectFrom('profiles')
      .select(['careerGoals', 'jobPreferences', 'updatedAt'])
      .where('userId', '=', userId)
      .executeTakeFirst()
    return {
      careerGoals: row?.careerGoals || null,
      jobPreferences: jobPreferences.parse(row?.jobPreferences ?? {}),
      updatedAt: row?.updatedAt.toISOString() ?? null,
    }
  }

  /** Keeps other changes of this person's profile and evidence waiting until the transaction ends. */
  async lock(userId: string): Promise<void> {
    await this.#queries
      .insertInto('profiles')
      .values({ userId })
      .onConflict((conflict) =>
        conflict.column('userId').doUpdateSet((eb) => ({ updatedAt: eb.ref('profiles.updatedAt') })),
      )
      .execute()
  }

  async saveWishes(userId: string, wishes: Partial<Pick<ProfileWishes, 'careerGoals' | 'jobPreferences'>>, now: Date) {
    const values = {
      ...(wishes.careerGoals !== undefined && { careerGoals: wishes.careerGoals ?? '' }),
      ...(wishes.jobPreferences && { jobPreferences: json(wishes.jobPreferences) }),
      updatedAt: now,
    }
    await this.#upsert(userId, values)
  }

  async saveDerived(
    userId: string,
    profile: Pick<
      Profile,
      | 'name'
      | 'headline'
      | 'summary'
      | 'contact'
      | 'skills'
      | 'experience'
      | 'education'
      | 'certifications'
      | 'experienceLevel'
    >,
    now: Date,
  ): Promise<void> {
    const { name, headline, summary, contact } = profile
    await this.#upsert(userId, {
      identity: json({ name, headline, summary, contact }),
      skills: json(profile.skills),
      experience: json(profile.experience),
      education: json(profile.education),
      certifications: json(profile.certifications),
      experienceLevel: profile.experienceLevel,
      updatedAt: now,
    })
  }

  async #upsert(userId: string, values: { updatedAt: Date } & Record<string, unknown>): Promise<void> {
    await this.#queries
      .insertInto('profiles')
      .values({ userId, ...values })
      .onConflict((conflict) => conflict.column('userId').doUpdateSet(values))
      .execute()
  }
}

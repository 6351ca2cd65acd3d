import { jobPreferences, type Profile } from '@careergini/contracts'
import { json, type Database } from '@careergini/database'

export interface ProfileWishes {
  careerGoals: string | null
  jobPreferences: Profile['jobPreferences']
  updatedAt: string | null
}

/** The stored aggregate, which others read by SQL, and the person's wishes, which are stored here alone. */
export class ProfileRepository {
  readonly #database: Database

  constructor(database: Database) {
    this.#database = database
  }

  async wishes(userId: string): Promise<ProfileWishes> {
    const row = await this.#database.kysely
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
    await this.#database.kysely
      .insertInto('profiles')
      .values({ userId, ...values })
      .onConflict((conflict) => conflict.column('userId').doUpdateSet(values))
      .execute()
  }
}

import type { Database } from '@careergini/database'

/** A person's answers to what no evidence can tell, by posting. */
export class AnswerRepository {
  readonly #db: Database['kysely']

  constructor(database: Database) {
    this.#db = database.kysely
  }

  async ofPosting(userId: string, postingId: string): Promise<Record<string, boolean>> {
    const rows = await this.#db
      .selectFrom('jobAnswers')
      .select(['requirementId', 'answer'])
      .where('jobId', '=', postingId)
      .where('userId', '=', userId)
      .execute()
    return Object.fromEntries(rows.map((row) => [row.requirementId, row.answer]))
  }

  /** `null` takes the answer back. */
  async put(
    userId: string,
    { postingId, requirementId, answer }: { postingId: string; requirementId: string; answer: boolean | null },
  ): Promise<void> {
    if (answer === null) {
      await this.#db
        .deleteFrom('jobAnswers')
        .where('jobId', '=', postingId)
        .where('userId', '=', userId)
        .where('requirementId', '=', requirementId)
        .execute()
      return
    }
    await this.#db
      .insertInto('jobAnswers')
      .values({ jobId: postingId, userId, requirementId, answer })
      .onConflict((conflict) => conflict.columns(['jobId', 'userId', 'requirementId']).doUpdateSet({ answer }))
      .execute()
  }
}

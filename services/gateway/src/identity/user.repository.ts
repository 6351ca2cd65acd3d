import { inTransaction, type Database } from '@careergini/database'
import type { User } from '@careergini/contracts'
import { sql } from 'kysely'

export interface UserWithPassword extends User {
  passwordHash: string | null
}

/** Any fixed number: it keeps two first sign-ups from both becoming the owner ("CGfo" in ASCII). */
const firstOwnerLock = 0x4347666f

export class UserRepository {
  readonly #database: Database

  constructor(database: Database) {
    this.#database = database
  }

  async findByEmail(email: string): Promise<UserWithPassword | null> {
    const row = await this.#database.kysely
      .selectFrom('users')
      .selectAll()
      .where(sql`lower(email)`, '=', email.toLowerCase())
      .executeTakeFirst()
    return row ? { ...toUser(row), passwordHash: row.passwordHash } : null
  }

  async findById(id: string): Promise<User | null> {
    const row = await this.#database.kysely.selectFrom('users').selectAll().where('id', '=', id).executeTakeFirst()
    return row ? toUser(row) : null
  }

  /** Creates an account; the first of the installation is its owner. Null when the e-mail is taken. */
  async create(account: { email: string; name: string | null; passwordHash: string }): Promise<User | null> {
    return inTransaction(this.#database, async (transaction) => {
      await sql`select pg_advisory_xact_lock(${firstOwnerLock})`.execute(transaction)
      const anybody = await transaction.selectFrom('users').select('id').limit(1).executeTakeFirst()
      const row = await transaction
        .insertInto('users')
        .values({
          email: account.email,
          name: account.name,
          passwordHash: account.passwordHash,
          role: anybody ? 'member' : 'owner',
        })
        .onConflict((conflict) => conflict.doNothing())
        .returningAll()
        .executeTakeFirst()
      return row ? toUser(row) : null
    })
  }
}

function toUser(row: { id: string; email: string; name: string | null; role: string; createdAt: Date }): User {
  return {
    id: row.id,
    email: row.email,
    name: row.name,
    role: row.role === 'owner' ? 'owner' : 'member',
    createdAt: row.createdAt.toISOString(),
  }
}

import type { Database } from '@careergini/database'
import { testDatabases } from '@careergini/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createLogger, type Logger } from './index.ts'

function logged(write: (logger: Logger) => void): string {
  let text = ''
  write(createLogger({ level: 'info', service: 'test' }, { write: (line) => void (text += line) }))
  return text
}

describe.each(testDatabases())('a logged error of $name', ({ open }) => {
  let database: Database
  beforeAll(async () => void (database = await open()))
  afterAll(() => database.close())

  const secret = 'maja-lindqvist@example.org'
  const failure = async (work: () => Promise<unknown>): Promise<Error> => {
    const error = await work().then(
      () => null,
      (thrown: unknown) => thrown,
    )
    if (error instanceof Error) return error
    throw new Error('The statement did not fail.')
  }

  it('names the fault and none of the values', async () => {
    const insert = () => database.kysely.insertInto('users').values({ email: secret }).execute()
    await insert()
    const taken = await failure(insert)
    const quoting = await failure(() =>
      database.withConnection((connection) => connection.query('select $1::text::int', [secret])),
    )
    expect(quoting.message).toContain(secret)
    for (const error of [taken, quoting])
      for (const line of [
        logged((log) => log.error({ err: error }, 'failed')),
        logged((log) => log.error(error)),
        logged((log) => log.error({ err: new Error('Not stored.', { cause: error }) }, 'failed')),
      ]) {
        expect(line).not.toContain(secret)
        expect(JSON.parse(line)).toMatchObject({ msg: 'failed', err: { stack: expect.stringContaining('    at ') } })
      }
    const { err } = JSON.parse(logged((log) => log.error({ err: taken }, 'failed')))
    expect(err).toMatchObject({ code: '23505', message: '[redacted]' })
    expect(Object.keys(err).toSorted()).toEqual(['code', 'message', 'stack', 'type'])
  })
})

it('keeps the message of an error of ours', () => {
  const line = logged((log) => log.error({ err: new TypeError('No such role.') }, 'failed'))
  expect(JSON.parse(line)).toMatchObject({ err: { type: 'TypeError', message: 'No such role.' } })
})

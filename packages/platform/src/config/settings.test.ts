import { expect, it } from 'vitest'
import { dataSettings, httpSettings, redisSettings, redisUrl, secretSettings } from './groups.ts'
import { readSettings, SettingsError } from './settings.ts'

it('reads nested settings with their defaults; an empty value counts as absent', () => {
  const settings = readSettings(
    { PORT: '', CAREERGINI_DATA: '/srv/data' },
    { http: httpSettings(3001), data: dataSettings },
  )
  expect(settings).toMatchObject({
    http: { port: 3001, host: '127.0.0.1' },
    data: { folder: '/srv/data', databaseUrl: undefined },
  })
})

it('reports all mistakes at once, each with its remedy', () => {
  const read = () =>
    readSettings(
      { PORT: 'http', DATABASE_URL: 'mysql://x', JWT_SECRET: 'hunter2' },
      { http: httpSettings(3000), data: dataSettings, secrets: secretSettings },
    )
  const error = thrownBy(read)
  expect(error.mistakes.map(({ name }) => name)).toEqual(['PORT', 'DATABASE_URL', 'JWT_SECRET'])
  expect(error.message).toContain('Use a number from 1 to 65535.')
  // A secret must not be printed, not even a wrong one.
  expect(error.message).not.toContain('hunter2')
})

function thrownBy(action: () => unknown): SettingsError {
  try {
    action()
  } catch (error) {
    if (error instanceof SettingsError) return error
  }
  throw new Error('no SettingsError came')
}

it('puts the address of Redis together', () => {
  expect(redisUrl(readSettings({}, redisSettings))).toBeNull()
  expect(redisUrl(readSettings({ REDIS_HOST: 'redis', REDIS_PASSWORD: 'a/b' }, redisSettings))).toBe(
    'redis://:a%2Fb@redis:6379',
  )
  expect(redisUrl(readSettings({ REDIS_HOST: 'redis', REDIS_URL: 'redis://other:1' }, redisSettings))).toBe(
    'redis://other:1',
  )
})

import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { canMakeTinyDisk, canStartS3, startS3, tinyDisk, type S3Server } from '@careergini/testing'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createFileStorage, type FileStorage, type S3Settings } from './file-storage.ts'

const bytes = (content: string) => new TextEncoder().encode(content)
let folder: string
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'careergini-files-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const places = ['a folder', ...(canStartS3() ? ['S3'] : [])]

describe.each(places)('files in %s', (place) => {
  let server: S3Server | null = null
  beforeAll(async () => {
    if (place === 'S3') server = await startS3()
  })
  afterAll(() => server?.stop())
  const create = (settings: Partial<S3Settings> = {}): FileStorage =>
    createFileStorage(server ? { s3: { region: 'us-east-1', ...server, ...settings } } : { folder })

  it('are given back as they were stored', async () => {
    const files = create()
    const key = `users/u1/uploads/${Date.now()}.txt`
    await files.put(key, bytes('first'), 'text/plain')
    await files.put(key, bytes('zweite Fassung'), 'text/plain')
    expect(new TextDecoder().decode(await files.get(key))).toBe('zweite Fassung')
    expect(await text(await files.stream(key))).toBe('zweite Fassung')
    await files.delete(key)
    expect(await files.exists(key)).toBe(false)
    await files.delete(key)
  })

  it('are named missing when they are', async () => {
    const files = create()
    await expect(files.get('users/u1/none.txt')).rejects.toMatchObject({ code: 'not-found' })
    await expect(files.stream('users/u1/none.txt')).rejects.toMatchObject({ code: 'not-found' })
  })

  it('go together by their prefix', async () => {
    const files = create()
    await files.put('users/u2/a.txt', bytes('a'))
    await files.put('users/u2/deep/b.txt', bytes('b'))
    await files.put('users/u3/c.txt', bytes('c'))
    await files.deleteAll('users/u2')
    expect(await Promise.all(['users/u2/a.txt', 'users/u2/deep/b.txt', 'users/u3/c.txt'].map(files.exists))).toEqual([
      false,
      false,
      true,
    ])
  })

  it('names everything below a prefix, with when it was stored', async () => {
    const files = create()
    const person = `users/u${Date.now()}`
    const listed = async () => {
      const keys: string[] = []
      for await (const some of files.list(person)) keys.push(...some)
      return keys
    }
    expect(await listed()).toEqual([])
    const before = Date.now() - 2_000
    await files.put(`${person}/uploads/a.txt`, bytes('a'))
    await files.put(`${person}/resumes/deep/b.txt`, bytes('b'))
    expect((await listed()).toSorted()).toEqual([`${person}/resumes/deep/b.txt`, `${person}/uploads/a.txt`])
    expect((await files.modifiedAt(`${person}/uploads/a.txt`)).getTime()).toBeGreaterThan(before)
    await expect(files.modifiedAt(`${person}/none.txt`)).rejects.toMatchObject({ code: 'not-found' })
    await files.deleteAll(person)
    expect(await listed()).toEqual([])
  })
})

describe.skipIf(!canStartS3())('an S3 server', () => {
  let server: S3Server
  beforeAll(async () => void (server = await startS3()))
  afterAll(() => server.stop())
  const create = (settings: Partial<S3Settings>) =>
    createFileStorage({ s3: { region: 'us-east-1', ...server, ...settings } })

  it('that lacks the bucket or refuses the keys is told apart, with what to do', async () => {
    const put = (settings: Partial<S3Settings>) => create(settings).put('a.txt', bytes('x'))
    await expect(put({ bucket: 'no-such-bucket' })).rejects.toMatchObject({
      code: 'unavailable',
      detail: expect.stringContaining('S3_BUCKET'),
    })
    await expect(put({ accessKey: 'nobody', secretKey: 'wrong-secret-key' })).rejects.toMatchObject({
      code: 'unavailable',
      detail: expect.stringContaining('S3 keys'),
    })
  })

  it('keeps a file of ten megabytes byte by byte', async () => {
    const large = Uint8Array.from({ length: 10 * 1024 * 1024 }, (_, index) => index % 251)
    const files = create({})
    await files.put('users/u1/large.pdf', large, 'application/pdf')
    expect(Buffer.compare(await files.get('users/u1/large.pdf'), large)).toBe(0)
  })
})

describe('files in a folder', () => {
  it('are always whole for those who read while they are stored again', async () => {
    const files = createFileStorage({ folder })
    const whole = new Uint8Array(2_000_000).fill(1)
    await files.put('resume.pdf', whole)
    const writing = Promise.all(Array.from({ length: 10 }, () => files.put('resume.pdf', whole)))
    const sizes = await Promise.all(Array.from({ length: 50 }, async () => (await files.get('resume.pdf')).byteLength))
    await writing
    expect(new Set(sizes)).toEqual(new Set([2_000_000]))
    expect(readdirSync(folder)).toEqual(['resume.pdf'])
  })

  it('never leave it', async () => {
    const files = createFileStorage({ folder: join(folder, 'inner') })
    await expect(files.put('../outside.txt', bytes('x'))).rejects.toThrow(/traversal/i)
    expect(readdirSync(folder)).toEqual([])
  })

  it('say so when the folder cannot be used', async () => {
    writeFileSync(join(folder, 'a-file'), '')
    const files = createFileStorage({ folder: join(folder, 'a-file', 'inner') })
    await expect(files.put('a.txt', bytes('x'))).rejects.toMatchObject({ code: 'unavailable' })
  })

  it.skipIf(!canMakeTinyDisk())('leave nothing half-written and keep the old file when the disk is full', async () => {
    const remove = tinyDisk(folder)
    try {
      const files = createFileStorage({ folder })
      await files.put('resume.pdf', new Uint8Array(20_000).fill(1))
      await expect(files.put('resume.pdf', new Uint8Array(200_000).fill(2))).rejects.toMatchObject({
        code: 'storage-full',
        detail: expect.stringContaining('Free some space'),
      })
      expect(readdirSync(folder)).toEqual(['resume.pdf'])
      expect(await files.get('resume.pdf')).toEqual(new Uint8Array(20_000).fill(1))
    } finally {
      remove()
    }
  })
})

describe('an S3 server that does not answer', () => {
  it('is named, with what to do', { timeout: 30_000 }, async () => {
    const files = createFileStorage({
      s3: { endpoint: 'http://127.0.0.1:1', bucket: 'b', region: 'us-east-1', accessKey: 'k', secretKey: 's' },
    })
    await expect(files.put('a.txt', bytes('x'))).rejects.toMatchObject({
      code: 'unavailable',
      detail: expect.stringContaining('S3_ENDPOINT'),
    })
  })
})

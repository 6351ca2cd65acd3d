import { mkdtempSync, rmSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createFileStorage, type FileStorage } from '../storage/index.ts'
import { deleteUnknownFiles } from './file-sweep.ts'

describe('a sweep of files', () => {
  const pattern = /^users\/[^/]+\/letters\//
  const now = new Date()
  let folder: string
  let files: FileStorage
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'careergini-sweep-'))
    files = createFileStorage({ folder })
  })
  afterEach(() => rmSync(folder, { recursive: true }))
  const store = async (key: string, hoursAgo = 25) => {
    await files.put(key, new TextEncoder().encode('x'))
    const stored = now.getTime() / 1000 - hoursAgo * 3600
    utimesSync(join(folder, key), stored, stored)
  }
  const left = async () => {
    const pages: string[][] = []
    for await (const page of files.list('users')) pages.push(page)
    return pages.flat().toSorted()
  }
  const sweep = (known: string[], more: { files?: FileStorage } = {}) =>
    deleteUnknownFiles({
      files,
      prefix: 'users',
      pattern,
      knownKeys: async (keys) => new Set(keys.filter((key) => known.includes(key))),
      now,
      ...more,
    })

  it('deletes what no record names, of the kind that is meant alone', async () => {
    for (const key of ['users/a/letters/1', 'users/a/letters/2', 'users/a/notes/3', 'users/b/letters/4'])
      await store(key)
    expect(await sweep(['users/a/letters/1'])).toBe(2)
    expect(await left()).toEqual(['users/a/letters/1', 'users/a/notes/3'])
  })

  it('keeps what was stored within a day, and finds nothing where nothing was stored', async () => {
    expect(await sweep([])).toBe(0)
    await store('users/a/letters/new', 23)
    expect(await sweep([])).toBe(0)
    expect(await left()).toEqual(['users/a/letters/new'])
  })

  it('keeps a file that is recorded anew while it looks', async () => {
    await store('users/a/letters/1')
    const known: string[] = []
    const modifiedAt = (key: string) => {
      known.push(key)
      return files.modifiedAt(key)
    }
    expect(await sweep(known, { files: { ...files, modifiedAt } })).toBe(0)
    expect(await left()).toEqual(['users/a/letters/1'])
  })

  it('goes on when a file is gone before its turn', async () => {
    for (const key of ['users/a/letters/1', 'users/a/letters/2']) await store(key)
    const modifiedAt = async (key: string) => {
      await files.delete('users/a/letters/1')
      return files.modifiedAt(key)
    }
    expect(await sweep([], { files: { ...files, modifiedAt } })).toBe(1)
    expect(await left()).toEqual([])
  })
})

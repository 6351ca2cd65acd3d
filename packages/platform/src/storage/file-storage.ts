import { randomUUID } from 'node:crypto'
import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { Disk, KeyNormalizer } from 'flydrive'
import { FSDriver } from 'flydrive/drivers/fs'
import { AppError } from '../errors/index.ts'

/** Uploaded and generated files by key, such as `users/ID/uploads/ID.pdf`. */
export interface FileStorage {
  /** Stores the file whole or not at all. Throws `storage-full` or `unavailable`. */
  put(key: string, bytes: Uint8Array, mediaType?: string): Promise<void>
  /** Throws `not-found` when there is no such file. */
  get(key: string): Promise<Uint8Array>
  stream(key: string): Promise<Readable>
  exists(key: string): Promise<boolean>
  /** Removing what is not there is no error. */
  delete(key: string): Promise<void>
  deleteAll(prefix: string): Promise<void>
  /** The keys of all files below, some at a time; none when there is nothing. */
  list(prefix: string): AsyncIterable<string[]>
  /** When the file was stored last. Throws `not-found`. */
  modifiedAt(key: string): Promise<Date>
}

export interface S3Settings {
  endpoint: string
  bucket: string
  region: string
  accessKey?: string | undefined
  secretKey?: string | undefined
}

/** What the settings say of the store: without an address there is no server. */
export type StorageSettings = Omit<S3Settings, 'endpoint'> & { endpoint?: string | undefined }

/** Files on the S3 server that the settings name, else in the folder `files` of the data folder. */
export function fileStorageOf(settings: StorageSettings, dataFolder: string) {
  const { endpoint } = settings
  return createFileStorage(endpoint ? { s3: { ...settings, endpoint } } : { folder: join(dataFolder, 'files') })
}

/** Files in a local folder, or on an S3 server such as MinIO, whose bucket must exist. */
export function createFileStorage(where: { folder: string } | { s3: S3Settings }): FileStorage {
  const local = 'folder' in where
  let opened: Promise<Disk> | undefined
  const onDisk = <T>(work: (disk: Disk) => Promise<T>): Promise<T> => {
    opened ??= local ? localDisk(where.folder) : s3Disk(where.s3)
    return guarded(opened.then(work))
  }
  return {
    async put(key, bytes, mediaType) {
      const options = mediaType ? { contentType: mediaType } : {}
      if (!local) return onDisk((disk) => disk.put(key, bytes, options))
      // A reader, or a crash, never meets half a file: it gets its name when it is complete.
      const unfinished = `${key}.${randomUUID()}.unfinished`
      try {
        await onDisk((disk) => disk.put(unfinished, bytes, options))
        await guarded(rename(pathOf(where.folder, unfinished), pathOf(where.folder, key)))
      } catch (error) {
        await onDisk((disk) => disk.delete(unfinished)).catch(() => undefined)
        throw error
      }
    },
    get: (key) => onDisk((disk) => disk.getBytes(key)),
    async stream(key) {
      if (!(await onDisk((disk) => disk.exists(key)))) throw missing()
      return onDisk((disk) => disk.getStream(key))
    },
    exists: (key) => onDisk((disk) => disk.exists(key)),
    delete: (key) => onDisk((disk) => disk.delete(key)),
    deleteAll: (prefix) => onDisk((disk) => disk.deleteAll(prefix)),
    async *list(prefix) {
      let next: string | undefined
      do {
        const options = { recursive: true, ...(next !== undefined && { paginationToken: next }) }
        const page = await onDisk((disk) => disk.listAll(prefix, options)).catch(nothingThere)
        yield [...page.objects].flatMap((found) => (found.isFile ? [found.key] : []))
        next = page.paginationToken
      } while (next !== undefined)
    },
    modifiedAt: async (key) => (await onDisk((disk) => disk.getMetaData(key))).lastModified,
  }
}

/** Our own rename: the library's `move` copies over the old file, which a full disk or a reader could meet half-way. */
function pathOf(folder: string, key: string): string {
  return join(folder, new KeyNormalizer().normalize(key))
}

async function localDisk(folder: string): Promise<Disk> {
  return new Disk(new FSDriver({ location: folder, visibility: 'private' }))
}

/** The S3 client is loaded only where it is used: it takes 50 MB of memory. */
async function s3Disk({ endpoint, bucket, region, accessKey, secretKey }: S3Settings): Promise<Disk> {
  const { S3Driver } = await import('flydrive/drivers/s3')
  const credentials = accessKey && secretKey ? { accessKeyId: accessKey, secretAccessKey: secretKey } : undefined
  return new Disk(
    new S3Driver({
      bucket,
      region,
      endpoint,
      ...(credentials && { credentials }),
      // MinIO has its buckets in the path, and no access lists.
      forcePathStyle: true,
      supportsACL: false,
      visibility: 'private',
    }),
  )
}

async function guarded<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    throw translate(error)
  }
}

const fullCodes = new Set(['ENOSPC', 'EDQUOT', 'XMinioStorageFull', 'QuotaExceeded', 'InsufficientStorage'])
const missingCodes = new Set(['ENOENT', 'NoSuchKey', 'NotFound'])
const deniedCodes = new Set([
  'EACCES',
  'EPERM',
  'EROFS',
  'ENOTDIR',
  'AccessDenied',
  'InvalidAccessKeyId',
  'SignatureDoesNotMatch',
])

function translate(error: unknown): unknown {
  const codes = codesOf(error)
  if (codes.some((code) => fullCodes.has(code))) {
    const detail =
      'The disk is full, so nothing was stored. Free some space, then try again. What you had is unchanged.'
    return new AppError('storage-full', detail, { cause: error })
  }
  if (codes.some((code) => missingCodes.has(code))) return missing(error)
  if (codes.some((code) => deniedCodes.has(code))) {
    const detail = 'The place where files are kept refuses access. Check the rights of the data folder, or the S3 keys.'
    return new AppError('unavailable', detail, { cause: error })
  }
  if (codes.some((code) => /^E(?:CONN|HOST|NET|TIMEDOUT|AI_AGAIN|NOTFOUND)/.test(code) || code === 'NoSuchBucket')) {
    const detail =
      'The file server does not answer, or lacks the bucket. Check S3_ENDPOINT and S3_BUCKET, then try again.'
    return new AppError('unavailable', detail, { cause: error })
  }
  return error
}

/** A folder that was never made holds no files. */
function nothingThere(error: unknown): Awaited<ReturnType<Disk['listAll']>> {
  if (error instanceof AppError && error.code === 'not-found') return { objects: [] }
  throw error
}

function missing(cause?: unknown): AppError {
  return new AppError('not-found', 'This file is no longer stored. Upload or create it again.', { cause })
}

/** The codes and names along an error's causes: the library wraps what the operating system or the server said. */
function codesOf(error: unknown): string[] {
  if (!(error instanceof Error)) return []
  const own = 'code' in error && typeof error.code === 'string' ? [error.code] : []
  const nested = error instanceof AggregateError ? error.errors.flatMap(codesOf) : []
  return [...own, error.name, ...nested, ...codesOf(error.cause)]
}

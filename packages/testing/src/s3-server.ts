import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from './free-port.ts'
import { portAnswers } from './port-answers.ts'

export interface S3Server {
  endpoint: string
  bucket: string
  accessKey: string
  secretKey: string
  stop(): Promise<void>
}

const bucket = 'careergini'
const keys = { accessKey: 'S3RVER', secretKey: 'S3RVER-secret' }

/** How each server that may be installed is started on a port, with its files in a folder. MinIO first: people use it. */
const programs = [
  { name: 'minio', arguments: (port: number, folder: string) => ['server', folder, '--address', `127.0.0.1:${port}`] },
  {
    name: 's3rver',
    arguments: (port: number, folder: string) => ['-d', folder, '-a', '127.0.0.1', '-p', String(port), '-s'],
  },
]

/** True when an S3 server is given by `TEST_S3_ENDPOINT`, or `minio` or `s3rver` is installed. */
export function canStartS3(): boolean {
  return Boolean(process.env.TEST_S3_ENDPOINT) || installed() !== undefined
}

function installed() {
  return programs.find(({ name }) => {
    try {
      execFileSync(name, ['--version'], { stdio: 'ignore' })
      return true
    } catch {
      return false
    }
  })
}

/** Starts a throw-away S3 server with one empty bucket. */
export async function startS3(): Promise<S3Server> {
  const given = givenServer()
  if (given) return given
  const program = installed()
  if (!program) throw new Error('There is no S3 server to start: install minio or s3rver.')
  const port = await freePort()
  const folder = mkdtempSync(join(tmpdir(), 'careergini-s3-'))
  // Both servers take a folder for a bucket.
  mkdirSync(join(folder, bucket))
  const server = spawn(program.name, program.arguments(port, folder), {
    stdio: 'ignore',
    env: { ...process.env, MINIO_ROOT_USER: keys.accessKey, MINIO_ROOT_PASSWORD: keys.secretKey },
  })
  const endpoint = `http://127.0.0.1:${port}`
  await answering(port, server)
  return {
    endpoint,
    bucket,
    accessKey: keys.accessKey,
    secretKey: program.name === 's3rver' ? 'S3RVER' : keys.secretKey,
    async stop() {
      server.kill()
      if (server.exitCode === null && server.signalCode === null) await once(server, 'exit')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function givenServer(): S3Server | null {
  const { TEST_S3_ENDPOINT, TEST_S3_BUCKET, TEST_S3_ACCESS_KEY = '', TEST_S3_SECRET_KEY = '' } = process.env
  if (!TEST_S3_ENDPOINT) return null
  return {
    endpoint: TEST_S3_ENDPOINT,
    bucket: TEST_S3_BUCKET ?? bucket,
    accessKey: TEST_S3_ACCESS_KEY,
    secretKey: TEST_S3_SECRET_KEY,
    stop: async () => undefined,
  }
}

async function answering(port: number, server: ChildProcess): Promise<void> {
  for (const until = Date.now() + 30_000; Date.now() < until;) {
    if (server.exitCode !== null) break
    if (await portAnswers(port)) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  server.kill()
  throw new Error('The S3 server did not start.')
}

import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { freePort } from './free-port.ts'
import { portAnswers } from './port-answers.ts'

export interface RedisServer {
  url: string
  stop(): Promise<void>
}

/** True when a Redis server is given by `TEST_REDIS_URL` or installed. */
export function canStartRedis(): boolean {
  if (process.env.TEST_REDIS_URL) return true
  try {
    execFileSync('redis-server', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** Starts a throw-away Redis server that keeps nothing. */
export async function startRedis(): Promise<RedisServer> {
  const given = process.env.TEST_REDIS_URL
  if (given) return { url: given, stop: async () => undefined }
  const port = await freePort()
  const flags = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no']
  const server = spawn('redis-server', flags, { stdio: 'ignore' })
  while (!(await portAnswers(port))) await new Promise((resolve) => setTimeout(resolve, 30))
  return {
    url: `redis://127.0.0.1:${port}`,
    async stop() {
      server.kill()
      await once(server, 'exit')
    },
  }
}

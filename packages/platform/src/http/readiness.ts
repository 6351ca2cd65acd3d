import { isIP } from 'node:net'
import type { FastifyRequest } from 'fastify'
import { briefReadiness, readiness, type Dependency, type Readiness } from '@careergini/contracts'
import type { HttpApp } from './http-app.types.ts'

/** What a check found: `loses` is what the person cannot do meanwhile, `remedy` what repairs it. */
export interface DependencyReport {
  state: Dependency['state']
  loses?: string
  detail?: string
  remedy?: string
}

/** `essential`: without it the service cannot serve, so `/ready` answers 503. */
export interface DependencyCheck {
  name: string
  essential: boolean
  check: () => Promise<DependencyReport>
}

export interface ReadinessOptions {
  service: string
  version: string
  dependencies: readonly DependencyCheck[]
  now: () => Date
}

/** A check that hangs is a dependency that is down. */
const checkTimeoutMs = 2000
/** An answer is good for this long, so that asking often costs the dependencies nothing. */
const rememberMs = 2000

/**
 * `GET /ready`: strangers learn the states; people who are signed in, other services and whoever sits at this machine
 * also learn since when, what is lost meanwhile, and what repairs it.
 */
export function serveReadiness(app: HttpApp, options: ReadinessOptions): void {
  const examine = rememberBriefly(createExamination(options))
  app.get('/ready', async (request, reply) => {
    const found = await examine()
    const answer = request.principal || isLocal(request) ? readiness.parse(found) : briefReadiness.parse(found)
    return reply
      .status(found.ready ? 200 : 503)
      .header('cache-control', 'no-store')
      .send(answer)
  })
}

function createExamination(options: ReadinessOptions): () => Promise<Readiness> {
  const since = new Map<string, { state: Dependency['state']; at: string }>()
  const examine = async ({ name, check }: DependencyCheck): Promise<Dependency> => {
    const { state, loses = null, detail = null, remedy = null } = await withTimeout(check)
    const before = since.get(name)
    const at = before?.state === state ? before.at : options.now().toISOString()
    since.set(name, { state, at })
    return { name, state, since: at, loses, detail, remedy }
  }
  return async () => {
    const dependencies = await Promise.all(options.dependencies.map(examine))
    const ready = options.dependencies.every(
      ({ essential }, index) => !essential || dependencies[index]?.state !== 'down',
    )
    const state = !ready ? 'down' : dependencies.some((dependency) => dependency.state !== 'up') ? 'degraded' : 'up'
    return { service: options.service, version: options.version, ready, state, dependencies }
  }
}

/** One examination at a time, for all who ask meanwhile and shortly after. */
function rememberBriefly(examine: () => Promise<Readiness>): () => Promise<Readiness> {
  let last: { until: number; answer: Promise<Readiness> } | null = null
  return () => {
    if (last && performance.now() < last.until) return last.answer
    const answer = examine()
    const remembered = { until: Number.POSITIVE_INFINITY, answer }
    last = remembered
    void answer.finally(() => (remembered.until = performance.now() + rememberMs)).catch(() => undefined)
    return answer
  }
}

/** Whether the caller sits at this machine: a proxy's callers do not, though the proxy may. */
function isLocal({ headers, raw }: FastifyRequest): boolean {
  const forwarded = ['forwarded', 'via', 'x-forwarded-for', 'x-real-ip'].some((name) => name in headers)
  const { remoteAddress = '', localAddress } = raw.socket
  const address = remoteAddress.replace(/^::ffff:/, '')
  const here = address.startsWith('127.') || address === '::1' || (address !== '' && remoteAddress === localAddress)
  return !forwarded && here && isLocalName(headers.host ?? '')
}

/** A page elsewhere could let its own name point to this machine: a browser then sends that name, never an address. */
function isLocalName(host: string): boolean {
  const name = host.replace(/:\d{1,5}$/, '').replace(/^\[|\]$/g, '')
  return name === 'localhost' || isIP(name) !== 0
}

async function withTimeout(check: () => Promise<DependencyReport>): Promise<DependencyReport> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<DependencyReport>((resolve) => {
    const detail = `No answer within ${checkTimeoutMs / 1000} s.`
    timer = setTimeout(() => resolve({ state: 'down', detail }), checkTimeoutMs)
  })
  try {
    return await Promise.race([check(), late])
  } catch (error) {
    return { state: 'down', detail: error instanceof Error ? error.message : String(error) }
  } finally {
    clearTimeout(timer)
  }
}

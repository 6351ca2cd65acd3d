import type { Database } from '@careergini/database'
import { Agent, fetch, type Dispatcher, type RequestInit as UndiciInit } from 'undici'
import { AppError } from '../errors/index.ts'
import { type EgressEntry, EgressLog } from './egress-log.ts'
import { limitBody } from './limit-body.ts'
import { isPrivateAddress, isThisMachine } from './private-address.ts'
import { PrivateAddressError, publicLookup } from './public-lookup.ts'

export type EgressFetch = (url: string, init?: RequestInit) => Promise<Response>

export interface EgressPurpose {
  /** What the call is for, as the person reads it in the log: "language model". */
  purpose: string
  /** Whose call it is; null for the installation's own. */
  userId?: string | null
}

/** The only way out of this machine: allows, bounds and logs. */
export interface Egress {
  /**
   * Calls to one server that a setting names, on a local network too. It may be silent for as long as the caller's
   * signal lets it: a busy model server says nothing for minutes.
   */
  toServer(baseUrl: string, purpose: EgressPurpose): EgressFetch
  /**
   * Calls to an address that a person gave: http and https on the public internet only, each redirect checked like the
   * first address, bounded in time and size.
   */
  toAddress(purpose: EgressPurpose, limits?: Partial<EgressLimits>): EgressFetch
  close(): Promise<void>
}

export interface EgressLimits {
  timeoutMs: number
  maxBytes: number
  maxRedirects: number
}

const defaultLimits: EgressLimits = { timeoutMs: 20_000, maxBytes: 10 * 1024 * 1024, maxRedirects: 5 }
const serverMaxBytes = 1024 * 1024 * 1024

/** Opens the door for a service. Calls to this very machine do not leave it and are not logged. */
export function createEgress(options: { database: Pick<Database, 'kysely'>; service: string }): Egress {
  const log = new EgressLog(options.database)
  const patient = new Agent({ headersTimeout: 0, bodyTimeout: 0, connect: { timeout: 10_000 } })
  const wary = new Agent({ connect: { timeout: 10_000, lookup: publicLookup } })
  const send = (
    url: URL,
    init: RequestInit,
    purpose: EgressPurpose,
    via: { dispatcher: Dispatcher; maxBytes: number },
  ) => sendLogged(url, init, entryOf(url, init, { service: options.service, ...purpose }), { log, ...via })

  return {
    toServer(baseUrl, purpose) {
      const { origin } = new URL(baseUrl)
      return async (address, init = {}) => {
        const url = new URL(address)
        if (url.origin !== origin) throw await refuse(url, init, purpose, `Only ${origin} may be called for this.`)
        // A redirect could lead anywhere; a server named by a setting has no reason to send one.
        return send(url, { ...init, redirect: 'error' }, purpose, { dispatcher: patient, maxBytes: serverMaxBytes })
      }
    },
    toAddress(purpose, given) {
      const limits = { ...defaultLimits, ...given }
      return async (address, init = {}) => {
        const timeout = AbortSignal.timeout(limits.timeoutMs)
        const signal = init.signal ? AbortSignal.any([init.signal, timeout]) : timeout
        let url = readAddress(address)
        for (let hops = 0; hops <= limits.maxRedirects; hops += 1) {
          const reason = whyNot(url)
          if (reason) throw await refuse(url, init, purpose, reason)
          const via = { dispatcher: wary, maxBytes: limits.maxBytes }
          const answer = await send(url, { ...init, signal, redirect: 'manual' }, purpose, via).catch(
            (error: unknown) => {
              throw timeout.aborted && !init.signal?.aborted ? tooSlow(url, error) : error
            },
          )
          const next = redirectOf(answer, url)
          if (!next) return answer
          await answer.body?.cancel()
          url = next
        }
        throw new AppError(
          'invalid-input',
          'This address sends from one page to the next without end. Give the last one.',
        )
      }
    },
    async close() {
      await Promise.all([patient.destroy(), wary.destroy()])
    },
  }

  async function refuse(url: URL, init: RequestInit, purpose: EgressPurpose, reason: string): Promise<AppError> {
    await log.refused(entryOf(url, init, { service: options.service, ...purpose }), reason)
    return new AppError('not-allowed', `${url.host} was not called. ${reason}`)
  }
}

async function sendLogged(
  url: URL,
  init: RequestInit,
  entry: EgressEntry,
  { log, dispatcher, maxBytes }: { log: EgressLog; dispatcher: Dispatcher; maxBytes: number },
): Promise<Response> {
  const id = isThisMachine(url.hostname) ? null : await log.allowed(entry)
  const started = performance.now()
  const end = async (status: number | null, bytesReceived: number, failure: string | null) => {
    const durationMs = Math.round(performance.now() - started)
    if (id !== null) await log.ended(id, { status, bytesReceived, durationMs, failure })
  }
  try {
    // The library's own types of the same web standard differ from Node's by details of streams.
    const answer = (await fetch(url, { ...(init as UndiciInit), dispatcher })) as unknown as Response
    return limitBody(answer, maxBytes, (bytes, failure) => end(answer.status, bytes, failure))
  } catch (error) {
    await end(null, 0, failureOf(error))
    throw explain(error, url)
  }
}

function entryOf(url: URL, init: RequestInit, who: EgressPurpose & { service: string }): EgressEntry {
  const { service, purpose, userId = null } = who
  const bytesSent = typeof init.body === 'string' ? Buffer.byteLength(init.body) : byteLengthOf(init.body)
  return {
    userId,
    service,
    purpose,
    method: init.method ?? 'GET',
    host: url.host,
    path: url.pathname.slice(0, 500),
    bytesSent,
  }
}

function byteLengthOf(body: RequestInit['body']): number {
  return body instanceof Uint8Array || body instanceof ArrayBuffer ? body.byteLength : 0
}

function readAddress(address: string): URL {
  if (URL.canParse(address)) return new URL(address)
  throw new AppError('invalid-input', 'This is not a web address. Write it whole, such as https://example.org/job.')
}

function whyNot(url: URL): string | null {
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return 'Only http and https addresses are fetched.'
  if (url.username !== '' || url.password !== '') return 'Leave name and password out of the address.'
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const literal = /^[\d.]+$|:/.test(host)
  if (isThisMachine(host) || (literal && isPrivateAddress(host))) return 'It is not on the public internet.'
  return null
}

function redirectOf(answer: Response, from: URL): URL | null {
  const location = answer.headers.get('location')
  if (answer.status < 300 || answer.status > 399 || location === null || !URL.canParse(location, from)) return null
  return new URL(location, from)
}

/** What a person can do something about is said in words; the rest is the caller's to understand. */
function explain(error: unknown, url: URL): unknown {
  if (error instanceof Error && error.cause instanceof PrivateAddressError) {
    return new AppError('not-allowed', `${url.host} was not called. It is not on the public internet.`, {
      cause: error,
    })
  }
  return error
}

function tooSlow(url: URL, cause: unknown): AppError {
  return new AppError('unavailable', `${url.host} did not answer in time. Try again later.`, { cause })
}

function failureOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  return (cause instanceof Error ? cause.message : String(cause)).slice(0, 300)
}

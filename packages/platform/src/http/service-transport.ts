import type { Transport } from '@careergini/client'
import { Agent, fetch } from 'undici'

/**
 * Calls another service over HTTP. Without the time limits that `fetch` has by itself: writing a document may be silent
 * for longer than they allow, and the callers set limits of their own.
 */
export function serviceTransport(baseUrl: string): Transport {
  const dispatcher = new Agent({ headersTimeout: 0, bodyTimeout: 0 })
  const base = baseUrl.replace(/\/+$/, '')
  return async (path, init) => {
    // The library's types and the global ones describe the same objects.
    const options = { ...init, dispatcher } as unknown as Parameters<typeof fetch>[1]
    return (await fetch(base + path, options)) as unknown as Response
  }
}

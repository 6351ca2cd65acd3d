import type { Transport } from './call.types.ts'

/** Calls over HTTP. `baseUrl` such as `http://localhost:3000`; empty in a browser for the page's own origin. */
export function httpTransport(baseUrl = ''): Transport {
  const base = baseUrl.replace(/\/+$/, '')
  return (path, init) => fetch(base + path, init)
}

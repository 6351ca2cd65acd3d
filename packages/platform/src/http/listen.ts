import type { HttpApp } from './http-app.types.ts'

/** The port cannot be had; the message names the remedy. */
export class PortUnavailable extends Error {}

/** Listens and returns the address, such as `http://localhost:3000`. */
export async function listen(app: HttpApp, { host, port }: { host: string; port: number }): Promise<string> {
  try {
    await app.listen({ host, port })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    if (code === 'EADDRINUSE')
      throw new PortUnavailable(
        `Port ${port} is taken. Stop what uses it, or choose another: PORT=${port + 1} npm start`,
        { cause: error },
      )
    if (code === 'EACCES')
      throw new PortUnavailable(`Port ${port} needs more rights. Choose one above 1023: PORT=3000 npm start`, {
        cause: error,
      })
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
      throw new PortUnavailable(
        `This machine has no address ${host}. Set HOST to one of its addresses, or to 0.0.0.0 for all.`,
        { cause: error },
      )
    throw error
  }
  const address = app.server.address()
  const actual = typeof address === 'object' && address ? address.port : port
  return `http://${host === '0.0.0.0' || host === '::' || host === '127.0.0.1' ? 'localhost' : host}:${actual}`
}

import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { promisify } from 'node:util'
import type { Database } from '@careergini/database'
import { testDatabases } from '@careergini/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createEgress, type Egress } from './egress.ts'
import { isPrivateAddress, isThisMachine } from './private-address.ts'
import { PrivateAddressError, publicLookup } from './public-lookup.ts'

describe('addresses', () => {
  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
  ])('%s is private', (address) => expect(isPrivateAddress(address)).toBe(true))
  it.each(['::1', '::', 'fe80::1', 'fd00::1', '::ffff:127.0.0.1', '::ffff:10.0.0.1', '64:ff9b::a00:1', '2002:a00:1::'])(
    '%s is private',
    (address) => expect(isPrivateAddress(address)).toBe(true),
  )
  it.each(['1.1.1.1', '93.184.216.34', '2606:4700:4700::1111'])('%s is public', (address) => {
    expect(isPrivateAddress(address)).toBe(false)
  })
  it('know this machine by its names', () => {
    expect(['localhost', 'LOCALHOST', 'app.localhost', '127.3.2.1', '[::1]'].every(isThisMachine)).toBe(true)
    expect(['example.org', 'localhost.example.org', '10.0.0.1'].some(isThisMachine)).toBe(false)
  })
  it('a name that leads to a private address is not connected to', async () => {
    await expect(promisify(publicLookup)('localhost', { all: true })).rejects.toBeInstanceOf(PrivateAddressError)
  })
})

describe.each(testDatabases())('the way out with its log in $name', ({ open }) => {
  let database: Database
  let egress: Egress
  let server: Server
  let port: number
  const rows = () => database.kysely.selectFrom('egressLog').selectAll().orderBy('createdAt', 'desc').execute()
  const local = (path = '/') => `http://127.0.0.1:${port}${path}`
  // Reaches this machine under an address that does not say so: for the log it is another.
  const remote = (path = '/') => `http://0.0.0.0:${port}${path}`

  beforeAll(async () => {
    database = await open()
    egress = createEgress({ database, service: 'test' })
    server = createServer((request, response) => {
      if (request.url === '/away') return response.writeHead(302, { location: 'http://169.254.169.254/' }).end()
      if (request.url === '/hang') return undefined
      return response.end(`hello ${request.headers['content-length'] ?? ''}`)
    })
    server.listen(0)
    await once(server, 'listening')
    // The address of a server that listens on a port is never a pipe's name.
    port = (server.address() as AddressInfo).port
  })
  afterAll(async () => {
    server.closeAllConnections()
    server.close()
    await egress.close()
    await database.close()
  })

  it('calls the server that a setting names, and no other', async () => {
    const call = egress.toServer(local(), { purpose: 'language model' })
    expect(await (await call(local('/x'))).text()).toBe('hello ')
    await expect(call('http://example.org/')).rejects.toMatchObject({ code: 'not-allowed' })
    expect(await rows()).toMatchObject([{ host: 'example.org', outcome: 'refused', purpose: 'language model' }])
  })

  it('logs what leaves this machine: where to, why, how much, but nothing of what was said', async () => {
    const call = egress.toServer(remote(), { purpose: 'language model' })
    const answer = await call(remote('/api?secret=1'), { method: 'POST', body: 'private' })
    expect(await answer.text()).toBe('hello 7')
    const [row] = await rows()
    expect(row).toMatchObject({
      host: `0.0.0.0:${port}`,
      path: '/api',
      method: 'POST',
      outcome: 'allowed',
      status: 200,
    })
    expect(row).toMatchObject({ bytesSent: 7, bytesReceived: 7, userId: null, service: 'test' })
    expect(JSON.stringify(row)).not.toMatch(/secret|private/)
  })

  it('logs a call that failed, with the reason', async () => {
    const gone = createServer().listen(0)
    await once(gone, 'listening')
    const address = `http://0.0.0.0:${(gone.address() as AddressInfo).port}/`
    gone.close()
    await expect(egress.toServer(address, { purpose: 'x' })(address)).rejects.toThrow('fetch failed')
    expect((await rows())[0]).toMatchObject({ outcome: 'failed', reason: expect.stringContaining('ECONNREFUSED') })
  })

  it('follows no redirect of a configured server', async () => {
    await expect(egress.toServer(local(), { purpose: 'x' })(local('/away'))).rejects.toThrow('fetch failed')
  })

  it('is stopped by the signal while the server is silent', async () => {
    const call = egress.toServer(local(), { purpose: 'x' })
    await expect(call(local('/hang'), { signal: AbortSignal.timeout(50) })).rejects.toThrow('timeout')
  })

  it.each([
    ['this machine', () => local()],
    ['a local network', () => 'http://192.168.1.1/'],
    ['an address in disguise', () => 'http://0x7f.1/'],
    ['a number as address', () => 'http://2130706433/'],
    ['the metadata of a cloud', () => 'http://169.254.169.254/latest/'],
    ['a mapped address', () => 'http://[::ffff:127.0.0.1]/'],
    ['a file', () => 'file:///etc/passwd'],
    ['a name with a password', () => 'https://user:secret@example.org/'],
  ])('does not call %s because a person gave that address', async (_, address) => {
    await expect(egress.toAddress({ purpose: 'posting' })(address())).rejects.toMatchObject({ code: 'not-allowed' })
    expect((await rows())[0]).toMatchObject({ outcome: 'refused', purpose: 'posting' })
  })

  it('says that something is no address', async () => {
    await expect(egress.toAddress({ purpose: 'posting' })('example')).rejects.toMatchObject({ code: 'invalid-input' })
  })
})

import { testDatabases } from '@careergini/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ada, bearer, startGateway, type RunningGateway } from '../testing/gateway.fixture.ts'

describe.each(testDatabases())('forwarding on $name', ({ open }) => {
  let gateway: RunningGateway
  beforeAll(async () => {
    gateway = await startGateway(open)
  })
  afterAll(() => gateway.close())

  beforeAll(async () => {
    for (const email of [ada.email, 'grace@example.org']) await gateway.post('/auth/register', { ...ada, email })
  })

  it('asks for a signed-in person, then passes an internal token on, never the person’s own', async () => {
    const id = '5f0c6f9e-3a52-4f1e-9d59-1a2b3c4d5e6f'
    expect((await gateway.app.inject({ method: 'DELETE', url: `/api/v1/jobs/${id}` })).statusCode).toBe(401)
    const { accessToken, user } = await gateway.signIn()
    const answer = await gateway.app.inject({
      method: 'DELETE',
      url: `/api/v1/jobs/${id}`,
      headers: { ...bearer(accessToken), 'x-request-id': 'my-request-1' },
    })
    expect(answer.statusCode).toBe(204)
    expect(gateway.seen.at(-1)).toEqual({ id, user: user.id, requestId: 'my-request-1' })
  })

  it('passes problems back as they are, and says which service does not answer', async () => {
    const { accessToken } = await gateway.signIn()
    expect((await gateway.app.inject({ url: '/api/v1/jobs/none', headers: bearer(accessToken) })).json()).toMatchObject(
      {
        code: 'invalid-input',
      },
    )
    const down = await gateway.app.inject({ url: '/api/v1/resume', headers: bearer(accessToken) })
    expect(down.json()).toMatchObject({ code: 'unavailable', detail: expect.stringContaining('ai service') })
    expect(down.headers['retry-after']).toBe('5')
  })

  it('streams events through as they come', async () => {
    const { accessToken } = await gateway.signIn()
    const address = await gateway.app.listen({ host: '127.0.0.1', port: 0 })
    const answer = await fetch(`${address}/api/v1/profile/imports/5f0c6f9e-3a52-4f1e-9d59-1a2b3c4d5e6f/events`, {
      headers: { ...bearer(accessToken), accept: 'text/event-stream' },
    })
    const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader()
    let text = ''
    while (!text.includes('id: 2')) text += (await reader.read()).value ?? ''
    expect(text).toContain('event: import-start')
    await reader.cancel()
    await expect.poll(() => gateway.streamsEnded()).toBe(1)
  })

  it('uploads through, and counts expensive calls by person', async () => {
    const { accessToken } = await gateway.signIn('grace@example.org')
    const form = () => ({
      payload: `--x\r\nContent-Disposition: form-data; name="file"; filename="cv.txt"\r\n\r\nhello\r\n--x--\r\n`,
      headers: { ...bearer(accessToken), 'content-type': 'multipart/form-data; boundary=x' },
    })
    const upload = () => gateway.app.inject({ method: 'POST', url: '/api/v1/profile/resume/upload', ...form() })
    const first = await upload()
    expect(first.json()).toMatchObject({ code: 'unreadable-file', detail: 'cv.txt has 5 bytes' })
    expect(first.headers['ratelimit-remaining']).toBe('2')
    await upload()
    await upload()
    const refused = await upload()
    expect(refused.json()).toMatchObject({ code: 'too-many-requests', status: 429 })
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
    const other = await gateway.signIn()
    expect(
      (
        await gateway.app.inject({
          method: 'POST',
          url: '/api/v1/profile/resume/upload',
          payload: 'x',
          headers: bearer(other.accessToken),
        })
      ).statusCode,
    ).not.toBe(429)
  })
})

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'

/** What the server sends: pieces at their times, and how it ends: properly, by breaking off, or never. */
export interface Replay {
  status: number
  headers?: Record<string, string>
  chunks: { atMs: number; text: string }[]
  ending?: 'end' | 'cut' | 'hang'
}

export interface ReplayRequest {
  method: string
  path: string
  /** Parsed JSON, or the text itself where it is none; null without a body. */
  body: unknown
  /** Resolves when the connection of this request is over: true when the client left before the answer was whole. */
  leftEarly: Promise<boolean>
}

export interface ReplayServer {
  baseUrl: string
  requests: ReplayRequest[]
  close(): Promise<void>
}

/** Serves replays over a real socket. `timeScale` stretches or shrinks their times; 0 sends everything at once. */
export async function startReplayServer(
  answer: (request: Pick<ReplayRequest, 'method' | 'path' | 'body'>) => Replay | Promise<Replay>,
  timeScale = 0,
): Promise<ReplayServer> {
  const requests: ReplayRequest[] = []
  const server = createServer((request, response) => void serve(request, response))

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const leftEarly = new Promise<boolean>((resolve) => {
      response.once('close', () => resolve(!response.writableFinished))
    })
    const seen = { method: request.method ?? 'GET', path: request.url ?? '/', body: await readBody(request), leftEarly }
    requests.push(seen)
    await play(await answer(seen), response, timeScale)
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  // The address of a server that listens on a port is never a pipe's name.
  const { port } = server.address() as AddressInfo
  return {
    baseUrl: `http://127.0.0.1:${port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function play(replay: Replay, response: ServerResponse, timeScale: number): Promise<void> {
  const started = performance.now()
  for (const chunk of replay.chunks) {
    const pause = chunk.atMs * timeScale - (performance.now() - started)
    if (pause > 0) await wait(pause)
    if (response.destroyed) return
    // Like the recorded server: the status goes out with the first piece, not before.
    if (!response.headersSent) response.writeHead(replay.status, replay.headers)
    response.write(chunk.text)
    // A piece is a packet of its own, as it was when recorded.
    await wait(0)
  }
  if (replay.ending === 'hang') return
  if (replay.ending === 'cut') response.socket?.destroy()
  else if (response.headersSent) response.end()
  else response.writeHead(replay.status, replay.headers).end()
}

async function readBody(request: IncomingMessage): Promise<unknown> {
  const pieces: Buffer[] = []
  for await (const piece of request) pieces.push(piece)
  const text = Buffer.concat(pieces).toString('utf8')
  if (text === '') return null
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

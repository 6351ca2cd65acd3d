import { onTestFinished } from 'vitest'
import { type ReplayServer, startReplayServer } from './replay-server.ts'

/** A replay server for the test that asks for it; it is closed when that test ends. */
export async function serveReplay(
  answer: Parameters<typeof startReplayServer>[0],
  timeScale = 1,
): Promise<ReplayServer> {
  const server = await startReplayServer(answer, timeScale)
  onTestFinished(() => server.close())
  return server
}

import { createClient } from '@careergini/client'
import { generateResume } from '@careergini/contracts'
import { inventedChat, inventedOllama, startReplayServer } from '@careergini/llm/testing'
import { inProcessTransport } from '@careergini/platform/http'
import { layFoundation } from '@careergini/platform/service'
import { createAi } from '../composition.ts'
import { inventedPosting } from './invented-person.ts'
import { servicesBehind } from './services-behind.ts'

// For the test of a killed process: starts a run whose model never ends, says so and goes on until it is killed.
const [folder = '', databaseUrl = '', userId = ''] = process.argv.slice(2)
const principal = { id: userId, email: 'a@example.org', role: 'member' as const }
const model = 'invented:7b'
const ollama = await startReplayServer(
  inventedOllama({
    models: [model],
    chat: () => {
      process.stdout.write('the model is asked\n')
      return { ...inventedChat({ deltas: [] }), chunks: [], ending: 'hang' }
    },
  }),
)
const settings = { CAREERGINI_DATA: folder, LOG_LEVEL: 'error', OLLAMA_BASE_URL: ollama.baseUrl }
const environment = { ...settings, OLLAMA_REASONING_MODEL: model, ...(databaseUrl && { DATABASE_URL: databaseUrl }) }
const foundation = await layFoundation({ name: 'ai', version: '1', defaultPort: 0, environment })
await foundation.database.kysely.insertInto('users').values({ id: userId, email: principal.email }).execute()
const { id, title, text } = inventedPosting
const origin = { sourceKind: 'pasted', sourceLabel: 'Pasted', textSha256: 'x', policyVersion: 'x' }
await foundation.database.kysely
  .insertInto('jobs')
  .values({ id, ownerUserId: userId, title, text, ...origin })
  .execute()
const behind = inProcessTransport(servicesBehind(foundation.tokens))
const service = await createAi({ ...foundation, transports: { profile: behind, jobs: behind, ai: behind } })
const client = createClient({
  transport: inProcessTransport(service.app),
  headers: async () => ({ authorization: `Bearer ${await foundation.tokens.sign(principal)}` }),
})
await client.call(generateResume, { body: { postingId: id } })

import { createClient } from '@careergini/client'
import { uploadResume } from '@careergini/contracts'
import { inProcessTransport } from '@careergini/platform/http'
import { layFoundation } from '@careergini/platform/service'
import { createProfile } from '../composition.ts'

// For the test of a killed process: uploads a file, says its import's id and goes on until it is killed.
const [folder = '', userId = '', content = ''] = process.argv.slice(2)
const environment = { CAREERGINI_DATA: folder, LOG_LEVEL: 'error' }
const foundation = await layFoundation({ name: 'profile', version: '1', defaultPort: 0, environment })
await foundation.database.kysely
  .insertInto('users')
  .values({ id: userId, email: 'a@example.org' })
  .onConflict((conflict) => conflict.doNothing())
  .execute()
const nowhere = () => Promise.reject(new TypeError('not called'))
const service = await createProfile({ ...foundation, transports: { profile: nowhere, jobs: nowhere, ai: nowhere } })
const token = await foundation.tokens.sign({ id: userId, email: 'a@example.org', role: 'member' })
const headers = () => ({ authorization: `Bearer ${token}` })
const client = createClient({ transport: inProcessTransport(service.app), headers })
const file = { name: 'resume.txt', content: new TextEncoder().encode(content) }
const { id } = await client.call(uploadResume, { file })
process.stdout.write(`${id}\n`)
setInterval(() => undefined, 1000)

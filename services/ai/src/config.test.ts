import { defaultRoles } from '@careergini/llm'
import { SettingsError } from '@careergini/platform/config'
import { expect, it } from 'vitest'
import { readAiSettings } from './config.ts'

it('without settings the roles are as specified', () => {
  const { ollama, storage } = readAiSettings({})
  expect(ollama.baseUrl).toBe('http://localhost:11434')
  expect(ollama.roles).toEqual(defaultRoles)
  expect(storage.endpoint).toBeUndefined()
})

it('every option of a role can be set', () => {
  const { ollama } = readAiSettings({
    OLLAMA_REASONING_MODEL: 'mistral:7b',
    OLLAMA_REASONING_TEMPERATURE: '0',
    OLLAMA_NUM_CTX: '8192',
    OLLAMA_NUM_THREAD: '4',
  })
  expect(ollama.roles.reasoning).toMatchObject({ models: ['mistral:7b'], temperature: 0, numCtx: 8192, numThread: 4 })
  expect(ollama.roles.fast).toMatchObject({ models: defaultRoles.fast.models, temperature: 0.3, numCtx: 8192 })
})

it('all mistakes are named at once, each with its remedy', () => {
  const wrong = { OLLAMA_BASE_URL: 'localhost', OLLAMA_NUM_CTX: 'many', OLLAMA_FAST_TOP_P: '7' }
  const read = () => readAiSettings(wrong)
  expect(read).toThrow(SettingsError)
  for (const name of Object.keys(wrong)) expect(read).toThrow(name)
})

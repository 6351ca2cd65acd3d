import { CallbackManager } from '@langchain/core/callbacks/manager'
import { afterEach, expect, it, vi } from 'vitest'
import { forbidTracing } from './forbid-tracing.ts'

const tracers = () => CallbackManager.configure()?.handlers.map((handler) => handler.name) ?? []
afterEach(() => void vi.unstubAllEnvs())

it.each(['LANGSMITH_TRACING', 'LANGSMITH_TRACING_V2', 'LANGCHAIN_TRACING', 'LANGCHAIN_TRACING_V2'])(
  'nothing is traced although %s is set',
  (name) => {
    vi.stubEnv(name, 'true')
    expect(tracers()).toContain('langchain_tracer')
    forbidTracing(process.env)
    expect(tracers()).toEqual([])
  },
)

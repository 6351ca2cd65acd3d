import { existsSync, readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'
import type { Environment } from './settings.ts'

/** The environment with `.env` below it: what is set outside wins over the file. */
export function loadEnvironment(environment: Environment, envFile = '.env'): Environment {
  return existsSync(envFile) ? { ...parseEnv(readFileSync(envFile, 'utf8')), ...environment } : environment
}

import { readSettings, storageSettings, type Environment } from '@careergini/platform/config'

/** The profile service's settings. */
export function readConfig(environment: Environment) {
  return readSettings(environment, { storage: storageSettings })
}

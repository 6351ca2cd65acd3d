import { layFoundation, packageVersion } from '@careergini/platform/service'

/** Migrates and ends. A running server migrated when it started; its data folder is locked, which the error then says. */
export async function migrateCommand(): Promise<void> {
  const foundation = await layFoundation({
    name: 'migrate',
    version: packageVersion(),
    defaultPort: 0,
    environment: process.env,
  })
  await foundation.close()
  process.stdout.write('The database has the newest schema.\n')
}

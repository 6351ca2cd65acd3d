import { PGlite } from '@electric-sql/pglite'

// Run as a child process with the folder as its argument: makes the cluster, closes it cleanly and goes.
// A parent that dies takes this process with it, so that no orphan holds the folder.
process.on('disconnect', () => process.exit(1))
const pglite = new PGlite({ dataDir: process.argv[2] ?? '' })
await pglite.waitReady
await pglite.close()
process.exit(0)

import { Command } from 'commander'
import { endWith, packageVersion } from '@careergini/platform/service'
import type { VerifyOptions } from './verify.ts'

// Each command loads what it needs: checking a document must not load five services.
const program = new Command('careergini')
  .description('A career platform that runs on your own machine.')
  .version(packageVersion())
  .showHelpAfterError()

program
  .command('up')
  .description('Start everything; the pages are then at http://localhost:3000.')
  .action(async () => (await import('./up.ts')).up())
program
  .command('doctor')
  .description('Explain the state of everything, and what repairs it.')
  .action(async () => (await import('./doctor.ts')).doctor())
program
  .command('migrate')
  .description('Bring the database to the newest schema without starting.')
  .action(async () => (await import('./migrate.ts')).migrateCommand())
program
  .command('verify')
  .argument('<file>', 'a PDF made by CareerGini')
  .option('--evidence <file>', 'your private evidence file: the rules are then run again on every line')
  .option('--proof <file>', 'the proof as downloaded beside the PDF')
  .option('--key <key>', 'the public key that you expect the signer to have')
  .option('--json', 'print the report as JSON')
  .description('Check that a document is exactly what was proven: one changed character is refused.')
  .action(async (file: string, options: VerifyOptions) => (await import('./verify.ts')).verify(file, options))

await program.parseAsync().catch(endWith)

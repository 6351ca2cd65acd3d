import { Command } from 'commander'
import { endWith, packageVersion } from '@careergini/platform/service'
import { printAnswer } from './files.ts'
import type { GapOptions } from './gap/gap.ts'
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
program
  .command('skills')
  .argument('<text>', 'a text in quotes, a file (text, HTML, PDF, DOCX), or - for standard input')
  .option('--json', 'print every place as JSON')
  .description('Find the skills that a text names or speaks of.')
  .action(async (text: string, options: { json?: boolean }) =>
    printAnswer(async () => (await import('./skills/skills.ts')).skills(text, options)),
  )
program
  .command('gap')
  .requiredOption('--profile <file>', 'a résumé (PDF, DOCX, text, Markdown, JSON Resume) or a profile as exported')
  .option('--role <title>', 'a role in your own words')
  .option('--posting <file...>', 'postings: text, Markdown, HTML, or JSON with a schema.org JobPosting')
  .option('--with <skill...>', 'try out what would change if you had these skills')
  .option('--as-of <month>', 'the month in which present jobs end, such as 2026-01; this month unless said')
  .option('--json', 'print the whole comparison as JSON')
  .description('Compare a profile with a role or with postings: what is met, what is missing, what would change.')
  .action(async (options: GapOptions) => printAnswer(async () => (await import('./gap/gap.ts')).gap(options)))

await program.parseAsync().catch(endWith)

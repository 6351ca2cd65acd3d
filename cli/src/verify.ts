import { readFile } from 'node:fs/promises'
import { verifyDocument, type VerifyReport } from '@careergini/grounding'
import { loadTaxonomy } from '@careergini/skills'

export interface VerifyOptions {
  evidence?: string
  proof?: string
  key?: string
  json?: boolean
}

/** Prints what the proof of a document shows. Exit code 0: proven; 1: refused; 2: a file could not be read. */
export async function verify(file: string, options: VerifyOptions): Promise<void> {
  const pdf = await readFile(file).catch((error: unknown) => unreadable(file, error))
  const report = await verifyDocument(new Uint8Array(pdf), {
    ...(options.evidence !== undefined && { evidenceFile: await readJson(options.evidence), taxonomy: loadTaxonomy() }),
    ...(options.proof !== undefined && { detachedProof: await readJson(options.proof) }),
    ...(options.key !== undefined && { trustedKey: options.key }),
  })
  process.exitCode = report.verdict === 'proven' ? 0 : 1
  if (options.json) return void process.stdout.write(`${JSON.stringify(report, null, 2)}\n`)
  const verdicts = { proven: 'Proven', refused: 'Refused', 'no-proof': 'Nothing to check against' }
  const lines = [
    `${verdicts[report.verdict]}: ${file}${wasChanged(report) ? ' was changed after it was signed' : ''}`,
    ...report.checks.map(({ passed, detail }) => `  ${passed ? '✓' : '✗'} ${detail}`),
    ...(report.verdict === 'proven' ? ['', 'What this shows', ...report.shows.map((line) => `  ${line}`)] : []),
    '',
    'What this does not show',
    ...report.doesNotShow.map((line) => `  ${line}`),
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
}

const wasChanged = ({ checks }: VerifyReport): boolean => checks.some(({ name, passed }) => name === 'bytes' && !passed)

async function readJson(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => unreadable(file, error))
  try {
    return JSON.parse(text)
  } catch (error) {
    return unreadable(file, error)
  }
}

function unreadable(file: string, error: unknown): never {
  process.stderr.write(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(2)
}

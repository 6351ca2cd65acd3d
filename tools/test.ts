import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '..')
const bin = (name: string) => join(root, 'node_modules', '.bin', name)
const results = mkdtempSync(join(tmpdir(), 'careergini-test-'))

interface Step {
  name: string
  command: [string, ...string[]]
  /** Where vitest writes its counts; other steps count as one. */
  counts?: string
}

/** Everything that guards a change, cheapest first. */
const steps: Step[] = [
  { name: 'lock file', command: ['node', 'tools/checks/lock-file.ts'] },
  { name: 'format', command: [bin('oxfmt'), '--check'] },
  { name: 'types', command: ['node', 'node_modules/@typescript/native/bin/tsc', '-p', '.'] },
  { name: 'lint', command: [bin('oxlint')] },
  {
    name: 'boundaries',
    command: [
      bin('depcruise'),
      '--config',
      '.dependency-cruiser.cjs',
      'packages',
      'services',
      'cli',
      'web/src',
      'tools',
    ],
  },
  { name: 'dead code', command: [bin('knip')] },
  { name: 'paths in the documents', command: ['node', 'tools/checks/docs-paths.ts'] },
  { name: 'generated files', command: ['node', 'tools/checks/generated-files.ts'] },
  { name: 'web pages', command: ['node', 'tools/build-web.ts'] },
  vitest('tests'),
  vitest('stories', '--config', 'e2e/vitest.config.ts'),
]

function vitest(name: string, ...options: string[]): Step {
  const counts = join(results, `${name}.json`)
  return {
    name,
    counts,
    command: [bin('vitest'), 'run', ...options, '--reporter=default', '--reporter=json', `--outputFile.json=${counts}`],
  }
}

async function run({ command: [program, ...args] }: Step): Promise<boolean> {
  const child = spawn(program, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, FORCE_COLOR: process.stdout.isTTY ? '1' : '0' },
  })
  return new Promise((done) => child.on('close', (code) => done(code === 0)))
}

function countsOf({ counts }: Step, ok: boolean): { passed: number; failed: number; skipped: number } {
  if (!counts) return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 }
  try {
    const report = JSON.parse(readFileSync(counts, 'utf8')) as {
      numPassedTests: number
      numFailedTests: number
      numPendingTests: number
    }
    // A suite that cannot be loaded fails without a failed test.
    return {
      passed: report.numPassedTests,
      failed: ok ? 0 : Math.max(1, report.numFailedTests),
      skipped: report.numPendingTests,
    }
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }
  }
}

const only = process.argv.slice(2)
const unknown = only.filter((name) => !steps.some((step) => step.name === name))
if (unknown.length > 0) {
  console.error(`There is no ${unknown.join(', ')}. There are: ${steps.map(({ name }) => name).join(', ')}.`)
  process.exit(2)
}

const total = { passed: 0, failed: 0, skipped: 0 }
for (const step of steps.filter(({ name }) => only.length === 0 || only.includes(name))) {
  const from = performance.now()
  const ok = await run(step)
  const counted = countsOf(step, ok)
  for (const kind of ['passed', 'failed', 'skipped'] as const) total[kind] += counted[kind]
  console.log(`${ok ? '✓' : '✗'} ${step.name} (${((performance.now() - from) / 1000).toFixed(1)} s)`)
}
rmSync(results, { recursive: true })
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`)
process.exit(total.failed > 0 ? 1 : 0)

import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { deadPaths } from './docs-paths.ts'
import { lockFileProblems } from './lock-file.ts'

// A checker that checks nothing also finds nothing. Each one is shown a seeded mistake here and must catch it.

const root = resolve(import.meta.dirname, '../..')
const bin = (name: string) => join(root, 'node_modules', '.bin', name)
let tree: string

beforeEach(() => {
  tree = mkdtempSync(join(tmpdir(), 'careergini-canary-'))
  for (const file of ['tsconfig.json', '.oxlintrc.json', '.oxfmtrc.json', '.dependency-cruiser.cjs'])
    cpSync(join(root, file), join(tree, file))
  symlinkSync(join(root, 'node_modules'), join(tree, 'node_modules'), 'dir')
  writeFileSync(join(tree, 'package.json'), '{ "type": "module" }')
})
afterEach(() => rmSync(tree, { recursive: true }))

function plant(files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(tree, path)), { recursive: true })
    writeFileSync(join(tree, path), text)
  }
}

function run(program: string, ...args: string[]): { failed: boolean; output: string } {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: tree, encoding: 'utf8' })
  return { failed: status !== 0, output: stdout + stderr }
}

describe('lint', () => {
  const service = 'services/jobs/src/search/search.service.ts'
  it.each([
    [
      'typescript(no-floating-promises)',
      { [service]: 'export function start(work: () => Promise<void>): void {\n  work()\n}\n' },
    ],
    ['node(no-process-env)', { [service]: 'export const home = process.env.HOME\n' }],
    ['eslint(no-restricted-globals)', { [service]: "export const page = () => fetch('https://example.org')\n" }],
    ['typescript(no-explicit-any)', { [service]: 'export const first = (list: any): unknown => list[0]\n' }],
    ['eslint(max-lines)', { [service]: Array.from({ length: 301 }, (_, n) => `export const n${n} = ${n}\n`).join('') }],
    [
      'import(no-cycle)',
      {
        [service]: "import { b } from './b.ts'\nexport const a = (): number => b()\n",
        'services/jobs/src/search/b.ts':
          "import { a } from './search.service.ts'\nexport const b = (): number => a()\n",
      },
    ],
  ])('catches %s', (rule, files) => {
    plant(files)
    const { failed, output } = run(bin('oxlint'), 'services')
    expect(output).toContain(rule)
    expect(failed).toBe(true)
  })
})

describe('boundaries', () => {
  const value = 'export const value = 1\n'
  const importing = (path: string) => `import { value } from '${path}'\nexport const other = value\n`
  it.each([
    [
      'services-know-no-other-service',
      { 'services/jobs/src/a.ts': importing('../../profile/src/b.ts'), 'services/profile/src/b.ts': value },
    ],
    [
      'packages-know-no-service',
      { 'packages/skills/src/a.ts': importing('../../../services/jobs/src/b.ts'), 'services/jobs/src/b.ts': value },
    ],
    [
      'web-knows-contracts-and-client',
      { 'web/src/a.ts': importing('../../packages/platform/src/b.ts'), 'packages/platform/src/b.ts': value },
    ],
    [
      'contracts-is-a-leaf',
      { 'packages/contracts/src/a.ts': importing('../../client/src/b.ts'), 'packages/client/src/b.ts': value },
    ],
    [
      'engines-know-no-outside',
      { 'packages/matching/src/a.ts': importing('../../database/src/b.ts'), 'packages/database/src/b.ts': value },
    ],
    [
      'routes-call-services-only',
      {
        'services/jobs/src/x/x.routes.ts': importing('./x.repository.ts'),
        'services/jobs/src/x/x.repository.ts': value,
      },
    ],
    [
      'rules-do-no-io',
      {
        'services/jobs/src/x/x.rules.ts':
          "import { readFileSync } from 'node:fs'\nexport const text = readFileSync('a')\n",
      },
    ],
    [
      'a-features-repository-is-its-own',
      {
        'services/jobs/src/x/x.service.ts': importing('../y/y.repository.ts'),
        'services/jobs/src/y/y.repository.ts': value,
      },
    ],
    [
      'outside-only-through-egress',
      { 'services/jobs/src/x/x.service.ts': "import { get } from 'node:https'\nexport const other = get\n" },
    ],
    [
      'tests-only',
      {
        'services/jobs/src/x/x.service.ts': importing('../../../../packages/testing/src/b.ts'),
        'packages/testing/src/b.ts': value,
      },
    ],
    [
      'no-cycles',
      {
        'packages/skills/src/a.ts': "import { b } from './b.ts'\nexport const a = (): number => b()\n",
        'packages/skills/src/b.ts': "import { a } from './a.ts'\nexport const b = (): number => a()\n",
      },
    ],
    ['unresolvable', { 'packages/skills/src/a.ts': importing('./nowhere.ts') }],
  ])('catches %s', (rule, files) => {
    plant(files)
    const { failed, output } = run(
      bin('depcruise'),
      '--config',
      '.dependency-cruiser.cjs',
      ...new Set(Object.keys(files).map((path) => path.split('/')[0] ?? '')),
    )
    expect(output).toContain(`error ${rule}:`)
    expect(failed).toBe(true)
  })
})

it('the format check catches another style', () => {
  plant({ 'packages/skills/src/a.ts': 'export const a = "double";' })
  expect(run(bin('oxfmt'), '--check', 'packages').failed).toBe(true)
})

it('the types check catches a wrong type', () => {
  plant({ 'packages/skills/src/a.ts': "export const a: number = 'seven'\n" })
  expect(run('node', join(root, 'node_modules/@typescript/native/bin/tsc'), '-p', '.').output).toContain('TS2322')
})

it('the dead code check catches a file that nobody uses', () => {
  plant({
    'index.ts': 'export {}\n',
    'dead.ts': 'export const dead = 1\n',
    'knip.json': '{ "entry": ["index.ts"], "project": ["*.ts"] }',
  })
  const { failed, output } = run(bin('knip'))
  expect(output).toContain('dead.ts')
  expect(failed).toBe(true)
})

it('the lock file check catches a missing platform and a private address', () => {
  const lock = (packages: object) => JSON.stringify({ packages })
  const whole = {
    'node_modules/a': { optionalDependencies: { 'a-linux': '1', 'a-mac': '1' } },
    'node_modules/a-linux': {},
    'node_modules/a/node_modules/a-mac': {},
  }
  expect(lockFileProblems(lock(whole))).toEqual([])
  const { 'node_modules/a-linux': _, ...partial } = whole
  expect(lockFileProblems(lock(partial))).toEqual([expect.stringContaining('a-linux')])
  expect(lockFileProblems(lock({ 'node_modules/b': { resolved: 'https://mirror.example/b.tgz' } }))).toEqual([
    expect.stringContaining('node_modules/b'),
  ])
})

it('the document check catches a path that is not there', () => {
  const there = new Set(['docs/architecture.md', 'packages/skills'])
  const text =
    'See [the structure](docs/architecture.md), [more](gone.md), `packages/skills`, `packages/gone` and `npm start`.'
  expect(deadPaths('README.md', text, (path) => there.has(path))).toEqual(['gone.md', 'packages/gone'])
})

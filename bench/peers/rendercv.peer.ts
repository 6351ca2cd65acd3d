import { execFile, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { DocumentContent, DocumentEntry } from '@careergini/contracts'
import type { OpenPeer, PeerContext } from './peer.ts'

const run = promisify(execFile)
const environment = fileURLToPath(new URL('../../node_modules/.cache/careergini-bench/rendercv', import.meta.url))
const python = `${environment}/bin/python`
/** RenderCV 2.4 and later need it; older releases cannot run without the network. */
const interpreters = ['python3.14', 'python3.13', 'python3.12', 'python3']

/** RenderCV (PyPI), the widely used open generator that goes from YAML to a PDF by Typst, as a warm Python process. */
export const rendercvPeer: OpenPeer = async (context) => {
  const missing = existsSync(python) ? null : await install(context)
  if (missing) return missing
  const child = spawn(python, [fileURLToPath(new URL('warm_rendercv.py', import.meta.url))], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const answer = async () => {
    const { value, done } = await answers.next()
    if (done) throw new Error('RenderCV ended before it answered; what it wrote stands above.')
    return JSON.parse(value) as { version: string; ms: number }
  }
  const { version } = await answer()
  return {
    name: 'rendercv',
    version,
    async render(content) {
      child.stdin.write(`${JSON.stringify({ yaml: JSON.stringify(rendercvInput(content)) })}\n`)
      return (await answer()).ms
    },
    async close() {
      child.stdin.end()
    },
  }
}

async function install({ install: allowed, log }: PeerContext): Promise<string | null> {
  if (!allowed) return 'RenderCV (not installed; --against rendercv installs it with pip)'
  for (const interpreter of [process.env['BENCH_PYTHON'], ...interpreters].filter((name) => name !== undefined)) {
    try {
      await run(interpreter, ['-c', 'import sys; sys.exit(sys.version_info < (3, 12))'])
    } catch {
      continue
    }
    log(`installing RenderCV with ${interpreter} …`)
    await run(interpreter, ['-m', 'venv', environment])
    await run(python, ['-m', 'pip', 'install', '--quiet', 'rendercv[full]>=2.8'])
    return null
  }
  return 'RenderCV (needs Python 3.12 or later; BENCH_PYTHON names one)'
}

/** The content as RenderCV takes it: JSON is YAML. */
function rendercvInput(content: DocumentContent) {
  const sections = content.sections.map((section) => [section.heading.text, section.entries.flatMap(entryInput)])
  return {
    cv: { name: content.name.text, headline: content.headline?.text, sections: Object.fromEntries(sections) },
    design: { theme: 'classic' },
  }
}

function entryInput(entry: DocumentEntry): (string | object)[] {
  const lines = entry.lines.map((line) => line.text)
  if (!entry.title) return lines
  return [{ name: entry.title.text, date: entry.dates?.text, summary: entry.subtitle?.text, highlights: lines }]
}

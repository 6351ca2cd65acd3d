import { execFileSync } from 'node:child_process'
import { cpus, totalmem } from 'node:os'

/** When, on which commit and on which machine something is measured: part of every report. */
export function measuredOn() {
  const model = cpus()[0]?.model ?? 'unknown'
  return {
    date: new Date().toISOString().slice(0, 10),
    commit: commit(),
    machine: `${model}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}`,
  }
}

function commit(): string {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim()
  } catch {
    return 'unknown'
  }
}

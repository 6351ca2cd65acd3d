import { DatabaseProblem } from '@careergini/database'
import { SettingsError } from '../config/index.ts'
import { PortUnavailable } from '../http/index.ts'

/** Everything must end within this time after Ctrl-C; what hangs then is left to the next start, which recovers. */
const stopLimitMs = 4500

/** Ends the process cleanly on the first SIGINT or SIGTERM, at once on the second. */
export function onStopSignal(close: () => Promise<void>): void {
  let stopping = false
  const stop = () => {
    if (stopping) process.exit(1)
    stopping = true
    setTimeout(() => process.exit(1), stopLimitMs).unref()
    close().then(() => process.exit(0), endWith)
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  // A closed terminal asks for the same.
  process.on('SIGHUP', stop)
}

/** Prints what went wrong for the person who started this, and ends the process with a failure. */
export function endWith(error: unknown): never {
  process.stderr.write(`${explain(error)}\n`)
  process.exit(1)
}

function explain(error: unknown): string {
  if (error instanceof SettingsError)
    return [
      'Some settings are not right:',
      ...error.mistakes.map(({ name, problem, remedy }) => `  ${name}: ${problem} ${remedy}`),
    ].join('\n')
  if (error instanceof DatabaseProblem) return `${error.message}\n${error.remedy}`
  if (error instanceof PortUnavailable) return error.message
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

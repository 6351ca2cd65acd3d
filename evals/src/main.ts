import { writeFile } from 'node:fs/promises'
import { evals } from './evals.ts'
import { belowFloor, readFloors } from './guard.ts'
import type { Floors } from './guard.ts'
import { readOptions, UsageError } from './options.ts'
import type { EvalOptions } from './options.ts'
import { reportOf, tableOf } from './report.ts'
import type { Report } from './report.ts'
import type { Eval } from './types.ts'

const exit = { ok: 0, below: 1, usage: 2, noData: 3 } as const

async function main(args: string[]): Promise<number> {
  const options = readOptions(
    args,
    evals.map((one) => one.name),
  )
  const guarding = options.names.includes('guard')
  const floors = guarding ? await readFloors() : {}
  const chosen = guarding
    ? evals.filter((one) => one.name in floors)
    : evals.filter((one) => options.names.includes(one.name))
  const reports: Report[] = []
  const predictions: Record<string, unknown>[] = []
  for (const one of chosen) {
    const sample = options.sample ?? (guarding ? (one.guardSample ?? null) : null)
    const measured = await measure(one, { ...options, sample })
    predictions.push(...measured.predictions)
    reports.push(measured.report)
    console.log(tableOf(measured.report))
  }
  if (options.json)
    await writeFile(options.json, `${JSON.stringify(reports.length === 1 ? reports[0] : reports, null, 2)}\n`)
  if (options.predictions)
    await writeFile(options.predictions, predictions.map((line) => `${JSON.stringify(line)}\n`).join(''))
  if (reports.every((report) => report.cases === 0)) {
    console.error(`No data was found in ${options.dataDir}. Give its folder with --data DIR.`)
    return exit.noData
  }
  return guarding ? guard(reports, floors) : exit.ok
}

async function measure(one: Eval, options: EvalOptions) {
  const started = performance.now()
  const result = await one.run({
    dataDir: options.dataDir,
    sample: options.sample,
    seed: 20261123,
    model: options.model,
  })
  return { report: reportOf(one.name, result, (performance.now() - started) / 1000), predictions: result.predictions }
}

function guard(reports: Report[], floors: Floors): number {
  const below = reports
    .filter((report) => report.cases > 0)
    .flatMap((report) => belowFloor(report.name, report.metrics, floors))
  for (const line of below) console.error(`below the floor: ${line}`)
  if (below.length === 0) console.log('guard: nothing is below its floor')
  return below.length === 0 ? exit.ok : exit.below
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof UsageError)) throw error
  console.error(error.message)
  process.exitCode = exit.usage
}

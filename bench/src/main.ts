import { writeFile } from 'node:fs/promises'
import { peerNames } from '../peers/peers.ts'
import { benches } from './benches.ts'
import { readOptions, UsageError } from './options.ts'
import { reportOf, tableOf, type Report } from './report.ts'

async function main(args: string[]): Promise<void> {
  const names = benches.map((bench) => bench.name)
  const options = readOptions(args, names, peerNames)
  const reports: Report[] = []
  for (const bench of benches.filter(({ name }) => options.names.includes(name))) {
    const from = performance.now()
    const result = await bench.run({
      against: options.against,
      log: (message) => console.error(`${bench.name}: ${message}`),
    })
    const report = reportOf(bench.name, result, (performance.now() - from) / 1000)
    reports.push(report)
    console.log(tableOf(report))
  }
  if (options.json) {
    await writeFile(options.json, `${JSON.stringify(reports.length === 1 ? reports[0] : reports, null, 2)}\n`)
  }
}

try {
  await main(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof UsageError)) throw error
  console.error(error.message)
  process.exitCode = 2
}

import { parseArgs } from 'node:util'

export interface BenchOptions {
  names: string[]
  json: string | null
  against: string | null
}

export class UsageError extends Error {}

/** Options of the command line. Throws `UsageError` with what to write instead. */
export function readOptions(args: string[], known: string[], peers: string[]): BenchOptions {
  const usage = `npm run bench -- NAME… [--json FILE] [--against PEER]\nNAME is one of: ${known.join(', ')}; PEER one of: ${peers.join(', ')}`
  let parsed
  try {
    parsed = parseArgs({
      args,
      allowPositionals: true,
      options: { json: { type: 'string' }, against: { type: 'string' } },
    })
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}\n${usage}`)
  }
  const { values, positionals } = parsed
  const unknown = positionals.filter((name) => !known.includes(name))
  if (unknown.length > 0) throw new UsageError(`No bench is called ${unknown.join(', ')}.\n${usage}`)
  if (positionals.length === 0) throw new UsageError(usage)
  if (values.against !== undefined && !peers.includes(values.against)) {
    throw new UsageError(`No peer is called ${values.against}.\n${usage}`)
  }
  return { names: positionals, json: values.json ?? null, against: values.against ?? null }
}

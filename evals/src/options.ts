import { parseArgs } from 'node:util'

export interface EvalOptions {
  names: string[]
  dataDir: string
  json: string | null
  predictions: string | null
  sample: number | null
  model: string | null
}

export class UsageError extends Error {}

/** Options of the command line. Throws `UsageError` with what to write instead. */
export function readOptions(args: string[], known: string[]): EvalOptions {
  const usage = `npm run evals -- NAME… [--data DIR] [--json FILE] [--predictions FILE] [--sample N] [--model NAME]\nNAME is one of: ${known.join(', ')}, guard`
  let parsed
  try {
    parsed = parseArgs({
      args,
      allowPositionals: true,
      options: {
        data: { type: 'string' },
        json: { type: 'string' },
        predictions: { type: 'string' },
        sample: { type: 'string' },
        model: { type: 'string' },
      },
    })
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}\n${usage}`)
  }
  const { values, positionals } = parsed
  const unknown = positionals.filter((name) => name !== 'guard' && !known.includes(name))
  if (unknown.length > 0) throw new UsageError(`No eval is called ${unknown.join(', ')}.\n${usage}`)
  if (positionals.length === 0) throw new UsageError(usage)
  const sample = values.sample === undefined ? null : Number(values.sample)
  if (sample !== null && !(Number.isInteger(sample) && sample > 0))
    throw new UsageError(`--sample takes a whole number above 0.\n${usage}`)
  return {
    names: positionals,
    dataDir: values.data ?? '../shared/data',
    json: values.json ?? null,
    predictions: values.predictions ?? null,
    sample,
    model: values.model ?? null,
  }
}

import { cpus, loadavg } from 'node:os'
import { measuredOn } from '../../tools/measured-on.ts'
import type { BenchResult } from './types.ts'

export interface Report extends BenchResult {
  name: string
  date: string
  commit: string
  machine: string
  /** Processes waiting for a core over the last minute, a core, when the bench ended: well under 1 on a quiet machine. */
  load: number
  seconds: number
}

/** The result with when, where and on which commit it was measured. */
export function reportOf(name: string, result: BenchResult, seconds: number): Report {
  return {
    name,
    ...measuredOn(),
    load: round((loadavg()[0] ?? 0) / cpus().length),
    seconds: round(seconds),
    ...result,
    metrics: Object.fromEntries(Object.entries(result.metrics).map(([key, value]) => [key, round(value)])),
    ranges: Object.fromEntries(
      Object.entries(result.ranges).map(([key, [low, high]]) => [key, [round(low), round(high)] as [number, number]]),
    ),
  }
}

/** The same numbers as a table for the terminal. */
export function tableOf(report: Report): string {
  const width = Math.max(...Object.keys(report.metrics).map((key) => key.length))
  const rows = Object.entries(report.metrics).map(([key, value]) => {
    const range = report.ranges[key]
    return `  ${key.padEnd(width)}  ${String(value).padStart(9)}${range ? `  (${range[0]} to ${range[1]})` : ''}`
  })
  return [
    `${report.name}: ${report.cases} cases in ${report.seconds} s, load ${report.load} a core (${report.commit}, ${report.machine})`,
    ...rows,
    ...report.absent.map((what) => `  not measured: ${what}`),
    ...report.notes.map((note) => `  note: ${note}`),
  ].join('\n')
}

const round = (value: number) => Number(value.toFixed(value < 10 ? 2 : 1))

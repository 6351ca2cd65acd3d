import { measuredOn } from '../../tools/measured-on.ts'
import type { EvalResult } from './types.ts'

export interface Report {
  name: string
  date: string
  commit: string
  machine: string
  seconds: number
  cases: number
  metrics: Record<string, number>
  intervals: Record<string, [number, number]>
  misses: string[]
  absent: string[]
}

const mostMisses = 200

/** The result as it is written to a file: with when, where and on which commit it was measured. */
export function reportOf(name: string, result: EvalResult, seconds: number): Report {
  return {
    name,
    ...measuredOn(),
    seconds: Number(seconds.toFixed(1)),
    cases: result.cases,
    metrics: rounded(result.metrics),
    intervals: Object.fromEntries(
      Object.entries(result.intervals).map(([key, [low, high]]) => [key, [round(low), round(high)]]),
    ),
    misses: result.misses.slice(0, mostMisses),
    absent: result.absent,
  }
}

const round = (value: number) => Number(value.toFixed(4))
const rounded = (metrics: Record<string, number>) =>
  Object.fromEntries(Object.entries(metrics).map(([key, value]) => [key, round(value)]))

/** The same numbers as a table for the terminal. */
export function tableOf(report: Report): string {
  const width = Math.max(10, ...Object.keys(report.metrics).map((key) => key.length))
  const rows = Object.entries(report.metrics).map(([key, value]) => {
    const interval = report.intervals[key]
    return `  ${key.padEnd(width)}  ${value.toFixed(4).padStart(8)}${interval ? `  [${interval.map((end) => end.toFixed(3)).join(', ')}]` : ''}`
  })
  const absent = report.absent.map((what) => `  not measured: ${what}`)
  return [`${report.name}: ${report.cases} cases in ${report.seconds} s (${report.commit})`, ...rows, ...absent].join(
    '\n',
  )
}

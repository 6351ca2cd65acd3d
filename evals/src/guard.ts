import { readFile } from 'node:fs/promises'

/** Worst values that may be shipped: at least, or for counts of faults at most. */
export type Floors = Record<string, Record<string, { least?: number; most?: number }>>

export async function readFloors(): Promise<Floors> {
  // The file is written by us and lies beside this code; a wrong shape shows at once as a failing guard.
  return JSON.parse(await readFile(new URL('../floors.json', import.meta.url), 'utf8')) as Floors
}

/** What fell below its floor, one line each; a metric that was not measured is passed over. */
export function belowFloor(name: string, metrics: Record<string, number>, floors: Floors): string[] {
  return Object.entries(floors[name] ?? {}).flatMap(([key, floor]) => {
    const value = metrics[key]
    if (value === undefined) return []
    if (floor.least !== undefined && !(value >= floor.least))
      return [`${name} ${key} is ${value.toFixed(4)}, its floor ${floor.least}`]
    if (floor.most !== undefined && !(value <= floor.most))
      return [`${name} ${key} is ${value.toFixed(4)}, at most ${floor.most} is allowed`]
    return []
  })
}

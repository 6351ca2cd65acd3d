import type { Bench } from '../src/types.ts'
export const start: Bench = {
  name: 'start',
  run: async () => ({ metrics: {}, ranges: {}, cases: 0, absent: [], notes: [] }),
}

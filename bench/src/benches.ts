import { document } from '../document/document.bench.ts'
import { reading } from '../reading/reading.bench.ts'
import { skills } from '../skills/skills.bench.ts'
import { start } from '../start/start.bench.ts'
import type { Bench } from './types.ts'

/** Every bench by hand: the table of contents of what is measured. */
export const benches: Bench[] = [start, document, reading, skills]

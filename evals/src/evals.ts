import { reading } from '../reading/reading.eval.ts'
import type { Eval } from './types.ts'

/** Every eval by hand: the table of contents of what is measured. */
export const evals: Eval[] = [reading]

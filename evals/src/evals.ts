import { gate } from '../gate/gate.eval.ts'
import { normalise } from '../normalise/normalise.eval.ts'
import { reading } from '../reading/reading.eval.ts'
import { requirements } from '../requirements/requirements.eval.ts'
import { similarTitles } from '../similar-titles/similar-titles.eval.ts'
import { skillsLinking } from '../skills-linking/skills-linking.eval.ts'
import { skillsSpans } from '../skills-spans/skills-spans.eval.ts'
import { tailoring } from '../tailoring/tailoring.eval.ts'
import { titles } from '../titles/titles.eval.ts'
import type { Eval } from './types.ts'

/** Every eval by hand: the table of contents of what is measured. */
export const evals: Eval[] = [
  reading,
  normalise,
  requirements,
  gate,
  tailoring,
  skillsLinking,
  skillsSpans,
  titles,
  similarTitles,
]

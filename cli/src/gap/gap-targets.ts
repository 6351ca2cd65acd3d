import type { GapAnalysis } from '@careergini/contracts'
import { normalisePosting, rawFromFile } from '@careergini/jobs/normalise'
import { extractRequirements, findRole, type GapTarget, roleTarget, unknownRole } from '@careergini/matching'
import { AppError } from '@careergini/platform/errors'
import type { SkillsEngine } from '@careergini/skills'
import { CommandProblem, readInput } from '../files.ts'

interface Targets {
  target: GapAnalysis['target']
  targets: GapTarget[]
}

const largest = 10 * 1024 ** 2
/** As many as the service compares at once. */
const mostPostings = 100

/** A role by a title in any words. Throws `CommandProblem` with the nearest ones where it is not known. */
export function roleTargets(engine: SkillsEngine, title: string): Targets {
  const found = findRole(engine, title)
  const target = found.occupation && roleTarget(engine.taxonomy, found.occupation.conceptId)
  if (!target) throw new CommandProblem(unknownRole(title, found))
  const { alternatives, occupation } = found
  return { target: { kind: 'role', label: target.title, occupation, alternatives }, targets: [target] }
}

/** Postings from files: text, Markdown, HTML, or JSON with a schema.org JobPosting. Throws `CommandProblem`. */
export function postingTargets(engine: SkillsEngine, files: readonly string[]): Targets {
  if (files.length > mostPostings)
    throw new CommandProblem(`At most ${mostPostings} postings are compared at once; these are ${files.length}.`)
  const targets = [...new Set(files)].map((file) => postingTarget(engine, file))
  const [only] = targets
  const label = targets.length === 1 && only ? only.title : `${targets.length} jobs`
  return { target: { kind: 'postings', label, occupation: null, alternatives: [] }, targets }
}

function postingTarget({ taxonomy }: SkillsEngine, file: string): GapTarget {
  const bytes = readInput(file, largest)
  try {
    const raw = rawFromFile({ name: file, bytes })
    const { title, organisation, requirements } = normalisePosting(raw, extractRequirements(taxonomy, raw.text))
    return { id: file, title, organisation, requirements }
  } catch (error) {
    if (error instanceof AppError) throw new CommandProblem(`${file}: ${error.detail}`, 2)
    throw error
  }
}

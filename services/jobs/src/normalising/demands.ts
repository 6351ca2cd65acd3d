import type { Posting, Requirement } from '@careergini/contracts'
import { degrees } from '@careergini/contracts'

type Demands = Pick<Posting, 'minYears' | 'degreeRequired'>

/**
 * The least years and the lowest degree that let one in. Each requirement already names the least of its own alternatives;
 * all that is required must hold together, so the largest counts. What is only preferred asks for nothing.
 */
export function demandsOf(requirements: readonly Requirement[]): Demands {
  const required = requirements.filter((requirement) => requirement.importance === 'required')
  const years = required.flatMap(({ minYears }) => minYears ?? [])
  const needsNone = requirements.some(({ minYears }) => minYears === 0)
  const asked = required.flatMap(({ degree }) => degree ?? [])
  return {
    minYears: years.length > 0 ? Math.max(...years) : needsNone ? 0 : null,
    degreeRequired: degrees.findLast((degree) => asked.includes(degree)) ?? null,
  }
}

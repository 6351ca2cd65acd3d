import type { GapAnalysis } from '@careergini/contracts'
import { analyzeGaps, mapOccupations } from '@careergini/matching'
import { loadSkillsEngine, type SkillsEngine } from '@careergini/skills'
import { CommandProblem } from '../files.ts'
import { readProfile } from '../read-profile.ts'
import { gapReport } from './gap-report.ts'
import { postingTargets, roleTargets } from './gap-targets.ts'

export interface GapOptions {
  profile: string
  role?: string
  posting?: string[]
  /** Names of skills to try out. */
  with?: string[]
  asOf?: string
  json?: boolean
}

/**
 * Compares a profile file with a role or with postings, offline and without an account: a report, or JSON. Throws `CommandProblem`, with exit
 * code 1 where the question cannot be answered, such as for a role that nobody knows, and 2 where a file could not be read.
 */
export async function gap(options: GapOptions): Promise<string> {
  const { asOf = new Date().toISOString().slice(0, 7), json } = options
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(asOf))
    throw new CommandProblem(`--as-of ${asOf} is no month. Write it as 2026-01.`)
  if ((options.role === undefined) === (options.posting === undefined))
    throw new CommandProblem('Say what to compare with: --role "data analyst", or --posting with files.')
  const { evidence, warnings } = await readProfile(options.profile)
  const engine = loadSkillsEngine()
  const chosen =
    options.role === undefined ? postingTargets(engine, options.posting ?? []) : roleTargets(engine, options.role)
  const analysis: GapAnalysis = analyzeGaps({
    ...chosen,
    engine,
    occupations: mapOccupations(engine.taxonomy),
    evidence,
    asOf,
    extraConceptIds: (options.with ?? []).map((name) => conceptNamed(engine, name)),
  })
  if (json) {
    const told = evidence.map(({ id, text, facts }) => ({ id, kind: facts.kind, text }))
    return JSON.stringify({ ...analysis, evidence: told, warnings }, null, 2)
  }
  return gapReport({ ...analysis, notices: [...warnings, ...analysis.notices] }).join('\n')
}

function conceptNamed({ taxonomy, searchSkills }: SkillsEngine, name: string): string {
  const concept = taxonomy.conceptByLabel(name)
  if (concept?.kind === 'skill') return concept.id
  const near = searchSkills(name, { limit: 3 }).map(({ label }) => `“${label}”`)
  const hint = near.length > 0 ? ` Did you mean ${near.join(', ')}?` : ''
  throw new CommandProblem(`No skill is known as “${name}”.${hint}`)
}

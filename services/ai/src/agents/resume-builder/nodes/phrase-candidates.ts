import type { DocumentContent, DocumentLine, EvidenceItem, Match, Requirement } from '@careergini/contracts'

export interface PhraseCandidate {
  line: DocumentLine
  requirement: Requirement
}

const weight = { required: 0, preferred: 1, mentioned: 2 }

/**
 * The lines worth a model call: achievements word for word that answer a requirement, the most important requirements
 * first, in reading order within. Each line is paired with its weightiest requirement.
 */
export function phraseCandidates(
  content: DocumentContent,
  evidence: readonly EvidenceItem[],
  match: Match,
  most: number,
): PhraseCandidate[] {
  const achievements = new Set(evidence.filter((item) => item.facts.kind === 'achievement').map((item) => item.id))
  const requirements = new Map(match.rows.map((row) => [row.requirement.id, row.requirement]))
  const lines = content.sections.flatMap((section) => section.entries.flatMap((entry) => entry.lines))
  return lines
    .filter(({ claim }) => claim.how === 'verbatim' && claim.evidenceIds.every((id) => achievements.has(id)))
    .flatMap((line) => {
      const answered = line.claim.requirementIds.map((id) => requirements.get(id)).filter((one) => one !== undefined)
      const [requirement] = answered.toSorted((a, b) => weight[a.importance] - weight[b.importance])
      return requirement ? [{ line, requirement }] : []
    })
    .toSorted((a, b) => weight[a.requirement.importance] - weight[b.requirement.importance])
    .slice(0, most)
}

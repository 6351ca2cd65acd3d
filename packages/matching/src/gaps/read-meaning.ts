import type { EvidenceItem } from '@careergini/contracts'
import type { SkillsEngine } from '@careergini/skills'
import { occupationOfTitle } from './find-role.ts'

/** What sentences and titles say beside the names in them. Roles need it: few people write what ESCO's names say. */
export interface Meaning {
  /** By evidence id, concepts that the sentence means without naming them. */
  alike: ReadonlyMap<string, readonly string[]>
  /** Occupations that the person's job titles and headline name. */
  occupations: readonly { evidenceId: string; occupationId: string }[]
  /** The cosine of two names. */
  similarity: (a: string, b: string) => number
}

const sentences = new Set(['achievement', 'role', 'project', 'publication', 'course'])
/** Sentences beyond this are not read: some 10 ms each. */
const mostSentences = 150
/** Of such links people who labelled postings agreed with every third: they count in part, never as held. */
const leastLink = 0.3
const linksPerSentence = 3
const titlesRead = 40

/** Reads evidence with the skills engine. The same evidence gives the same answer. */
export function readMeaning(engine: SkillsEngine, evidence: readonly EvidenceItem[]): Meaning {
  const inOrder = evidence.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const told = inOrder.filter(({ facts }) => sentences.has(facts.kind)).slice(0, mostSentences)
  const alike = told.map(({ id, text }) => {
    const links = engine.linkSentence(text, { limit: linksPerSentence, least: leastLink })
    return [id, links.map(({ conceptId }) => conceptId)] as const
  })
  const titles = inOrder.flatMap(({ id, facts }) => {
    const title = titleOf(facts)
    return title ? [{ id, title }] : []
  })
  return {
    alike: new Map(alike),
    occupations: titles.slice(0, titlesRead).flatMap(({ id, title }) => {
      const found = occupationOfTitle(engine, title)
      return found ? [{ evidenceId: id, occupationId: found.conceptId }] : []
    }),
    similarity: similarityOf(engine),
  }
}

/** What the person was, or says they are. */
function titleOf(facts: EvidenceItem['facts']): string | null {
  if (facts.kind === 'role') return facts.title
  return facts.kind === 'identity' && facts.field === 'headline' ? facts.value : null
}

/** Compares names; each is encoded once. */
function similarityOf({ embedding }: SkillsEngine): Meaning['similarity'] {
  const vectors = new Map<string, Float32Array>()
  const vectorOf = (name: string) => {
    const known = vectors.get(name) ?? embedding.encode(name)
    vectors.set(name, known)
    return known
  }
  return (a, b) => {
    const [one, other] = [vectorOf(a), vectorOf(b)]
    let sum = 0
    for (let at = 0; at < one.length; at += 1) sum += (one[at] ?? 0) * (other[at] ?? 0)
    return sum
  }
}

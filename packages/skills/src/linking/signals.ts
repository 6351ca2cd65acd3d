import type { Embedding } from '@careergini/embedding'
import { findMentions } from '../mentions/find-mentions.ts'
import type { Taxonomy } from '../taxonomy/taxonomy.ts'
import type { MeasureCoverage } from './coverage.ts'
import { everydayPhrases } from './everyday.ts'
import type { LinkingTable } from './linking-table.ts'
import { nearnessMeter, nearSkills } from './nearness.ts'
import { readSentence, type Sentence, windowsOf } from './read-sentence.ts'

/** What speaks for a skill in a sentence, in the order of the weights; each about 0..1. */
export const signalNames = [
  'whole', // cosine with the whole sentence
  'window', // cosine with the nearest one to five words
  'name', // share of its name that stands there
  'otherNames', // share of one of its other names
  'mention', // its name stands there as a mention
  'everyday', // an everyday phrase for it stands there
  'demand', // how many occupations ask for it
  'outdone', // how much nearer another skill is to the same words
  'width', // how many words the nearest window has
] as const

export interface Candidate {
  /** Number in the linking table. */
  skill: number
  signals: number[]
  /** The words that speak for it: meaningful words `from` to before `to`. */
  from: number
  to: number
  /** The signal that says most about how it was found. */
  how: 'named' | 'phrase' | 'meaning'
}

const mostNear = 120
const mostCovered = 40
// Words that say the skill's name or a phrase known to mean it are at least so near, whatever their vectors say.
const nearAsSaid = 0.85

/** Makes the collector of signals; what its parts prepare at the first use takes some 50 ms. It reads no files. */
export function signalReader(
  taxonomy: Taxonomy,
  embedding: Embedding,
  table: LinkingTable,
  measureCoverage: MeasureCoverage,
  repaired: (word: string) => string | null,
) {
  const skillOf = new Int32Array(taxonomy.tables.count).fill(-1)
  for (const [skill, concept] of table.concepts.entries()) skillOf[concept] = skill
  const near = nearSkills(table)
  const measure = nearnessMeter(table)
  const everyday = everydayPhrases(taxonomy, (concept) => skillOf[concept] ?? -1)
  return (text: string): { sentence: Sentence; candidates: Candidate[] } => {
    const sentence = readSentence(embedding, text, repaired)
    const words = sentence.words.map((word) => word.text)
    const coverage = measureCoverage(words, skillOf)
    const said = everyday(words)
    const { mentions, denied } = mentionsBySkill(taxonomy, skillOf, text, sentence)
    const covered = [...coverage].filter(([, { name, otherNames }]) => Math.max(name, otherNames) > 0.99)
    const skills = new Set([...near(sentence.rows, mostNear), ...said.keys(), ...mentions.keys()])
    for (const [skill] of covered.slice(0, mostCovered)) skills.add(skill)
    const found = measure(
      sentence,
      windowsOf(sentence),
      [...skills].filter((skill) => !denied.has(skill)),
    )
    const candidates = found.map(({ skill, whole, best, window: nearest }): Candidate => {
      const mention = mentions.get(skill)
      const phrase = said.get(skill)
      const { from, to } = mention ?? phrase ?? nearest
      const { name = 0, otherNames = 0 } = coverage.get(skill) ?? {}
      const demand = (table.demand[skill] as number) / 255
      const window = Math.max(best, phrase || mention ? nearAsSaid : 0)
      const signals = [
        whole,
        window,
        name,
        otherNames,
        mention?.confidence ?? 0,
        phrase ? 1 : 0,
        demand,
        0,
        (to - from) / 5,
      ]
      return { skill, signals, from, to, how: mention ? 'named' : phrase ? 'phrase' : 'meaning' }
    })
    compareRivals(candidates)
    return { sentence, candidates }
  }
}

/** The mentions that name skills of the table, and the skills that the text denies. */
function mentionsBySkill(taxonomy: Taxonomy, skillOf: Int32Array, text: string, { words }: Sentence) {
  const mentions = new Map<number, { from: number; to: number; confidence: number }>()
  const denied = new Set<number>()
  for (const { conceptId, confidence, start, end, stance } of findMentions(taxonomy, text)) {
    const skill = skillOf[taxonomy.tables.indexOf(conceptId)] ?? -1
    if (skill === -1) continue
    if (stance === 'negated') denied.add(skill)
    if (stance === 'negated' || (mentions.get(skill)?.confidence ?? 0) >= confidence) continue
    const from = words.findIndex((word) => word.end > start)
    const to = words.findLastIndex((word) => word.start < end) + 1
    if (from !== -1 && to > from) mentions.set(skill, { from, to, confidence })
  }
  return { mentions, denied }
}

const outdone = signalNames.indexOf('outdone')

/** A sentence's words mean one skill rather than its five nearest: each knows by how much another is nearer to the same words. */
function compareRivals(candidates: readonly Candidate[]) {
  const strengths = candidates.map(({ signals }) => signals[1] as number)
  for (let index = 0; index < candidates.length; index += 1) {
    const candidate = candidates[index] as Candidate
    const own = strengths[index] as number
    let most = 0
    for (let other = 0; other < candidates.length; other += 1) {
      const ahead = (strengths[other] as number) - own
      if (ahead <= most) continue
      const rival = candidates[other] as Candidate
      if (rival.from < candidate.to && candidate.from < rival.to) most = ahead
    }
    candidate.signals[outdone] = most
  }
}

import type { Taxonomy, TaxonomyConcept } from '@careergini/skills'

const least = 5
/** Verbs that claim a right, a title or a diagnosis: none stands for another. */
const never = new Set(
  'certify accredit license licence authorise authorize approve guarantee diagnose prescribe award appoint'.split(' '),
)

/**
 * The generated file of English verbs that may stand for each other in a line about work, learned from ESCO: it names
 * one skill in several ways, and where two names differ in their first word alone ("oversee staff", "supervise staff"),
 * the two verbs are used alike. A pair counts when at least five skills show it. `npm run generate` writes it.
 */
export function verbPairsFile(taxonomy: Taxonomy): string {
  const counted = countPairs(taxonomy)
  const activities = firstWords(taxonomy)
  const isVerb = (word: string) =>
    [`${word}ing`, `${word.replace(/e$/u, '')}ing`, `${word}${word.at(-1)}ing`].some((form) => activities.has(form))
  const pairs = [...counted]
    .filter(([pair, skills]) => skills.size >= least && pair.split(' ').every(isVerb))
    .map(([pair]) => pair)
  return fileOf(pairs.toSorted((a, b) => (a < b ? -1 : 1)))
}

/** First words of all names: a word is a verb where some name begins with its form in -ing ("overseeing staff"). */
function firstWords(taxonomy: Taxonomy): Set<string> {
  const words = new Set<string>()
  for (let at = 0; at < taxonomy.size.skills + taxonomy.size.occupations; at++) {
    const { label, altLabels } = taxonomy.tables.conceptAt(at)
    for (const name of [label, ...altLabels]) words.add(name.toLowerCase().split(' ')[0] ?? '')
  }
  return words
}

function countPairs(taxonomy: Taxonomy): Map<string, Set<string>> {
  const skillsOf = new Map<string, Set<string>>()
  for (let at = 0; at < taxonomy.size.skills + taxonomy.size.occupations; at++) {
    const concept = taxonomy.tables.conceptAt(at)
    if (concept.kind === 'skill')
      for (const pair of pairsOf(concept)) skillsOf.set(pair, (skillsOf.get(pair) ?? new Set()).add(concept.id))
  }
  return skillsOf
}

function pairsOf(concept: TaxonomyConcept): string[] {
  const verbsOf = new Map<string, Set<string>>()
  for (const label of [concept.label, ...concept.altLabels]) {
    const [verb = '', ...rest] = label.toLowerCase().split(' ')
    // Labels begin with the plain form of the verb, or with its noun in -ing.
    if (rest.length === 0 || !/^[a-z]{3,}$/u.test(verb) || verb.endsWith('ing') || never.has(verb)) continue
    const object = rest.join(' ')
    verbsOf.set(object, (verbsOf.get(object) ?? new Set()).add(verb))
  }
  return [...verbsOf.values()].flatMap((verbs) => {
    const sorted = [...verbs].sort()
    return sorted.flatMap((a, n) => sorted.slice(n + 1).map((b) => `${a} ${b}`))
  })
}

function fileOf(lines: readonly string[]): string {
  const note = [
    '// Written by `npm run generate` (packages/grounding/compile/verb-pairs.ts) from the labels of ESCO v1.1.1 (European Commission,',
    '// https://esco.ec.europa.eu), as packages/skills/data/ATTRIBUTION.md says. Do not edit.',
  ]
  return `${note.join('\n')}\n\n/** Two English verbs a line that are used alike of the same work. */\nexport const verbPairs = \`\n${lines.join('\n')}\n\`\n`
}

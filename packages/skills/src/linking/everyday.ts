import type { Taxonomy } from '../taxonomy/taxonomy.ts'
import { functionWords } from '../text/function-words.ts'
import { singular, verbStem } from '../text/stem.ts'
import { wordsOf } from '../text/words.ts'

const widest = 6

/** Finds the phrases in which postings say what a skill names otherwise ("team player"), in any form of their words. */
export function everydayPhrases({ tables }: Taxonomy, skillOf: (concept: number) => number) {
  let skills: ReadonlyMap<string, number> | null = null
  /** For each skill said, the meaningful words that say it: `from` to before `to`, the longest phrase at each place. */
  return (words: readonly string[]): Map<number, { from: number; to: number }> => {
    skills ??= skillsByPhrase(tables, skillOf)
    const stems = words.map(stem)
    const found = new Map<number, { from: number; to: number }>()
    for (let from = 0; from < stems.length; from += 1) {
      for (let to = Math.min(stems.length, from + widest); to > from; to -= 1) {
        const skill = skills.get(stems.slice(from, to).join(' '))
        if (skill === undefined || skill === -1) continue
        if (!found.has(skill)) found.set(skill, { from, to })
        break
      }
    }
    return found
  }
}

function skillsByPhrase({ everyday }: Taxonomy['tables'], skillOf: (concept: number) => number): Map<string, number> {
  const skills = new Map<string, number>()
  for (const [phrase, concept] of everyday) {
    const words = wordsOf(phrase).filter((word) => !functionWords.has(word))
    skills.set(words.map(stem).join(' '), skillOf(concept))
  }
  return skills
}

const stem = (word: string) => verbStem(singular(word))

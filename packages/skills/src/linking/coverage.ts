import { labelFlag } from '../taxonomy/concept.ts'
import type { NameIndex } from '../taxonomy/names.ts'
import type { Taxonomy } from '../taxonomy/taxonomy.ts'
import { functionWords } from '../text/function-words.ts'
import { verbStem } from '../text/stem.ts'

/** How much of a concept's names stands in a text, word by word, rare words counting more: 0..1. */
export interface Coverage {
  name: number
  otherNames: number
}

/** For numbered concepts of the taxonomy (-1 for those not looked for), by the caller's own numbers. */
export type MeasureCoverage = (words: readonly string[], numberOf: Int32Array) => Map<number, Coverage>

const leastShare = 0.3

/** Makes the measure; its weights of the words of all names are prepared at the first use (some 20 ms, 2 MB). */
export function coverageMeter({ tables: { names } }: Taxonomy): MeasureCoverage {
  const weightOf = (word: number) => Math.log(1 + names.labelCount / (1 + names.labelsWith(word).length))
  let prepared: { totals: Float32Array; found: Float32Array } | null = null
  return (words, numberOf) => {
    prepared ??= { totals: totalWeights(names, weightOf), found: new Float32Array(names.labelCount) }
    const { totals, found } = prepared
    const touched: number[] = []
    for (const id of new Set(words.flatMap((word) => formsOf(names, word)))) {
      const weight = weightOf(id)
      const labels = names.labelsWith(id)
      for (let at = 0; at < labels.length; at += 1) {
        const label = labels[at] as number
        if (found[label] === 0) touched.push(label)
        found[label] = (found[label] as number) + weight
      }
    }
    const result = new Map<number, Coverage>()
    for (const label of touched) {
      const share = Math.min(1, (found[label] as number) / (totals[label] || 1))
      found[label] = 0
      if (share < leastShare) continue
      const number = numberOf[names.conceptOf(label)] as number
      if (number !== -1) add(result, number, names.flagsOf(label) & labelFlag.preferred ? 'name' : 'otherNames', share)
    }
    return result
  }
}

/** For each label the weights of its words together. */
function totalWeights(names: NameIndex, weightOf: (word: number) => number): Float32Array {
  const totals = new Float32Array(names.labelCount)
  for (let id = 0; id < names.words.length; id += 1) {
    if (functionWords.has(names.words[id] as string)) continue
    const weight = weightOf(id)
    const labels = names.labelsWith(id)
    for (let at = 0; at < labels.length; at += 1) {
      const label = labels[at] as number
      totals[label] = (totals[label] as number) + weight
    }
  }
  return totals
}

function add(result: Map<number, Coverage>, number: number, kind: keyof Coverage, share: number) {
  const coverage = result.get(number)
  if (coverage) coverage[kind] = Math.max(coverage[kind], share)
  else result.set(number, { name: 0, otherNames: 0, [kind]: share })
}

/** The forms in which names hold a word: itself, and as a verb. */
function formsOf(names: NameIndex, word: string): number[] {
  const stem = verbStem(word)
  const forms = [word, stem, `${stem}e`, `${stem}ing`].map((form) => names.nameId(form))
  return [...new Set(forms.filter((id) => id !== undefined))]
}

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Taxonomy } from '../src/taxonomy/taxonomy.ts'
import { readTable } from './csv.ts'

export interface LabelledSentence {
  set: string
  text: string
  /** Ids of the ESCO skills that people found in it; none where they found nothing that ESCO names. */
  skills: Set<string>
}

/** Sentences of postings with the ESCO skills that people found in them: the validation sets of Decorte et al. 2022. */
export function labelledSentences(taxonomy: Taxonomy, data: string): LabelledSentence[] {
  const find = skillByName(taxonomy)
  return ['tech', 'house'].flatMap((set) => {
    const file = join(data, `skill-extraction/decorte-esco/${set}_validation_annotations.csv`)
    if (!existsSync(file)) throw new Error(`${file} is not there. Give the folder of the labelled data with --data.`)
    const sentences = new Map<string, LabelledSentence>()
    for (const { sentence = '', label = '' } of readTable(readFileSync(file, 'utf8'))) {
      const known = sentences.get(sentence) ?? { set, text: sentence, skills: new Set<string>() }
      sentences.set(sentence, known)
      const skill = find(label)
      if (skill !== undefined) known.skills.add(skill)
    }
    return [...sentences.values()]
  })
}

/** ESCO skills by preferred label, signs and case aside: the sets drop commas. */
function skillByName(taxonomy: Taxonomy): (label: string) => string | undefined {
  const key = (label: string) =>
    label
      .toLowerCase()
      .replaceAll(/[^a-z0-9+#.]+/g, ' ')
      .trim()
  const ids = new Map<string, string>()
  for (let index = 0; index < taxonomy.tables.count; index += 1) {
    const { id, kind, type, label } = taxonomy.tables.conceptAt(index)
    if (id.startsWith('esco:') && kind === 'skill' && type !== 'group') ids.set(key(label), id)
  }
  return (label) => ids.get(key(label)) ?? taxonomy.conceptByLabel(label)?.id
}

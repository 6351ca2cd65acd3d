import type { Taxonomy } from '@careergini/skills'
import nlp from 'compromise'

/** Another way to find the names of skills in a text: how many it finds. */
export type MentionFinder = (text: string) => number

/** The names of all skills as a program without the engine would hold them: each label and alias once, in lower case. */
export function namesOfSkills({ tables }: Taxonomy): string[] {
  const names = new Set<string>()
  for (let index = 0; index < tables.count; index += 1) {
    if (tables.typeAt(index) === 'occupation') continue
    const { label, altLabels } = tables.conceptAt(index)
    for (const name of [label, ...altLabels]) names.add(name.toLowerCase())
  }
  return [...names]
}

/** One regular expression a name, each asked of the whole text: what everybody writes first. */
export function regularExpressions(names: readonly string[]): MentionFinder {
  const patterns = names.map((name) => new RegExp(`(?<!\\w)${RegExp.escape(name)}(?!\\w)`, 'i'))
  return (text) => patterns.filter((pattern) => pattern.test(text)).length
}

/** The look-up of many terms of compromise, a library for English text. */
export function compromiseTrie(names: string[]): MentionFinder {
  const trie = nlp.buildTrie(names)
  return (text) => nlp(text).lookup(trie).length
}

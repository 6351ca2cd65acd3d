import type { LinkSentence, SkillLink } from '../linking/link-sentence.ts'
import { findMentions, type Mention } from '../mentions/find-mentions.ts'
import type { Taxonomy } from '../taxonomy/taxonomy.ts'

/** What a text names (`mentions`) and what its sentences speak of in other words (`links`), with UTF-16 places in the text. */
export interface TextAnalysis {
  mentions: Mention[]
  links: SkillLink[]
  /** True where the text was longer than what sentences are linked in; mentions are found in all of it. */
  cut: boolean
}

export type AnalyzeText = (text: string) => TextAnalysis

const mostSentences = 400
const longestSentence = 600

/** Makes the analysis of a text: linear in its length for mentions, at most 400 sentences linked. */
export function textAnalyzer(taxonomy: Taxonomy, linkSentence: LinkSentence): AnalyzeText {
  return (text) => {
    const mentions = findMentions(taxonomy, text)
    const named = new Set(mentions.map(({ conceptId }) => conceptId))
    const sentences = sentencesOf(text)
    const links: SkillLink[] = []
    for (const { start, end } of sentences.slice(0, mostSentences)) {
      for (const link of linkSentence(text.slice(start, end))) {
        if (!named.has(link.conceptId)) links.push({ ...link, start: link.start + start, end: link.end + start })
      }
    }
    return { mentions, links, cut: sentences.length > mostSentences }
  }
}

/** Lines and sentences with at least two letters, longer ones in pieces of 600 characters. */
function sentencesOf(text: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = []
  let start = 0
  const close = (end: number) => {
    if (found.length <= mostSentences && /\p{L}{2}/u.test(text.slice(start, end))) found.push({ start, end })
    start = end
  }
  for (let at = 0; at < text.length && found.length <= mostSentences; at += 1) {
    const code = text.charCodeAt(at)
    const ends =
      code === 10 || ((code === 46 || code === 33 || code === 63 || code === 59) && /\s/.test(text[at + 1] ?? ' '))
    const isLong = at + 1 - start >= longestSentence && code === 32
    if (ends || isLong || at + 1 - start >= 2 * longestSentence) close(at + 1)
  }
  if (start < text.length) close(Math.min(text.length, start + 2 * longestSentence))
  return found
}

import type { Requirement } from '@careergini/contracts'
import { findMentions, type Taxonomy } from '@careergini/skills'
import { notDenied } from '../requirements/not-denied.ts'
import { plainQuotes } from '../requirements/words.ts'

/** A skill or tool that a requirement names: a concept of the taxonomy, or a proper name that it does not know. */
export interface Named {
  label: string
  conceptId: string | null
  start: number
  end: number
}

/** Names of which one is enough. A requirement needs all of its units. */
export type Unit = readonly Named[]

const longestListGap = 30
const examplesBefore =
  /(?:such as|like|e\.g\.?|i\.e\.?|for example|including|one of|any of|either|one or more|at least one|similar to|z\.b\.|wie|np\.|takich? jak|como|comme|tel(?:le)?s? que)[^.;]{0,25}$/i
const alternative = /(?:\bor\b|\boder\b|\blub\b|\balbo\b|\bou\b|\s[uo]\s|\/|\||\()/i
const listGap =
  /^[\s,/|&()]*(?:(?:and|or|and\/or|und|oder|sowie|i|oraz|lub|albo|y|o|u|e|et|ou|as well as)[\s,/|(]*)?(?:(?:a|an|the|with|in|of|other|similar|strong|modern|basic|advanced|using)\s+)*$/i

/**
 * What a requirement names, grouped by what suffices: "Python or Go" is one unit of two names, "Python and SQL" two units;
 * examples ("tools such as …") and brackets after a name ("AWS (EKS, S3)") are alternatives. A requirement that is a concept's
 * own name, brackets and all, is that concept.
 */
export function unitsOf(taxonomy: Taxonomy, requirement: Requirement): Unit[] {
  const only = requirement.conceptIds.length === 1 ? taxonomy.concept(requirement.conceptIds[0] ?? '') : undefined
  if (only && only.label === requirement.text) return [[{ label: only.label, conceptId: only.id, start: 0, end: 0 }]]
  const text = plainQuotes(requirement.text)
  const named = namesIn(taxonomy, text)
  if (named.length === 0) return wholeName(taxonomy, requirement).map((name) => [name])
  return runsOf(text, named).flatMap((run) => (isAnyOf(text, run) ? [run] : run.map((name) => [name])))
}

/** A requirement that is nothing but a name ("Docker") counts as that, also where the name needs context in a sentence. */
function wholeName(taxonomy: Taxonomy, { text, conceptIds }: Requirement): Named[] {
  const whole = taxonomy.conceptByLabel(text.trim())
  const ids = whole ? [whole.id] : conceptIds
  return ids.map((conceptId) => ({
    label: taxonomy.concept(conceptId)?.label ?? conceptId,
    conceptId,
    start: 0,
    end: 0,
  }))
}

function namesIn(taxonomy: Taxonomy, text: string): Named[] {
  const mentions = notDenied(findMentions(taxonomy, text)).map(({ text: label, conceptId, start, end }) => ({
    label,
    conceptId,
    start,
    end,
  }))
  const isFree = (start: number, end: number) =>
    mentions.every((mention) => mention.end <= start || mention.start >= end)
  const proper = properNames(text).filter((name) => isFree(name.start, name.end))
  return [...mentions, ...proper].toSorted((a, b) => a.start - b.start)
}

const notNames =
  /^(?:[A-Z]|I|You|Your|We|Our|The|This|Ability|Experience|Strong|Excellent|Proven|Knowledge|Bachelor\S*|Master\S*|PhD|BS|BA|MS|MA|MBA|BSc|MSc|Degree|Minimum|Must|Bonus|Nice|Preferred|Required|Plus|US|U\.S\.?|UK|EU|USA|CEO|CTO|CFO|VP|HR|Senior|Junior|Lead|Manager|Engineer|Fortune|English|January|February|March|April|May|June|July|August|September|October|November|December|Series|Ph\.?D\.?)$/

/** Runs of capitalised words that do not open a sentence, and words with inner capitals or digits anywhere. */
function properNames(text: string): Named[] {
  const found: Named[] = []
  for (const hit of text.matchAll(/(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{N}+#.&-]*(?: \p{Lu}[\p{L}\p{N}+#.&-]*){0,3}/gu)) {
    const label = hit[0].replace(/(?<![.&-])[.&-]+$/, '')
    const opensSentence = hit.index === 0 || /[.!?:;•]\s*$/.test(text.slice(Math.max(0, hit.index - 3), hit.index))
    const isCoined = /\p{Lu}.*\p{Lu}|\d/u.test(label.split(' ')[0] ?? '')
    if ((opensSentence && !isCoined) || notNames.test(label) || label.length < 2) continue
    found.push({ label, conceptId: null, start: hit.index, end: hit.index + label.length })
  }
  return found
}

/** Names that follow each other with nothing but list words between. */
function runsOf(text: string, named: readonly Named[]): Named[][] {
  const runs: Named[][] = []
  for (const name of named) {
    const run = runs.at(-1)
    const last = run?.at(-1)
    const gap = last ? text.slice(last.end, name.start) : ''
    const joins =
      last !== undefined && gap.length <= longestListGap && (listGap.test(gap) || /^\s*\((?:e\.g\.?,?\s*)?$/.test(gap))
    if (run && joins) run.push(name)
    else runs.push([name])
  }
  return runs
}

function isAnyOf(text: string, run: readonly Named[]): boolean {
  const first = run[0]
  const last = run.at(-1)
  if (!first || !last || run.length === 1) return false
  if (examplesBefore.test(text.slice(Math.max(0, first.start - 60), first.start))) return true
  const gaps = run.slice(1).map((name, index) => text.slice(run[index]?.end ?? name.start, name.start))
  const tail = text.slice(last.end, last.end + 40)
  return (
    gaps.some((gap) => alternative.test(gap)) ||
    /^,?\s*(?:or|oder|lub|ou|o) (?:similar|equivalent|other|comparable|a related|ähnlich|podobn|similaire|similar)/i.test(
      tail,
    ) ||
    /^,?\s*etc/i.test(tail)
  )
}

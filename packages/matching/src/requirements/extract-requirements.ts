import type { Requirement } from '@careergini/contracts'
import { findMentions, type Mention, type Taxonomy } from '@careergini/skills'
import { clausesOf, type Range } from './clauses.ts'
import { degreeOf } from './degree.ts'
import { demandItemsIn, type DemandItem } from './demand-list.ts'
import { dutyBullet, isDutySentence } from './duties.ts'
import { importanceOf } from './importance.ts'
import { finds, lexiconsFor, type CompiledLexicon } from './lexicon/compiled.ts'
import { notDenied } from './not-denied.ts'
import { asksSomething, opensWithCue } from './prose.ts'
import { requirementId } from './requirement-id.ts'
import { scopeOf, type RequirementScope } from './scope.ts'
import { blocksOf, type Block } from './sections.ts'
import { plainQuotes } from './words.ts'
import { minYearsOf } from './years.ts'

/** Changes whenever the same text may give other requirements, so that stored ones can be read again. */
export const requirementsVersion = 'requirements@4'

/** Twice the longest real posting; reading stops here. */
const longestText = 60_000
/** Neighbours of one bullet are not joined beyond this. */
const longestJoined = 1200
const mostRequirements = 200

const addition =
  /^(?:and |but |or )?(?:ideally|preferabl[ey]|preferred|idealerweise|vorzugsweise|najlepiej|preferiblemente|idealmente|idéalement|de préférence)(?!\p{L})/iu

type Judge = typeof asksSomething

interface Draft extends Range {
  scope: RequirementScope
  importance: Requirement['importance']
  minYears: number | null
}

/**
 * What a posting asks of a candidate: one requirement a bullet or clause, split where scope, importance or years differ,
 * with its place in the text (UTF-16 offsets; `text` is exactly that part). Bullets about the
 * work itself are responsibilities, only mentioned; offers and words about the firm are left out. Pure; time grows linearly with the text.
 */
export function extractRequirements(taxonomy: Taxonomy, posting: string): Requirement[] {
  const text = posting.slice(0, longestText)
  const lexicons = lexiconsFor(text)
  const mentions = findMentions(taxonomy, text)
  const drafts = allDrafts(lexicons, text)
    .filter(
      (draft) =>
        draft.importance !== 'mentioned' || draft.scope === 'responsibility' || isToolList(text, mentions, draft),
    )
    .slice(0, mostRequirements)
  const seen = new Map<string, number>()
  return drafts.map((draft) => {
    const words = text.slice(draft.start, draft.end)
    const key = words.toLowerCase()
    const ordinal = seen.get(key) ?? 0
    seen.set(key, ordinal + 1)
    return {
      id: requirementId(words, ordinal),
      text: words,
      ...draft,
      conceptIds: conceptsIn(mentions, draft),
      degree: draft.scope === 'education' ? degreeOf(lexicons, words) : null,
    }
  })
}

/** A text without any heading or phrase that asks may still be a bare list of requirements. */
function allDrafts(lexicons: readonly CompiledLexicon[], text: string): Draft[] {
  const blocks = blocksOf(lexicons, text)
  const drafts = blocks.flatMap((block) => draftsOf(lexicons, text, block))
  if (drafts.some(({ scope }) => scope !== 'responsibility')) return drafts
  return blocks.flatMap((block) =>
    draftsOf(lexicons, text, block, block.section === 'other' ? opensWithCue : asksSomething),
  )
}

function draftsOf(
  lexicons: readonly CompiledLexicon[],
  text: string,
  block: Block,
  counts: Judge = asksSomething,
): Draft[] {
  const bullet = counts === asksSomething ? dutyBullet(text, block) : null
  const duties = bullet ? [dutyOf(bullet)] : []
  if (!mayAsk(lexicons, text, block)) return duties
  let before: RequirementScope | null = null
  const drafts = clausesOf(lexicons, text, block).flatMap((clause): Draft[] => {
    const words = text.slice(clause.start, clause.end)
    const items = block.bullet ? [] : demandItemsIn(lexicons, text, clause)
    if (items.length > 0) return items.map((item) => itemDraft(lexicons, text, item, block))
    const minYears = minYearsOf(lexicons, words)
    const own = block.labelled ?? scopeOf(lexicons, words, minYears)
    // "…, ideally in a bank" is about what stands before it.
    const scope: RequirementScope | null = own ?? (addition.test(words) ? before : null)
    before = scope
    if (!counts(lexicons, words, scope, block)) return isDutySentence(lexicons, words, block) ? [dutyOf(clause)] : []
    const importance = importanceOf(lexicons, words, block.section)
    return [{ ...clause, scope: scope ?? 'skill', importance, minYears }]
  })
  if (drafts.length === 0) return duties
  const isList = block.bullet || (block.section === 'required' && !block.stream && isOneItem(lexicons, text, block))
  return isList ? joined(text, drafts) : drafts
}

function itemDraft(lexicons: readonly CompiledLexicon[], text: string, item: DemandItem, block: Block): Draft {
  const words = text.slice(item.start, item.end)
  return {
    ...item,
    importance: importanceOf(lexicons, words, block.section),
    minYears: minYearsOf(lexicons, words),
  }
}

function dutyOf(range: Range): Draft {
  return { start: range.start, end: range.end, scope: 'responsibility', importance: 'mentioned', minYears: null }
}

/** Offers, duties, process and small print seldom ask: most of them can be left without a closer look. */
function mayAsk(lexicons: readonly CompiledLexicon[], text: string, { section, bullet, start, end }: Block): boolean {
  const isQuiet =
    section === 'process' || section === 'legal' || section === 'offer' || (section === 'duties' && bullet)
  if (!isQuiet) return true
  const words = plainQuotes(text.slice(start, end))
  return finds(lexicons, (l) => l.cues.eligibility, words) || finds(lexicons, (l) => l.asksLogistics, words)
}

/** A line of a list whose marks were lost reads like a bullet: short, or one sentence. */
function isOneItem(lexicons: readonly CompiledLexicon[], text: string, block: Block): boolean {
  const words = text.slice(block.start, block.end)
  return words.length < 200 && !finds(lexicons, (lexicon) => lexicon.asks, words) && !words.includes(';')
}

/** Joins neighbours of one bullet that ask alike: same scope and importance, and not two different years. */
function joined(text: string, drafts: readonly Draft[]): Draft[] {
  const result: Draft[] = []
  for (const draft of drafts) {
    const previous = result.at(-1)
    const isAlike =
      previous?.scope === draft.scope &&
      previous.importance === draft.importance &&
      (previous.minYears === null || draft.minYears === null || previous.minYears === draft.minYears)
    const fits = previous !== undefined && draft.end - previous.start <= longestJoined
    if (previous && isAlike && fits && text.slice(previous.end, draft.start).length < 40) {
      previous.end = draft.end
      previous.minYears ??= draft.minYears
    } else result.push({ ...draft })
  }
  return result
}

/** "We use Kafka and Go" names tools; "we use AI to delight customers" is about the firm. */
function isToolList(text: string, mentions: readonly Mention[], draft: Draft): boolean {
  const names = conceptsIn(mentions, draft).length
  const words = text.slice(draft.start, draft.end).split(/\s+/).length
  return names > 0 && words / names <= 8
}

/** The concepts of a part; in "Python, not PHP" the second is not asked for. */
function conceptsIn(mentions: readonly Mention[], range: Range): string[] {
  const found: Mention[] = []
  for (let at = firstFrom(mentions, range.start); at < mentions.length; at++) {
    const mention = mentions[at]
    if (!mention || mention.start >= range.end) break
    if (mention.end <= range.end) found.push(mention)
  }
  return [...new Set(notDenied(found).map(({ conceptId }) => conceptId))]
}

/** The index of the first mention that starts at `start` or behind it; mentions are in the order of the text. */
function firstFrom(mentions: readonly Mention[], start: number): number {
  let [low, high] = [0, mentions.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((mentions[middle]?.start ?? Infinity) < start) low = middle + 1
    else high = middle
  }
  return low
}

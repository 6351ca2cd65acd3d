import { labelFlag } from '../taxonomy/concept.ts'
import type { Taxonomy } from '../taxonomy/taxonomy.ts'
import { fold, gap } from '../text/tokens.ts'
import { type Candidate, findCandidates } from './candidates.ts'
import { type ContextReason, judgeContext } from './context.ts'
import { readWords, type TextWords } from './read-words.ts'
import { type Stance, stanceOf } from './stance.ts'

/**
 * A place in a text that names a concept. `start` and `end` are UTF-16 offsets, `confidence` lies in 0..1, `how` says what
 * matched: `label` or `alias`, then `inflected`, `in a list`, `in context` where that applies. `stance` is present where
 * the text denies the skill or only wishes for it.
 */
export interface Mention {
  text: string
  start: number
  end: number
  conceptId: string
  confidence: number
  how: string
  stance?: Stance
}

export interface MentionOptions {
  /** What to look for; skills alone unless said. */
  kinds?: readonly ('skill' | 'occupation')[]
}

/**
 * Finds the concepts that a text names, from left to right, longest name first, none overlapping. Time and memory are
 * linear in the text. Names that are also ordinary words or single letters count only where their surroundings say so.
 */
export function findMentions(taxonomy: Taxonomy, text: string, options: MentionOptions = {}): Mention[] {
  const words = readWords(taxonomy.tables.names, text)
  const candidates = findCandidates(taxonomy.tables.names, words, text, options.kinds ?? ['skill'])
  const reasons = judgeContext(taxonomy, text, words, candidates)
  const mentions: Mention[] = []
  let previous: { to: number; stance: Stance | null } = { to: -1, stance: null }
  for (const [index, candidate] of candidates.entries()) {
    const reason = reasons[index] ?? null
    if (!candidate.sure && reason === null) continue
    const carried = continuesList(words, previous.to, candidate.from) ? previous.stance : null
    const stance = stanceOf(text, words, candidate.from, carried)
    previous = { to: candidate.to, stance }
    mentions.push(mentionOf(taxonomy, text, words, candidate, reason, stance))
  }
  return mentions
}

/** True where the next name follows as another item of the same list: after a comma, a slash, "and", "or". */
function continuesList(words: TextWords, end: number, start: number): boolean {
  if (end < 0 || start - end > 1) return false
  const flags = words.gaps[start] as number
  return start - end === 1 || ((flags & gap.list) !== 0 && (flags & gap.opening) === 0)
}

const base = { preferred: 0.95, alias: 0.9, inflected: -0.05, 'in a list': -0.1, 'in context': -0.2 }

function mentionOf(
  taxonomy: Taxonomy,
  text: string,
  words: TextWords,
  { from, to, label, flags }: Candidate,
  reason: ContextReason,
  stance: Stance | null,
): Mention {
  const { names, idAt } = taxonomy.tables
  const start = words.starts[from] as number
  const end = words.ends[to - 1] as number
  const written = text.slice(start, end)
  const preferred = (flags & labelFlag.preferred) !== 0
  const inflected = fold(written) !== fold(names.textOf(label))
  const how = [preferred ? 'label' : 'alias', inflected ? 'inflected' : null, reason].filter((part) => part !== null)
  const confidence =
    (preferred ? base.preferred : base.alias) + (inflected ? base.inflected : 0) + (reason === null ? 0 : base[reason])
  const conceptId = idAt(names.conceptOf(label))
  const mention = {
    text: written,
    start,
    end,
    conceptId,
    confidence: Math.round(confidence * 100) / 100,
    how: how.join(', '),
  }
  return stance === null ? mention : { ...mention, stance }
}

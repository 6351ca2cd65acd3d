import { finds, type CompiledLexicon } from './lexicon/compiled.ts'
import type { RequirementScope } from './scope.ts'
import type { Block } from './sections.ts'
import { plainQuotes } from './words.ts'

const shortestItem = 3
/** What is longer is a text whose sentences could not be told apart, not a demand. */
const longestItem = 600
/** Longer lines without a bullet are prose, which also tells of the firm. */
const longestLooseItem = 60

/** Whether a clause asks something of the candidate, given the section it stands in. */
export function asksSomething(
  lexicons: readonly CompiledLexicon[],
  clause: string,
  scope: RequirementScope | null,
  block: Block,
): boolean {
  const text = plainQuotes(clause)
  if (text.length > longestItem) return false
  const has = (select: (lexicon: CompiledLexicon) => RegExp) => finds(lexicons, select, text)
  const asks = has((lexicon) => lexicon.asks)
  const saysNothing = has((lexicon) => lexicon.asksNothing)
  switch (block.section) {
    case 'required':
    case 'preferred':
      if (text.length < shortestItem || (saysNothing && !asks) || isAboutFirm(text)) return false
      return block.bullet || block.stream || text.length < longestLooseItem || asks || opensWithCue(lexicons, text)
    case 'stack':
      return text.length >= shortestItem
    case 'conditions':
      return !saysNothing && (asks || (scope !== null && isFormal(scope)))
    case 'process':
    case 'legal':
      return !saysNothing && scope === 'eligibility' && isCondition(text)
    case 'offer':
      if (scope === 'eligibility') return !saysNothing && isCondition(text)
      return !saysNothing && has((lexicon) => lexicon.asksLogistics) && has((lexicon) => lexicon.required)
    case 'duties':
      if (block.bullet)
        return (scope === 'logistics' && has((l) => l.asksLogistics)) || (scope === 'eligibility' && asks)
      break
    default:
  }
  if (saysNothing) return false
  if (asks && (scope !== null || has((lexicon) => lexicon.demands))) return true
  const isWish = has((lexicon) => lexicon.preferred) || has((lexicon) => lexicon.required)
  if (isWish && scope !== null && isFormal(scope) && text.length < longestLooseItem) return true
  if (scope === 'logistics') return has((lexicon) => lexicon.asksLogistics)
  return scope === 'eligibility' || (scope === 'skill' && has((lexicon) => lexicon.mentioned) && !block.bullet)
}

/** Whether a clause begins with the words of a requirement (`experience in …`, `able to …`, `degree …`). */
export function opensWithCue(lexicons: readonly CompiledLexicon[], text: string): boolean {
  const opening = text.slice(0, 40)
  return (
    finds(lexicons, (l) => l.cues.skill, opening) ||
    finds(lexicons, (l) => l.cues.experience, opening) ||
    finds(lexicons, (l) => l.cues.education, opening) ||
    finds(lexicons, (l) => l.cues.certification, opening)
  )
}

/** Background checks and permits are often named in the small print; there they count when they bind the candidate. */
function isCondition(text: string): boolean {
  return /\b(?:must|required?|will be|subject to|contingent|conditional|conducted|undergo|need(?:ed)?|able to|unable|cannot|not)\b/i.test(
    text,
  )
}

/** "We are a team of …" inside a list about the candidate. */
function isAboutFirm(text: string): boolean {
  return (
    /^(?:we|our|at \p{Lu}\p{L}+, we)(?:'re| are|'ve| have| offer| believe| value| provide|\s)/iu.test(text) &&
    !/^we(?:'d| would| expect| need| want| require|'re looking| are looking| look for| seek)/i.test(text)
  )
}

/** Scopes of things that one has or agrees to, rather than knows or has done. */
export function isFormal(scope: RequirementScope): boolean {
  return scope !== 'skill' && scope !== 'experience'
}

import type { Requirement } from '@careergini/contracts'
import { met, missing, partial, unknown, type Decision } from '../decision.ts'
import type { EvidenceIndex } from '../evidence-index.ts'
import { cefrIn, languageNames, languagesIn, levelIn } from '../languages.ts'
import { quote, sayList } from '../say.ts'

const names = languageNames()
const display = new Intl.DisplayNames(['en'], { type: 'language' })

interface Spoken {
  id: string
  code: string
  level: number | null
  /** The level in the words of the evidence. */
  words: string
}

/** Languages with their levels on the CEFR scale; without a level in the posting, naming the language suffices. */
export function languageRule(requirement: Requirement, evidence: EvidenceIndex): Decision {
  const wanted = languagesIn(requirement.text, names)
  const asked = levelIn(requirement.text)
  const spoken = spokenIn(evidence)
  if (wanted.length === 0) return ask('language.unclear', requirement, 'Which language is meant is not clear.')
  const isAnyOf = /\bor\b|\boder\b|\blub\b|\bou\b|\s[uo]\s|\/|one of|another|second/i.test(requirement.text)
  const decisions = wanted.map((code) => decideOne(requirement, code, asked, spoken))
  const order = ['met', 'partial', 'unknown', 'missing']
  const sorted = decisions.toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state))
  const [first, last] = [sorted[0], sorted.at(-1)]
  if (!first || !last) return ask('language.unclear', requirement, 'Which language is meant is not clear.')
  if (isAnyOf || first === last || last.state === 'met')
    return isAnyOf ? first : { ...last, evidenceIds: decisions.flatMap((decision) => decision.evidenceIds) }
  if (first.state === 'met' || first.state === 'partial') {
    const share = decisions.reduce((sum, decision) => sum + decision.share, 0) / decisions.length
    return partial(
      'language.some',
      decisions.map((decision) => decision.reason).join(' '),
      decisions.flatMap((decision) => decision.evidenceIds),
      share,
    )
  }
  return last
}

function decideOne(requirement: Requirement, code: string, asked: number | null, spoken: readonly Spoken[]): Decision {
  const language = display.of(code) ?? code
  const held = spoken.filter((one) => one.code === code)
  const ids = held.map((one) => one.id)
  const levels = held.flatMap((one) => one.level ?? [])
  if (held.length === 0) {
    const others = sayList(spoken.map((one) => display.of(one.code) ?? one.code))
    if (others === '' || code === 'en')
      return ask('language.unlisted', requirement, `Your evidence does not list ${language}.`)
    return missing('language.none', `Your evidence lists ${others}, not ${language}.`)
  }
  if (asked === null) return met('language.named', `Your evidence lists ${language}.`, ids)
  if (levels.length === 0)
    return ask('language.no-level', requirement, `Your evidence lists ${language} without a level.`, ids)
  const level = Math.max(...levels)
  const best = held.find((one) => one.level === level)
  const figures = `Your evidence gives your ${language} as ${quote(best?.words ?? '')}; the posting asks for ${askedWords(requirement.text)}.`
  return level >= asked
    ? met('language.level', figures, ids)
    : partial('language.lower', figures, ids, level / asked / 1.2)
}

/** Steps of the scale stand as figures; everyday words are quoted, for they name no step. */
function askedWords(text: string): string {
  return cefrIn(text) ?? quote(text)
}

function spokenIn(evidence: EvidenceIndex): Spoken[] {
  return evidence.views.flatMap(({ item }) => {
    if (item.facts.kind !== 'language') return []
    const { language, fluency } = item.facts
    const words = fluency ?? item.text
    return languagesIn(language, names).map((code) => ({ id: item.id, code, level: levelIn(words), words }))
  })
}

function ask(rule: string, requirement: Requirement, reason: string, ids: readonly string[] = []): Decision {
  return unknown(rule, reason, `The posting asks for ${quote(requirement.text)}. Is that true of you?`, ids)
}

import { alikeVerbs, plainForm } from './english-verbs.ts'
import { strongGerman } from './german-verbs.ts'
import { classesOf, isAssist, leadershipOf } from './lexicon.ts'
import { isPost, samePost, sameWord } from './same-word.ts'

/** A word prepared for many comparisons. */
export interface WordKey {
  text: string
  forms: string[]
  classes: Set<number>
  /** English verbs that are used alike. */
  alike: ReadonlySet<string>
  post: boolean
  /** Says that somebody else did it too. */
  assist: boolean
  /** How much leading it claims, 0 to 4. */
  leadership: number
}

/** @param particles German verb particles that stand apart in the same text: `arbeitete … ein` is also `einarbeitete`. */
export function wordKey(text: string, particles: readonly string[] = []): WordKey {
  const joined = particles.map((particle) => particle + text)
  const forms = [text, ...joined].flatMap((form) => [
    form,
    withoutGe(form),
    plainForm(form),
    strongGerman(form) ?? form,
  ])
  const classes = new Set(forms.flatMap((form) => [...classesOf(form)]))
  return {
    text,
    forms: [...new Set(forms)],
    classes,
    alike: alikeVerbs(text),
    post: isPost(text),
    assist: [text, ...joined].some(isAssist),
    // With its particle a verb of leading is another one: `führte … ein` introduces.
    leadership: joined.some((form) => classesOf(form).size > 0) ? 0 : leadershipOf(text),
  }
}

/**
 * True when the word `a` of a wording may stand for `b` of the evidence: a form of it, a word of a class that says the
 * same, another word of helping, or one of leading that claims no more.
 */
export function sameMeaning(a: WordKey, b: WordKey): boolean {
  if (a.text === b.text || (a.assist && b.assist)) return true
  if (a.leadership > 0 && a.leadership <= b.leadership) return true
  if (a.post || b.post) return samePost(a.text, b.text) || shareClass(a, b)
  if (a.forms.some((form) => b.forms.some((other) => sameWord(form, other)))) return true
  return shareClass(a, b) || [...a.alike].some((verb) => b.forms.some((form) => sameWord(form, verb, 0)))
}

/** Particles of separable German verbs. */
export const particles: readonly string[] =
  'ab an auf aus bei durch ein fort her hin mit nach teil um vor weg weiter zu zusammen'.split(' ')

function shareClass(a: WordKey, b: WordKey): boolean {
  for (const one of a.classes) if (b.classes.has(one)) return true
  return false
}

/** German participles and infinitives without their inner `ge`, `zu`: eingearbeitet, auszubilden, gesteigert. */
function withoutGe(word: string): string {
  return word.replace(
    /^(ab|an|auf|aus|bei|durch|ein|her|mit|nach|um|vor|weiter|zu|zusammen)?(?:ge|zu)(?=\p{L}{4})/u,
    '$1',
  )
}

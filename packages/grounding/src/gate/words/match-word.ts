import { alikeVerbs, plainForm } from './english-verbs.ts'
import { strongGerman } from './german-verbs.ts'
import { irregularForms } from './languages/irregular-forms.ts'
import { commonLanguages, type Languages } from './languages/text-languages.ts'
import { regularForms } from './languages/regular-forms.ts'
import { classesOf, isAssist, leadershipOf } from './lexicon.ts'
import { isPost, samePost, sameWord } from './same-word.ts'

const english = [0]

/** A word prepared for many comparisons. */
export interface WordKey {
  text: string
  languages: Languages
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

/**
 * @param languages Those of the text: whose word lists and endings count.
 * @param particles German and Dutch verb particles that stand apart in the same text: `arbeitete … ein` is also
 *   `einarbeitete`.
 */
export function wordKey(
  text: string,
  languages: Languages = commonLanguages,
  particles: readonly string[] = [],
): WordKey {
  const joined = particles.map((particle) => particle + text)
  const forms = [text, ...joined].flatMap((form) => [
    form,
    withoutGe(form),
    plainForm(form),
    strongGerman(form) ?? form,
    ...irregularForms(form),
    ...regularForms(form),
    ...regularForms(withoutGe(form)),
  ])
  const classes = new Set(forms.flatMap((form) => [...classesOf(form, languages)]))
  return {
    text,
    languages,
    forms: [...new Set(forms)],
    classes,
    alike: alikeVerbs(text),
    post: isPost(text),
    assist: [text, ...joined].some((form) => isAssist(form, languages)),
    // With its particle a verb of leading is another one: `führte … ein` introduces.
    leadership: joined.some((form) => classesOf(form, languages).size > 0) ? 0 : leadershipOf(text, languages),
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
  if (a.forms.some((form) => b.forms.some((other) => sameWord(form, other, a.languages)))) return true
  return shareClass(a, b) || [...a.alike].some((verb) => b.forms.some((form) => sameWord(form, verb, english)))
}

/** Particles of separable German and Dutch verbs. */
export const particles: readonly string[] =
  'ab an auf aus bei durch ein fort her hin mit nach teil um vor weg weiter zu zusammen aan af bij in mee op uit over na'.split(
    ' ',
  )

function shareClass(a: WordKey, b: WordKey): boolean {
  for (const one of a.classes) if (b.classes.has(one)) return true
  return false
}

/** German and Dutch participles and infinitives without their inner `ge`, `zu`: eingearbeitet, auszubilden, opgesteld. */
function withoutGe(word: string): string {
  return word.replace(
    /^(ab|an|auf|aus|bei|durch|ein|her|mit|nach|um|vor|weiter|zu|zusammen|aan|af|bij|in|mee|na|op|over|uit)?(?:ge|zu)(?=\p{L}{4})/u,
    '$1',
  )
}

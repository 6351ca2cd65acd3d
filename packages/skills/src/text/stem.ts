const vowel = /[aeiouy]/

// British and American spellings meet in one form. Both sides of every comparison pass through here, so a word that is
// changed without need (`exercise` → `exercize`) still equals itself.
const spellings: readonly (readonly [RegExp, string])[] = [
  [/is(ation|e|ed|er|ing|able)$/, 'iz$1'],
  [/yse(d|r)?$/, 'yze$1'],
  [/ysing$/, 'yzing'],
  [/our(al|ed|ing|able|ite)?$/, 'or$1'],
  [/tre$/, 'ter'],
  [/mme$/, 'm'],
  [/ence$/, 'ense'],
  [/ogue$/, 'og'],
  [/([ae])ll(ing|ed|er)$/, '$1l$2'],
  [/^(p|an|gyn|arch|orthop|h|f)?ae/, '$1e'],
  [/^oe/, 'e'],
]
const mayDiffer = /is|ys|our|tre$|mme$|ence$|ogue$|ll|ae|^oe/

function spelling(word: string): string {
  if (word.length < 6 || !mayDiffer.test(word)) return word
  let result = word
  for (const [pattern, replacement] of spellings) result = result.replace(pattern, replacement)
  return result
}

/**
 * The singular of a folded English word, by its ending alone, in one spelling: `skills` → `skill`, `technologies` →
 * `technology`, `organisations` → `organization`. Words whose last s belongs to them (`analysis`, `bus`) stay.
 */
export function singular(word: string): string {
  return spelling(withoutPlural(word))
}

// `genetics` is not `genetic`; `topics`, `clinics` and their like are plurals.
const fields = /^(?!.*(?:top|clin|metr|fabr|graph|ceram|plast|characterist|antibiot|crit|gener)ics$).*ics$/

function withoutPlural(word: string): string {
  const length = word.length
  if (length < 4 || !word.endsWith('s')) return word
  if (word.endsWith('ies')) return length > 4 ? `${word.slice(0, -3)}y` : word
  if (/(?:ss|sh|ch|x|zz)es$/.test(word)) return word.slice(0, -2)
  if (/(?:ss|us|is)$/.test(word) || fields.test(word)) return word
  return word.slice(0, -1)
}

/**
 * A common stem of the forms of an English verb: `manage`, `manages`, `managed`, `managing` → `manag`. Only for comparing
 * the first word of a phrase that names an activity; never shown.
 */
export function verbStem(word: string): string {
  return withoutE(spelling(withoutEnding(withoutPlural(word))))
}

function withoutEnding(word: string): string {
  if (word.endsWith('ied') && word.length > 4) return `${word.slice(0, -3)}y`
  for (const ending of ['ing', 'ed']) {
    const rest = word.slice(0, -ending.length)
    if (!word.endsWith(ending) || rest.length < 3 || !vowel.test(rest)) continue
    return /([bdgmnprt])\1$/.test(rest) ? rest.slice(0, -1) : restored(rest)
  }
  return word
}

// `organis(ing)` must meet `organise` before its e is dropped, so that the spelling rules see the whole verb.
const restored = (rest: string) => (/(?:[iy]s|iz)$/.test(rest) ? `${rest}e` : rest)

const withoutE = (word: string) => (word.length > 3 && word.endsWith('e') ? word.slice(0, -1) : word)

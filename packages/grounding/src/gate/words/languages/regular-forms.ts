/**
 * Spellings of a folded word that change by rule before an ending, put back: Spanish and Portuguese `organice`,
 * `explique`, `entregue` and French `fabrique` beside `fabrication`; Dutch `maakt` beside `maken`, `opstellen` beside
 * `opgesteld`; German `Sammlung` beside `sammeln`. Forms that are no word of the language do no harm: they meet nothing.
 */
export function regularForms(word: string): string[] {
  const forms = [
    word.replace(/c(?=(?:e|es|en|emos|ei)$)/u, 'z'),
    word.replace(/qu(?=(?:e|es|er|ez|ee|ees|en|emos|ei|ent|ant|ait|aient)$)/u, 'c'),
    word.replace(/gu(?=(?:e|es|en|emos|ei)$)/u, 'g'),
    word.replace(/c?h(?=(?:i|e|iamo|ero)$)/u, (sign) => sign.replace('h', '')),
    singleLetters(word),
    word.replace(/(?<=\p{L}{2}[^aeiou])lung(?=(?:en)?$)/u, 'elung'),
  ]
  return forms.filter((form) => form !== word)
}

/** Dutch writes a long vowel once in an open syllable, and a consonant twice after a short one: `maakte`, `plannen`. */
export function singleLetters(word: string): string {
  return word.replace(/([aou])\1(?=[b-df-hj-np-tv-z])|([bdfgklmnprst])\2(?=(?:en|ing|ingen|er|ers)$)/gu, '$1$2')
}

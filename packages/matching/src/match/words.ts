/** The words of a text in lower case, joined by single spaces with one at either end: for whole-word look-ups. */
export function wordLine(text: string): string {
  const words = text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}+#.&'-]*/gu) ?? []
  return ` ${words.map((word) => word.replace(/(?<![.'&-])[.'&-]+$/, '')).join(' ')} `
}

/** Whether a line made by `wordLine` holds these words next to each other. */
export function holdsWords(line: string, words: string): boolean {
  const wanted = wordLine(words)
  return wanted.trim() !== '' && line.includes(wanted)
}

/** Words between those of a phrase that still leave it the same phrase: "negotiated *yearly* contracts". */
const widestGap = 2
const denied =
  /\s(?:no|not|never|without|lack|lacks|lacking|eager|want|wants|wish|learning|nie|bez|kein|keine|ohne|sin|sans)\s/u

/**
 * Whether a line made by `wordLine` holds the words of a phrase in their order, in any form of them and with up to two words
 * between. One word alone is no phrase. A line that denies or wishes before the phrase does not hold it.
 */
export function holdsPhrase(line: string, phrase: string): boolean {
  const wanted = wordLine(phrase)
    .trim()
    .split(' ')
    .filter((word) => word.length > 2)
  const words = line.trim().split(' ')
  if (wanted.length < 2) return false
  return words.some((_, start) => {
    const end = endOfPhrase(words, wanted, start)
    return end !== null && !denied.test(` ${words.slice(0, end).join(' ')} `)
  })
}

/** The index behind the phrase that starts at `start`; null when none does. */
function endOfPhrase(words: readonly string[], wanted: readonly string[], start: number): number | null {
  let at = start
  for (const [index, want] of wanted.entries()) {
    const last = index === 0 ? at : at + widestGap
    while (at <= last && !(words[at] !== undefined && isSameWord(words[at] ?? '', want))) at++
    if (at > last) return null
    at++
  }
  return at
}

/** Words that say nothing about a trade. */
const empty = new Set(
  `a able about across additional advanced all also an and any are as at background based basic be being best both build building but by can candidate clear closely comfortable common complex confident consistent deep deliver demonstrable demonstrated
  demonstrating desire develop developing direct drive driven e.g each effective effectively either environment environments equivalent etc excellent experience experienced expert expertise exposure extensive familiar familiarity fast field focus for
  from full fully good great growth hands-on has have high highly ideal ideally if in including industry into is it its job knowledge large lead leadership leading least level like manage management manager managing match minimum minimally more multiple must
  need new of on one or other our over own paced passion perform position positions practical preferably preferred prior proficiency proficient professional proven provide quickly ready record related relevant required requirement role roles running senior setting setup similar skill skilled skills solid
  some startup strong strongly success successful such team teams that the their them this through time to track tools total understanding under up use used using variety various very well what who will with within work worked working world would year years yrs you your
  und mit in der die das erfahrung kenntnisse jahre mindestens oder von im als sehr gute i w z oraz lub na do doświadczenie znajomość umiejętność minimum lata lat rok pracy y con de en el la los experiencia años conocimientos et les des une expérience ans connaissances dans pour`
    .split(/\s+/)
    .filter(Boolean),
)

/** The words of a text that name what it is about, in order, each once. */
export function topicWords(text: string): string[] {
  const words = wordLine(text).trim().split(' ')
  return [...new Set(words.filter((word) => word.length > 2 && !empty.has(word) && !/^\d/.test(word)))]
}

/** Two forms of one word: the same beginning, four letters or more, and at least 57 % of the longer one (nurse, nursing). */
export function isSameWord(a: string, b: string): boolean {
  if (a === b) return true
  const longer = Math.max(a.length, b.length)
  let shared = 0
  while (shared < a.length && a[shared] === b[shared]) shared++
  return shared >= 4 && shared / longer >= 0.57
}

/** The share (0..1) of the wanted words that some word of the other list stands for. */
export function wordShare(wanted: readonly string[], others: readonly string[]): number {
  if (wanted.length === 0) return 0
  return wanted.filter((word) => others.some((other) => isSameWord(word, other))).length / wanted.length
}

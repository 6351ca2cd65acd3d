import type { Line } from '../model.ts'

/** Running prose: many words that end like a sentence or begin like a told deed. */
export function isSentence(text: string): boolean {
  const words = text.trim().split(/\s+/)
  if (words.length >= 22) return true
  const small = words.filter((word) => /^\p{Ll}/u.test(word)).length
  const cased = /\p{Lu}/u.test(text)
  if (
    words.length >= 7 &&
    (small >= 2 || !cased) &&
    /[.;!?]["”)]?$/.test(text.trim()) &&
    !/\b(?:inc|ltd|llc|co|corp|st|univ|dept|e\.?v|sr|jr|u\.s|u\.k|d\.c|ph\.?d|b\.?s|m\.?s)\.$/i.test(text.trim())
  )
    return true
  return words.length >= 8 && small / words.length > 0.6
}

/** Words that end like a told deed and begin a name: "United Airlines", "Registered Nurse". */
const deedLikeName =
  /^(?:united|allied|associated|advanced|certified|registered|licen[sc]ed|applied|integrated|consolidated|chartered|combined|accredited|approved|qualified|limited|unlimited|embedded|distributed|dedicated|related|experienced|skilled|self-employed|retired|red)\b/iu
const deed =
  /^(?:\p{Lu}\p{L}+ed|built|led|ran|wrote|made|taught|won|grew|drove|held|kept|oversaw|spearheaded|responsible for|responsibilities|worked|duties|tasks|achievements|key|project|technologies|description|environment|tools|thesis|advisor|gpa|relevant|coursework|courses|awards?|honou?rs|dean|cgpa|grade|final year|minor|activities)\b/iu

/** Whether a line may belong to the head of an entry: short, no list item, no sentence, no told deed. */
export function mayHeadEntry(line: Line): boolean {
  const text = line.text.trim()
  if (line.bullet || text === '' || text.length > 120 || isSentence(text)) return false
  if (/^[(\p{Ll}]/u.test(text) && !/^(?:https?:|www\.|i[A-Z])/.test(text)) return false
  if (/[:;]$/.test(text)) return false
  const words = text.split(/\s+/).length
  return !(deed.test(text) && !deedLikeName.test(text) && words > 2) && words <= 16
}

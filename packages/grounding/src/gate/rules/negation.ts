import type { ReadText, Word } from '../reading/read-text.ts'
import { isFunctionWord } from '../words/function-words.ts'

/** Deny the thing named next: no downtime, ohne Ausfall, sin experiencia. */
const denyThing =
  /^(?:no|without|zero|non|kein|keine|keinen|keiner|keinem|ohne|sin|ningun|ninguna|sans|aucun|aucune|senza|bez|zonder|geen|sem)$/u
/** Deny what happens: never missed, did not handle. */
const denyDeed = /^(?:not|never|cannot|nicht|nie|niemals|nunca|jamas|tampoco|pas|jamais|mai|nie|niet|nao|neither|nor)$/u

/** The words of a text that it denies. In a short clause a denied deed denies the whole clause. */
export function negatedWords(read: ReadText): Set<Word> {
  const denied = new Set<Word>()
  for (const [at, word] of read.words.entries()) {
    const clause = read.words.filter((one) => one.clause === word.clause)
    const following = read.words.slice(at + 1).filter((one) => one.clause === word.clause)
    const deed = denyDeed.test(word.text) || isSpanishNo(word, read)
    if (deed || (word.text === 't' && /n't/u.test(read.folded.slice(word.start - 3, word.end)))) {
      const content = (clause.length <= 6 ? clause : following).filter(
        (one) => one !== word && !isFunctionWord(one.text),
      )
      for (const one of content.slice(0, 5)) denied.add(one)
    } else if (denyThing.test(word.text)) {
      // "zero-downtime migration": the hyphen ends what is denied.
      const joined = read.folded[word.end] === '-'
      for (const one of joined ? following.slice(0, 1) : thingAfter(following)) denied.add(one)
    }
  }
  return denied
}

/** The first run of content words: `downtime` of "no downtime for the shop". */
function thingAfter(following: readonly Word[]): Word[] {
  const first = following.findIndex((word) => !isFunctionWord(word.text))
  if (first < 0 || first > 2) return []
  const run = following.slice(first)
  const end = run.findIndex((word) => isFunctionWord(word.text))
  return run.slice(0, Math.min(end < 0 ? run.length : end, 2))
}

/** Spanish and Portuguese deny a deed with "no" before the verb; English denies a thing with it. */
function isSpanishNo(word: Word, read: ReadText): boolean {
  return (
    word.text === 'no' &&
    /\b(?:el|la|los|las|pero|con|del|una?|personal|tuve|para|que)\b/u.test(read.folded) &&
    !/\b(?:the|with|of|and)\b/u.test(read.folded)
  )
}

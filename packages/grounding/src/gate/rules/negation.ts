import type { ReadText, Word } from '../reading/read-text.ts'
import { isFunctionWord } from '../words/function-words.ts'

/** Deny the thing named next: no downtime, ohne Ausfall, sin experiencia. */
const denyThing =
  /^(?:no|without|zero|kein|keine|keinen|keiner|keinem|ohne|sin|ningun|ninguna|sans|aucun|aucune|senza|bez|zonder|geen|sem|nessun|nessuna|nessuno|nenhum|nenhuma|brak|zadnych|zadnej|zadnego)$/u
/** Deny what happens: never missed, did not handle. */
const denyDeed = /^(?:not|never|cannot|nicht|nie|niemals|nunca|jamas|tampoco|pas|jamais|mai|nie|niet|nao|neither|nor)$/u

/** The words of a text that it denies. In a short clause a denied deed denies the whole clause. */
export function negatedWords(read: ReadText): Set<Word> {
  const denied = new Set<Word>()
  for (const [at, word] of read.words.entries()) {
    const clause = read.words.filter((one) => one.clause === word.clause)
    const following = read.words.slice(at + 1).filter((one) => one.clause === word.clause)
    const deed = denyDeed.test(word.text) || isSpanishNo(word, read) || (word.text === 'non' && isItalian(read))
    if (deed || (word.text === 't' && /n't/u.test(read.folded.slice(word.start - 3, word.end)))) {
      const content = (clause.length <= 6 ? clause : following).filter(
        (one) => one !== word && !isFunctionWord(one.text),
      )
      for (const one of content.slice(0, 5)) denied.add(one)
    } else if (denyThing.test(word.text) || word.text === 'non') {
      // "zero-downtime migration": the hyphen ends what is denied.
      const joined = read.folded[word.end] === '-'
      for (const one of joined ? following.slice(0, 1) : thingAfter(following)) denied.add(one)
      if (!joined) for (const one of borneAfter(following)) denied.add(one)
    }
  }
  return denied
}

/** Nouns that bear another: with "no responsibility for the accounts" the accounts are denied too. */
const bearing =
  /^(?:responsib|experience|knowledge|access|authority|involve|qualifi|verantwort|zustandig|erfahrung|kenntnis|befugnis|responsab|experienc|conocimiento|acceso|connaissance|esperienza|conoscenz|odpowiedzialn|doswiadcz|znajomos|verantwoordelijk|ervaring|kennis|conhecimento|experiencia)/u

function borneAfter(following: readonly Word[]): Word[] {
  const [first, ...rest] = following.filter((word) => !isFunctionWord(word.text))
  return first && bearing.test(first.text) ? rest.slice(0, 5) : []
}

/** The first run of content words: `downtime` of "no downtime for the shop". */
function thingAfter(following: readonly Word[]): Word[] {
  const first = following.findIndex((word) => !isFunctionWord(word.text))
  if (first < 0 || first > 2) return []
  const run = following.slice(first)
  const end = run.findIndex((word) => isFunctionWord(word.text))
  return run.slice(0, Math.min(end < 0 ? run.length : end, 2))
}

function isItalian(read: ReadText): boolean {
  return /\b(?:il|lo|gli|di|del|della|dei|che|per|con|ho|ma)\b/u.test(read.folded)
}

/** Spanish and Portuguese deny a deed with "no" before the verb; English denies a thing with it. */
function isSpanishNo(word: Word, read: ReadText): boolean {
  return (
    word.text === 'no' &&
    /\b(?:el|la|los|las|pero|con|del|una?|personal|tuve|para|que)\b/u.test(read.folded) &&
    !/\b(?:the|with|of|and)\b/u.test(read.folded)
  )
}

import type { GateFinding } from '@careergini/contracts'
import { finding } from '../finding.ts'
import type { ReadEvidence } from '../reading/read-evidence.ts'
import type { ReadText, Word } from '../reading/read-text.ts'
import { isFunctionWord } from '../words/function-words.ts'
import { isPlainVerb, leadershipOf } from '../words/lexicon.ts'
import { sameMeaning, wordKey } from '../words/match-word.ts'
import { checkOrder } from './check-order.ts'
import { type CoveredWord, particlesIn } from './coverage.ts'
import { negatedWords } from './negation.ts'

/** Refuses wordings whose words are all held but whose sense is not: more leading, no more helping, a lost "not". */
export function checkMeaning(
  line: ReadText,
  covered: readonly CoveredWord[],
  cited: readonly ReadEvidence[],
): GateFinding[] {
  return [
    ...checkLeadership(line, covered, cited),
    ...checkAssistance(line, covered, cited),
    ...checkTogether(line, covered, cited),
    ...checkNegation(line, covered, cited),
    ...checkLimits(line, covered, cited),
    ...checkOtherPeople(line, cited),
    ...checkOrder(line, cited),
    ...checkEach(line, cited),
  ]
}

function checkLeadership(
  line: ReadText,
  covered: readonly CoveredWord[],
  cited: readonly ReadEvidence[],
): GateFinding[] {
  const guided = (read: ReadText) => (word: Word) => !/under-guidance [^.;,]*$/u.test(read.folded.slice(0, word.start))
  const most = Math.max(
    0,
    ...cited.flatMap(({ read }) =>
      read.words.filter(guided(read)).map((word) => leadershipOf(word.text, read.languages)),
    ),
  )
  const above = covered.find(
    (one) => one.key.leadership > most && !isRunning(one) && !isNamedPost(one) && guided(line)(one.word),
  )?.word
  if (!above) return []
  return [finding('meaning', above.text, `“${above.text}” claims more responsibility than the cited evidence.`)]
}

/** The same post in another form; whose post it is, `checkOtherPeople` looks at. */
function isNamedPost({ key, matches }: CoveredWord): boolean {
  return key.post && matches.length > 0
}

/** To run a machine or an event claims no people: the evidence operates or holds it. */
function isRunning({ word, matches }: CoveredWord): boolean {
  return /^(?:runs?|ran|running)$/u.test(word.text) && matches.some((match) => !isPlainVerb(match.word.text))
}

/** Helping may not become doing: where the evidence says that others did it, so must the line. */
function checkAssistance(
  line: ReadText,
  covered: readonly CoveredWord[],
  cited: readonly ReadEvidence[],
): GateFinding[] {
  if (covered.some((one) => one.key.assist)) return []
  for (const item of cited) {
    const { words } = item.read
    const apart = particlesIn(item.read)
    for (const [at, assist] of words.entries()) {
      if (!wordKey(assist.text, item.read.languages, apart).assist) continue
      const object = words.slice(at + 1).filter((word) => word.clause === assist.clause && !isFunctionWord(word.text))
      if (object.length === 0 || helpsPeople(object)) continue
      const taken = object.filter((word) => covered.some((one) => one.matches.some((match) => match.word === word)))
      if (taken.length >= Math.min(2, object.length)) {
        return [finding('meaning', line.folded, `The cited evidence says “${assist.text}”: it was not done alone.`)]
      }
    }
  }
  return []
}

const together =
  /\b(?:together with|jointly|joint|alongside|zusammen mit|gemeinsam mit|junto (?:con|com)|junto a|conjuntamente|ensemble avec|insieme (?:a|al|alla|ai|con)|samen met|razem z|wspolnie z|em conjunto com)\b/u
const others =
  /\b(?:with|together|joint|jointly|alongside|team|mit|zusammen|gemeinsam|con|junto|conjuntamente|avec|ensemble|insieme|met|samen|z|ze|razem|wspolnie|com|conjunto)\b/u

/** What was done together with somebody is not said as if it were done alone. */
function checkTogether(line: ReadText, covered: readonly CoveredWord[], cited: readonly ReadEvidence[]): GateFinding[] {
  if (others.test(line.folded) || covered.some((one) => one.key.assist)) return []
  for (const { read } of cited) {
    const said = together.exec(read.folded)
    const deed = read.words.find((word) => !isFunctionWord(word.text))
    if (said && deed && said.index > deed.end && covered.some((one) => one.matches.some(({ word }) => word === deed))) {
      return [finding('meaning', line.folded, `The cited evidence says “${said[0]}”: it was not done alone.`)]
    }
  }
  return []
}

/** To support customers is the work itself; to support a team or a manager is to help. */
function helpsPeople(object: readonly Word[]): boolean {
  const served =
    'customer client patient guest resident user visitor passenger kunde patient gast bewohner cliente paciente usuario huesped'
  const keys = served.split(' ').map((word) => wordKey(word))
  return object.slice(0, 2).some((word) => keys.some((key) => sameMeaning(key, wordKey(word.text))))
}

function checkNegation(line: ReadText, covered: readonly CoveredWord[], cited: readonly ReadEvidence[]): GateFinding[] {
  const denied = new Set(cited.flatMap((item) => [...negatedWords(item.read)]))
  const deniedInLine = negatedWords(line)
  const content = covered.filter((one) => !isFunctionWord(one.word.text))
  for (const [at, { word, matches }] of content.entries()) {
    if (matches.length === 0) continue
    const next = content[at + 1]
    if (
      next &&
      !deniedInLine.has(word) &&
      !deniedInLine.has(next.word) &&
      isDeniedPhrase(matches, next.matches, denied)
    )
      return [
        finding('meaning', word.text, `The cited evidence says the opposite of “${word.text} ${next.word.text}”.`),
      ]
    const held = matches.filter((match) => denied.has(match.word)).length
    if (!deniedInLine.has(word) && held === matches.length) {
      return [finding('meaning', word.text, `The cited evidence says the opposite of “${word.text}”.`)]
    }
    if (deniedInLine.has(word) && held === 0) {
      return [finding('meaning', word.text, `The cited evidence does not deny “${word.text}”.`)]
    }
  }
  return []
}

/** Two words that stand side by side only where the evidence denies them, though it has each elsewhere too. */
function isDeniedPhrase(
  first: CoveredWord['matches'],
  second: CoveredWord['matches'],
  denied: ReadonlySet<Word>,
): boolean {
  const pairs = first.flatMap((one) =>
    second.filter((other) => other.item === one.item && isRightAfter(one.word, other.word)).map(() => one.word),
  )
  return pairs.length > 0 && pairs.every((word) => denied.has(word))
}

function isRightAfter(word: Word, next: Word): boolean {
  return next.clause === word.clause && next.start > word.end && next.start - word.end <= 1
}

/** Words that make the next one smaller: they may be dropped only together with it. */
const limits =
  /^(?:only|just|junior|trainee|intern|internship|deputy|acting|interim|voluntary|volunteer|partly|partially|occasionally|temporary|basic|beginner|familiar|sous|vice|nur|teilweise|stellvertretende?r?|praktikum|praktikant|praktikantin|aushilfe|grundkenntnisse|solo|solamente|parcialmente|basico|basicos|nociones|becario|becaria|adjunto|adjunta|suplente|stagiaire|seulement|uniquement|adjointe?|benevole|partiellement|soltanto|tirocinante|stagista|volontari[oa]|parzialmente|nozioni|alleen|slechts|stagiair|vrijwillig|vrijwilliger|plaatsvervangend|basiskennis|gedeeltelijk|tylko|wylacznie|zastepc(?:a|zyni)|stazyst(?:a|ka)|praktykantka|wolontariusz(?:ka)?|podstaw(?:y|owa|owe|owy)|czesciowo|apenas|somente|estagiari[oa]|voluntari[oa]|parcialmente|nocoes|substitut[oa]|mon|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?|mondays?)$/u

function checkLimits(line: ReadText, covered: readonly CoveredWord[], cited: readonly ReadEvidence[]): GateFinding[] {
  for (const { read } of cited) {
    for (const [at, limit] of read.words.entries()) {
      if (!limits.test(limit.text)) continue
      const key = wordKey(limit.text, read.languages)
      if (line.words.some((word) => sameMeaning(wordKey(word.text, line.languages), key))) continue
      const beside =
        limit.text.endsWith('day') || limit.text.endsWith('days')
          ? read.words.slice(Math.max(0, at - 4), at)
          : read.words.slice(at + 1, at + 4)
      const limited = beside.filter((word) => word.clause === limit.clause && !isFunctionWord(word.text))
      const kept = limited.filter((word) => covered.some((one) => one.matches.some((match) => match.word === word)))
      if (kept.length > 0)
        return [finding('meaning', kept[0]?.text ?? '', `The cited evidence limits this: “${limit.text}”.`)]
    }
  }
  return []
}

/** A post that the evidence gives to somebody else ("reported to the head of transport") is not the person's. */
function checkOtherPeople(line: ReadText, cited: readonly ReadEvidence[]): GateFinding[] {
  for (const word of posts(line)) {
    const key = wordKey(word.text)
    const held = cited.flatMap(({ read }) =>
      posts(read)
        .filter((one) => sameMeaning(key, wordKey(one.text)))
        .map((one) => isSomeoneElse(read, one)),
    )
    if (held.length > 0 && held.every(Boolean) && !isSomeoneElse(line, word)) {
      return [finding('title', word.text, `In the cited evidence “${word.text}” is somebody else.`)]
    }
  }
  return []
}

const pointing =
  /^(?:the|to|by|under|our|his|her|their|my|des|dem|den|der|die|vom|zum|beim|unserem|el|la|los|las|al|del|le|les|du|au|aux|il|lo|gli|dal|dalla|allo|alla|della|dello|o|ao|do|da|pelo|pela|het|onze|dla|od|przez|u|z|ze)$/u

/** Column of the endings in `sameWord`; elsewhere "de" is no article. */
const dutch = 6

/** A post with an article or a preposition shortly before it: "the deputy head", "zum Abteilungsleiter". */
function isSomeoneElse(read: ReadText, word: Word): boolean {
  const before = read.words.slice(Math.max(0, read.words.indexOf(word) - 3), read.words.indexOf(word))
  const points = (one: Word) => pointing.test(one.text) || (one.text === 'de' && read.languages.includes(dutch))
  return before.some((one) => one.clause === word.clause && points(one))
}

function posts(read: ReadText): Word[] {
  return read.words.filter((word) => wordKey(word.text).post)
}

/** "each" and "all" multiply: the evidence must say so, or name how often. */
function checkEach(line: ReadText, cited: readonly ReadEvidence[]): GateFinding[] {
  const each =
    /\b(?:each|every|all|entire|whole|jeweils|jeden?|alle|samtliche|cada|todos|todas|toute?s?|chaque|tous|ogni|tutt[oaie]|elke?|iedere?|kazd\p{L}+|wszystk\p{L}+|tod[oa])\b/u.exec(
      line.folded,
    )
  const often =
    /\b(?:each|every|per|all|both|entire|whole|jeweils|jeden?|jedes|alle|samtliche|gesamte[nrs]?|pro|je|cada|todos|todas|a (?:day|week|month|year|shift|quarter)|daily|weekly|monthly|quarterly|yearly|annual(?:ly)?|taglich\p{L}*|wochentlich\p{L}*|monatlich\p{L}*|jahrlich\p{L}*|diari[oa]s?|semanal(?:es)?|mensual(?:es)?|anual(?:es|mente)?|chaque|toute?s?|tous|par|ogni|tutt[oaie]|al|alla|all'|elke?|iedere?|per|kazd\p{L}+|wszystk\p{L}+|na|po|dziennie|codzien\p{L}+|tygodniowo|miesiecznie|rocznie|dagelijks\p{L}*|wekelijks\p{L}*|maandelijks\p{L}*|jaarlijks\p{L}*|quotidien\p{L}*|hebdomadaire\p{L}*|mensuel\p{L}*|annuel\p{L}*|giornalier\p{L}*|quotidian\p{L}*|settimanal\p{L}*|mensil\p{L}*|mensal\p{L}*|diari\p{L}*|tod[oa]|por)\b/u
  if (!each || cited.some((item) => often.test(item.read.folded))) return []
  return [finding('meaning', each[0], `The cited evidence does not say “${each[0]}”.`)]
}

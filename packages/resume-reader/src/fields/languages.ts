import type { Collector } from '../evidence/collector.ts'
import type { Line } from '../model.ts'

const names = new Set(
  `english spanish french german italian portuguese dutch polish russian ukrainian czech slovak slovenian slovene croatian serbian bosnian bulgarian romanian hungarian greek turkish arabic hebrew persian farsi hindi urdu bengali bangla punjabi gujarati marathi tamil telugu kannada malayalam odia oriya assamese nepali sinhala mandarin chinese cantonese japanese korean vietnamese thai indonesian malay tagalog filipino swahili amharic yoruba igbo hausa zulu xhosa afrikaans swedish norwegian danish finnish icelandic estonian latvian lithuanian irish welsh scottish gaelic catalan basque galician latin esperanto albanian macedonian armenian georgian azerbaijani kazakh uzbek mongolian pashto dari kurdish somali luxembourgish maltese asl creole khmer lao burmese tibetan sanskrit konkani sindhi kashmiri maithili tigrinya oromo
  deutsch englisch französisch spanisch italienisch portugiesisch niederländisch polnisch russisch türkisch arabisch chinesisch japanisch schwedisch tschechisch ungarisch rumänisch griechisch kroatisch serbisch ukrainisch latein persisch
  anglais français espagnol allemand italien portugais néerlandais russe arabe chinois japonais polonais turc
  inglés español francés alemán italiano portugués ruso chino árabe catalán japonés inglese francese tedesco spagnolo russo cinese portoghese inglês espanhol francês alemão
  engels frans duits nederlands spaans italiaans angielski niemiecki polski hiszpański francuski rosyjski engelska svenska tyska franska spanska 英语 中文 日语 普通话`.split(
    /\s+/,
  ),
)

/** Whether a text names a human language, alone or with a note in brackets. */
export function isLanguageName(text: string): boolean {
  const first = /^[\p{L}]+/u.exec(text.toLowerCase().trim())?.[0]
  return first !== undefined && names.has(first) && text.trim().split(/\s+/).length <= 3
}

const fluencyWords =
  /\b(?:native(?: speaker| language| or bilingual(?: proficiency)?)?|mother tongue|bilingual|fluent|fluency|full professional(?: proficiency)?|professional(?: working)?(?: proficiency)?|working proficiency|limited working(?: proficiency)?|elementary(?: proficiency)?|intermediate|upper[- ]intermediate|advanced|basic|beginner|conversational|proficient|good|excellent|[abc][12]\+?|muttersprache|fließend|verhandlungssicher|grundkenntnisse|gute kenntnisse|langue maternelle|courant|bilingue|maternelle|nativo|fluido|materna|madrelingua|fluente|moedertaal|vloeiend|ojczysty|biegły|modersmål|flytande)\b/iu

/** Reads languages with their fluency, from lists, pairs on a line and pairs one above the other. */
export function readLanguages(lines: Line[], collector: Collector): void {
  const pieces = lines.flatMap((line) =>
    [...line.text.matchAll(/[^,;|•·\t]+/g)].map((match) => ({
      text: match[0],
      start: line.start + match.index,
      end: line.start + match.index + match[0].length,
    })),
  )
  pieces.forEach((piece, index) => {
    const text = piece.text.trim()
    const language = languageIn(text)
    if (!language) return
    const next = pieces[index + 1]
    const own = fluencyWords.exec(text.slice(language.length))?.[0]
    const below =
      own === undefined && next && !languageIn(next.text.trim()) ? fluencyWords.exec(next.text)?.[0] : undefined
    const end = below && next ? next.end : piece.end
    const fluency = own
      ? text.slice(text.indexOf(language) + language.length).replace(/^[\s:()–—-]+|[\s()]+$/g, '')
      : below && next
        ? next.text.trim()
        : null
    collector.add({
      facts: { kind: 'language', language, fluency: fluency?.slice(0, 300) ?? null },
      text,
      start: piece.start,
      end,
      confidence: 0.9,
    })
  })
}

function languageIn(text: string): string | null {
  const word = [...text.matchAll(/[\p{L}]+/gu)].find((match) => names.has(match[0].toLowerCase()))
  return word && text.length < 80 ? word[0] : null
}

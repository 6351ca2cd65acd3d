import type { EvidenceFacts } from '@careergini/contracts'

/** A month of a year, or a year alone, named in a text. */
export interface NamedDate {
  year: number
  month: number | null
  start: number
  end: number
}

/** Dates with a month in a folded text: `march 2019`, `marzo de 2019`, `04/2018`, `2018-04`, `12.03.2019`. */
export function readDates(text: string): NamedDate[] {
  const numeric = [...text.matchAll(numericDate)].map((match) => {
    const { y1, m1, m2, y2 } = match.groups ?? {}
    return { year: Number(y1 ?? y2), month: Number(m1 ?? m2), start: match.index, end: match.index + match[0].length }
  })
  const named = [...text.matchAll(monthAndYear)].flatMap((match) => {
    const month = monthOf(match[1] ?? '')
    if (month === null) return []
    return [{ year: Number(match[2]), month, start: match.index, end: match.index + match[0].length }]
  })
  return [...numeric.filter((date) => date.month >= 1 && date.month <= 12), ...named]
}

/** The number of a month from its name or abbreviation in any of the eight languages, folded; null for other words. */
export function monthOf(word: string): number | null {
  return months.get(word) ?? null
}

/** True when a folded text says that a period lasts until now. */
export function saysPresent(text: string): boolean {
  return lasting.test(text)
}

/** What the facts of an item say about time, in the same form as the text says it. */
export function datesOfFacts(facts: EvidenceFacts): {
  dates: { year: number; month: number | null }[]
  lasts: boolean
} {
  const written = [
    'start' in facts ? facts.start : null,
    'end' in facts ? facts.end : null,
    'date' in facts ? facts.date : null,
    'expires' in facts ? facts.expires : null,
  ]
  const dates = written.flatMap((date) => {
    if (!date || date === 'present') return []
    const [year, month] = date.split('-')
    return [{ year: Number(year), month: month ? Number(month) : null }]
  })
  return { dates, lasts: written.includes('present') }
}

const numericDate =
  /(?<![\d./-])(?:(?<y1>(?:19|20)\d\d)-(?<m1>\d{1,2})(?:-\d{1,2})?|(?:\d{1,2}[./])?(?<m2>\d{1,2})[./](?<y2>(?:19|20)\d\d))(?![\d/])/gu
const monthAndYear = /(?<!\p{L})(\p{L}{3,10})\.?,?\s+(?:de\s+|of\s+|del\s+)?((?:19|20)\d\d)(?!\d)/gu
const lasting =
  /(?:-|\bto|\buntil|\btill|\bbis|\bhasta|\ba|\bjusqu'a|\bdo|\btot|\bate|\bal|\bad)\s*(?:the |la |el |il |le )?(?:present|now|today|date|current|heute|jetzt|actualidad|presente|aujourd'hui|obecnie|teraz|dzis|oggi|heden|atual|atualmente|actualmente|hoy|ongoing)(?!\p{L})|(?<!\p{L})(?:since|seit|desde|depuis(?= (?:\d|le|la|mon|l'|septembre|janvier|fevrier|mars|avril|mai|juin|juillet|aout|octobre|novembre|decembre))|currently|derzeit|aktuell|gegenwartig|actualmente|actuellement|attualmente|atualmente|obecnie|momenteel|sinds)(?!\p{L})/u

const names = [
  'january jan januar janner enero ene janvier janv gennaio gen styczen stycznia sty januari janeiro',
  'february feb februar febrero fevrier fevr febbraio luty lutego lut februari fevereiro fev',
  'march mar marz marzo mars marzec marca maart mrt marco',
  'april apr abril abr avril aprile kwiecien kwietnia kwi',
  'may mai mayo maggio mag maj maja mei maio',
  'june jun juni junio juin giugno giu czerwiec czerwca cze junho',
  'july jul juli julio juillet juil luglio lug lipiec lipca lip julho',
  'august aug agosto ago aout sierpien sierpnia sie augustus',
  'september sep sept septiembre septembre settembre set wrzesien wrzesnia wrz setembro',
  'october oct oktober okt octubre octobre ottobre ott pazdziernik pazdziernika paz outubro out',
  'november nov noviembre novembre listopad listopada lis novembro',
  'december dec dezember dez diciembre dic decembre dicembre grudzien grudnia gru dezembro',
]
const months = new Map(names.flatMap((list, n) => list.split(' ').map((name) => [name, n + 1] as const)))

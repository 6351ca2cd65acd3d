/** Names of the twelve months as written on résumés: en, de, fr, es, it, pt, nl, pl, sv/da/no; with their short forms. */
const months: string[] = [
  'january|jan|januar|jänner|jän|janvier|janv|enero|ene|gennaio|genn|gen|janeiro|januari|styczeń|stycznia|sty|tammikuu',
  'february|feb|febr|februar|februari|février|fevrier|févr|fév|febrero|febbraio|febb|fevereiro|fev|luty|lutego|lut|helmikuu',
  'march|mar|märz|maerz|mär|mrz|mars|marzo|março|marco|maart|mrt|marzec|marca|marts|maaliskuu',
  'april|apr|avril|avr|abril|abr|aprile|kwiecień|kwietnia|kwi|huhtikuu',
  'may|mai|mayo|maggio|mag|maio|mei|maj|maja|toukokuu',
  'june|jun|juni|juin|junio|giugno|giu|junho|czerwiec|czerwca|cze|kesäkuu',
  'july|jul|juli|juillet|juil|julio|luglio|lug|julho|lipiec|lipca|lip|heinäkuu',
  'august|aug|août|aout|agosto|ago|augustus|augusti|sierpień|sierpnia|sie|elokuu',
  'september|sept|sep|septembre|septiembre|set|settembre|sett|setembro|wrzesień|września|wrz|syyskuu',
  'october|oct|oktober|okt|octobre|octubre|ottobre|ott|outubro|out|październik|października|paź|lokakuu',
  'november|nov|novembre|noviembre|novembro|listopad|listopada|lis|marraskuu',
  'december|dec|dezember|dez|décembre|decembre|déc|diciembre|dic|dicembre|dezembro|grudzień|grudnia|gru|joulukuu',
]

export const monthNumbers = new Map(
  months.flatMap((names, index) => names.split('|').map((name) => [name, index + 1] as const)),
)

/** Alternatives for a pattern, the longer ones first so that none hides behind its own beginning. */
const longestFirst = (words: string[]) => words.toSorted((a, b) => b.length - a.length).join('|')

export const monthPattern = longestFirst([...monthNumbers.keys()])

/** Words that say a period lasts. */
export const presentPattern = longestFirst(
  [
    'present|presently|current|currently|now|today|date|ongoing|on-going|continuing|heute|jetzt',
    "aktuell|laufend|gegenwärtig|aujourd'hui|aujourd’hui|présent|actuel|actuellement|en cours",
    'à ce jour|actual|actualidad|la actualidad|actualmente|presente|hoy|oggi|attuale|in corso|atual',
    'atualmente|o momento|hoje|heden|nu|obecnie|teraz|nadal|nuvarande|pågående|nykyinen|እስከ አሁን|እስካሁን',
    'አሁን|至今|现在|目前|現在|текущее время|настоящее время',
  ].flatMap((line) => line.split('|')),
)

export const seasonPattern = longestFirst(
  [
    'spring|summer|autumn|fall|winter|frühling|frühjahr|sommer|herbst|printemps|été|automne|hiver',
    'primavera|verano|otoño|invierno|michaelmas|hilary|trinity|sose|wise|ss|ws|wintersemester',
    'sommersemester',
  ].flatMap((line) => line.split('|')),
)

/** Words between the two ends of a period. */
export const towardsPattern = longestFirst(
  [
    "to|till|til|until|untill|through|thru|up to|bis|bis zum|à|au|jusqu’à|jusqu'à|a|al|hasta|ad",
    'fino a|até|tot|t/m|do|till och med|and|til|по|至|到',
  ].flatMap((line) => line.split('|')),
)

/** Words that open a period whose end is not given. */
export const sincePattern = longestFirst(
  ['since|from|starting|started|seit|ab|depuis|depuis le|desde|dal|da|desde o|sinds|od|sedan|с'].flatMap((line) =>
    line.split('|'),
  ),
)

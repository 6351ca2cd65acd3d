/**
 * Reads spelled-out whole numbers in the eight languages of the templates. Articles that also mean *one* are left out:
 * `a`, `ein`, `un` say nothing about a figure.
 */
export function numberOfWord(word: string): number | null {
  return simple.get(word) ?? german(word) ?? null
}

/** A word that multiplies the number before it: `hundred`, `thousand`, `million`. */
export function multiplierOfWord(word: string): number | null {
  return multipliers.get(word) ?? null
}

/** Words that join the parts of one number: `treinta y cinco`, `one hundred and ten`. */
export const numberJoiners: ReadonlySet<string> = new Set(['and', 'y', 'e', 'et', 'i', 'en'])

const lists: [first: number, step: number, words: string][] = [
  [
    2,
    1,
    'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty',
  ],
  [30, 10, 'thirty forty fifty sixty seventy eighty ninety'],
  [
    2,
    1,
    'zwei drei vier funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn funfzehn sechzehn siebzehn achtzehn neunzehn zwanzig',
  ],
  [30, 10, 'dreissig vierzig funfzig sechzig siebzig achtzig neunzig'],
  [
    2,
    1,
    'dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve veinte veintiuno veintidos veintitres veinticuatro veinticinco veintiseis veintisiete veintiocho veintinueve treinta',
  ],
  [40, 10, 'cuarenta cincuenta sesenta setenta ochenta noventa cien'],
  [100, 100, 'ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos'],
  [2, 1, 'deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize'],
  [20, 10, 'vingt trente quarante cinquante soixante'],
  [
    2,
    1,
    'due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove venti',
  ],
  [30, 10, 'trenta quaranta cinquanta sessanta settanta ottanta novanta cento'],
  [
    2,
    1,
    'twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien twintig',
  ],
  [30, 10, 'dertig veertig vijftig zestig zeventig tachtig negentig'],
  [
    2,
    1,
    'dwa trzy cztery piec szesc siedem osiem dziewiec dziesiec jedenascie dwanascie trzynascie czternascie pietnascie szesnascie siedemnascie osiemnascie dziewietnascie dwadziescia',
  ],
  [30, 10, 'trzydziesci czterdziesci piecdziesiat szescdziesiat siedemdziesiat osiemdziesiat dziewiecdziesiat sto'],
  [
    2,
    1,
    'dois tres quatro cinco seis sete oito nove dez onze doze treze catorze quinze dezesseis dezessete dezoito dezenove vinte',
  ],
  [30, 10, 'trinta quarenta cinquenta sessenta setenta oitenta noventa cem'],
]
// Words that are ordinary ones in another of the languages (English "due", "once", "Sept").
const ambiguous: ReadonlySet<string> = new Set(['due', 'once', 'sei', 'sept'])
const others: readonly (readonly [string, number])[] = [
  ['twice', 2],
  ['dozen', 12],
  ['dutzend', 12],
  ['docena', 12],
  ['duas', 2],
  ['doscientas', 200],
  ['dwoch', 2],
  ['trzech', 3],
  ['czterech', 4],
  ['pieciu', 5],
  ['szesciu', 6],
  ['siedmiu', 7],
  ['osmiu', 8],
  ['dziewieciu', 9],
  ['dziesieciu', 10],
  ['dwie', 2],
  ['dwoje', 2],
  ['trentaine', 30],
  ['dizaine', 10],
  ['douzaine', 12],
  ['vingtaine', 20],
  ['quarantaine', 40],
  ['cinquantaine', 50],
  ['centaine', 100],
  ['decina', 10],
  ['dozzina', 12],
  ['ventina', 20],
  ['trentina', 30],
  ['duzia', 12],
  ['dezena', 10],
  ['dozijn', 12],
  ['decena', 10],
  ['veintena', 20],
  ['treintena', 30],
  ['centenar', 100],
  ['dreien', 3],
  ['zweier', 2],
]
const simple: ReadonlyMap<string, number> = new Map([
  ...lists
    .flatMap(([first, step, words]) => words.split(' ').map((word, n) => [word, first + step * n] as const))
    .filter(([word]) => !ambiguous.has(word)),
  ...others,
])

const multipliers = new Map<string, number>([
  ...['hundred', 'hundert', 'cent', 'cientos', 'honderd'].map((word) => [word, 100] as const),
  ...['thousand', 'tausend', 'tsd', 'mil', 'mille', 'mila', 'duizend', 'tysiac', 'tysiace', 'tysiecy'].map(
    (word) => [word, 1e3] as const,
  ),
  ...[
    'million',
    'millions',
    'millionen',
    'mio',
    'millon',
    'millones',
    'milhao',
    'milhoes',
    'milione',
    'milioni',
    'miljoen',
    'milion',
    'miliony',
    'milionow',
    'mln',
    'mn',
  ].map((word) => [word, 1e6] as const),
  ...[
    'billion',
    'billions',
    'bn',
    'milliarde',
    'milliarden',
    'mrd',
    'milliard',
    'milliards',
    'miliardo',
    'miliardi',
    'miljard',
    'miliard',
  ].map((word) => [word, 1e9] as const),
])

/** German writes tens in one word: `achtundzwanzig`. */
function german(word: string): number | null {
  const parts =
    /^(ein|zwei|drei|vier|funf|sechs|sieben|acht|neun)und(zwanzig|dreissig|vierzig|funfzig|sechzig|siebzig|achtzig|neunzig)$/u.exec(
      word,
    )
  if (!parts) return null
  const ones = parts[1] === 'ein' ? 1 : simple.get(parts[1] ?? '')
  const tens = simple.get(parts[2] ?? '')
  return ones !== undefined && tens !== undefined ? tens + ones : null
}

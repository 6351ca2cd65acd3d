import { sameWord } from './same-word.ts'
import { verbPairs } from './verb-pairs.generated.ts'

const english = [0]

/** Verbs that may stand for the folded word, as far as it is an English verb of the table; empty for other words. */
export function alikeVerbs(word: string): ReadonlySet<string> {
  const lemma = plainForm(word)
  const near = alike.get(lemma.slice(0, 3)) ?? []
  return new Set(near.filter((entry) => sameWord(entry.verb, lemma, english)).map((entry) => entry.other))
}

/** The plain form of an irregular English verb; the word itself otherwise. */
export function plainForm(word: string): string {
  const known = irregular.get(word)
  if (known) return known
  // To rebuild is to build: the same verbs with re- in front.
  const again = word.startsWith('re') ? word.slice(2) : ''
  return irregular.get(again) ?? regularOf(again) ?? word
}

/** The irregular verb of which a word is the plain form or one that a rule makes: `writing`. */
function regularOf(word: string): string | null {
  if (irregularVerbs.has(word)) return word
  const stem = /^(\p{L}{2,}?)(?:ing|s)$/u.exec(word)?.[1] ?? ''
  return [stem, `${stem}e`].find((verb) => irregularVerbs.has(verb)) ?? null
}

const alike = Map.groupBy(
  verbPairs
    .trim()
    .split('\n')
    .map((line) => line.split(' '))
    .flatMap(([a = '', b = '']) => [
      { verb: a, other: b },
      { verb: b, other: a },
    ]),
  (entry) => entry.verb.slice(0, 3),
)

/** Plain form first, then the forms that no rule makes. */
const irregularForms =
  'be was were been;begin began begun;bend bent;bind bound;bring brought;build built;burn burnt;buy bought;catch caught;choose chose chosen;come came;deal dealt;dig dug;do did done;draw drew drawn;drive drove driven;eat ate eaten;fall fell fallen;feed fed;fight fought;find found;fly flew flown;forget forgot;get got gotten;give gave given;go went gone;grind ground;grow grew grown;hang hung;hear heard;hide hid hidden;hold held;keep kept;know knew known;lay laid;lead led;learn learnt;leave left;lend lent;lose lost;make made;mean meant;meet met;oversee oversaw overseen;pay paid;ride rode ridden;ring rang;rise rose risen;run ran;say said;see saw seen;seek sought;sell sold;send sent;sew sewn;shake shook shaken;shine shone;shoot shot;show shown;sing sang sung;sit sat;speak spoke spoken;spend spent;spin spun;stand stood;stick stuck;strike struck;sweep swept;swim swam;take took taken;teach taught;tear tore torn;tell told;think thought;throw threw thrown;undergo underwent;understand understood;undertake undertook undertaken;wear wore worn;weave wove woven;win won;wind wound;withdraw withdrew withdrawn;write wrote written'
const irregularVerbs = new Set(irregularForms.split(';').map((line) => line.split(' ')[0] ?? ''))
const irregular = new Map(
  irregularForms.split(';').flatMap((line) => {
    const [plain = '', ...forms] = line.split(' ')
    return forms.map((form) => [form, plain] as const)
  }),
)

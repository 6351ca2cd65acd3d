/**
 * True when two folded words are forms of one word: a common stem of at least three letters and endings that inflect in
 * one language. `languages` (0 English, 1 German, 2 Spanish, 3 French, 4 Italian, 5 Polish, 6 Dutch, 7
 * Portuguese) allows the endings of these alone.
 */
export function sameWord(a: string, b: string, languages?: readonly number[]): boolean {
  if (a === b) return true
  if (/\d/u.test(a) || /\d/u.test(b)) return false
  if (a.length < 3 || b.length < 3) return false
  const allowed = languages === undefined ? endings : endings.filter((_, language) => languages.includes(language))
  let shared = 0
  while (shared < a.length && shared < b.length && a[shared] === b[shared]) shared++
  // The last shared letters may belong to both endings (`formacion`, `formacao`): try shorter stems too.
  for (let stem = shared; stem >= Math.max(3, shared - 2); stem--) {
    if (inflects(a, b, stem, allowed)) return true
  }
  return false
}

function inflects(a: string, b: string, stem: number, languages: typeof endings): boolean {
  const [endA, endB] = [a.slice(stem), b.slice(stem)]
  // Three letters are a stem only of short English verbs: use, using; rise, rising.
  const cases = languages.includes(endings[polish] ?? none) && shortCases.has(endA) && shortCases.has(endB)
  if (stem === 3 && endA !== '' && endB !== '' && !cases && !(short.has(endA) && short.has(endB))) return false
  // Who trains is not who is trained: `Ausbilder`, `Ausbildung`.
  if ((endA === 'er' && deeds.has(endB)) || (endB === 'er' && deeds.has(endA))) return false
  return languages.some((language) => isEnding(language, a, stem, endA) && isEnding(language, b, stem, endB))
}

const deeds: ReadonlySet<string> = new Set('ung ungen te ten t tet end ende ierung ation'.split(' '))
/** Polish cases of short nouns: kasa, kasy, kasę. */
const shortCases: ReadonlySet<string> = new Set('a e y i u o'.split(' '))
const polish = 5
const none: ReadonlySet<string> = new Set()
const short: ReadonlySet<string> = new Set(['e', 'es', 'ed', 'ing'])

/** Dutch participles end in -d after any voiced letter: `verminderd`. */
const dutch = 6

function isEnding(language: ReadonlySet<string>, word: string, stem: number, ending: string): boolean {
  // A lone d makes a past form only after e: used, not `run` and `rund`.
  if (ending === 'd' && language !== endings[dutch]) return word[stem - 1] === 'e'
  if (language.has(ending)) return true
  // plan, planned: the last letter of the stem is doubled.
  const double = /^([bdglmnprst])(ed|ing)$/u.exec(ending)
  return double !== null && double[1] === word[stem - 1]
}

/**
 * By language, so that an ending of one never meets an ending of another: endings of inflection, and of the nouns made
 * from verbs; none that makes the person who does it (`-er`, `-or`).
 */
const endings: readonly ReadonlySet<string>[] = [
  ' s es d ed e ing ings y ies ied ying ly al ment ments ion ions tion tions sion sions ation ations ition itions iation iations ication ications de ded ding ance ances ence ences is ys le ility able',
  ' e en n s em er es te ten t et ete eten end ende enden ung ungen ungs st nd ern ens in innen ig ige igen lich ieren iere iert ierte ierten ierend ierung ierungen ation ationen',
  ' s es a o as os ar er ir e i io ie an ado ada ados adas ido ida idos idas ando iendo aba aban ia cion ciones acion aciones icion iciones miento mientos anza anzas amos aron ieron aje mente ion imos iste aste emos ura uras',
  ' s e es ee ees er ir re ez is it ie ies is isse issant ait aient ant ement ements ation ations ication ications ier iee iees ition itions ion ions age ages ure ures x a ai ment ements',
  ' i a e o ato ata ati ate are ere ire ito ita iti ite uto uta uti ute ando endo ai ava azione azioni izione izioni zione zioni mento menti amento amenti imento imenti aggio aggi tura',
  ' y u owi em ie ach ow om ami ego ej ych ym eg ac al ala ano anie ania enie enia a e i il ila alem alam ilem ilam ali ily ily ic yc yl yla ylem ylam ony ona one owac owal owala owalem owalam owanie owania owaniu uje aniu eniu aniem eniem ywac ywal ywala ywalem ywalam ywanie ywania iwac iwal iwala iwalem iwalam iwanie iwania nie nia niu ii ia io',
  ' s e en t de den te ten d ing ingen end ende n',
  ' s a o as os ar er ir e ei i ou eu iu ado ada ados adas ido ida idos idas ando endo indo cao coes acao acoes icao icoes mento mentos amento amentos imento imentos agem ava',
].map((list) => new Set(list.split(' ')))

/** Words for who holds a post: a title is only the same title, so these match in number and gender alone. */
export function isPost(word: string): boolean {
  return posts.some((post) => samePost(word, post)) || joinedPost.test(word)
}

/** German writes the field before the post in one word: `Vertriebsleiterin`. */
const joinedPost = /\p{L}{3,}(?:chef|leiter|meister|manager|direktor|vorstand|vorsitzende)(?:in|innen|r)?$/u

export function samePost(a: string, b: string): boolean {
  if (a === b) return true
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  const rest = long.startsWith(short) ? long.slice(short.length) : null
  return (rest !== null && ['s', 'es', 'in', 'innen', 'a', 'as'].includes(rest)) || short.replace(/o$/u, 'a') === long
}

const posts =
  'manager director head chief leader supervisor coordinator officer president chairman chair founder owner partner executive foreman principal boss expert specialist architect consultant instructor trainer teacher lecturer professor engineer developer analyst designer accountant auditor lawyer solicitor doctor nurse surgeon chef technician administrator deputy vice senior junior leiter leiterin chef chefin meister meisterin vorgesetzter geschaftsfuhrer geschaftsfuhrerin vorstand abteilungsleiter projektleiter teamleiter experte jefe jefa encargado director gerente supervisor responsable coordinador directeur directrice chef responsable direttore responsabile kierownik dyrektor hoofd directeur gerente diretor ausbilder ausbilderin trainer trainerin lehrer lehrerin capo titolare proprietario proprietaria proprietaire patron gerant gerante eigenaar kierowniczka majster wlasciciel szef szefowa chefe encarregado encarregada dono dona dueno duena titular jefatura commercialista contabile comptable geometra majstrem majstra kierownika kierownikiem dyrektora dyrektorem szefa szefem ksiegowa ksiegowej ksiegowy ksiegowego glowna glownej glowny glownego wlasciciela wlascicielka dietetyk dietetyka dietetykiem'.split(
    ' ',
  )

/**
 * True when two folded words are forms of one word: a common stem of at least three letters and endings that inflect in
 * one language. `language` (0 English, 1 German, 2 Spanish) allows the endings of that one alone.
 */
export function sameWord(a: string, b: string, language?: number): boolean {
  if (a === b) return true
  if (/\d/u.test(a) || /\d/u.test(b)) return false
  if (a.length < 3 || b.length < 3) return false
  const allowed = language === undefined ? endings : endings.slice(language, language + 1)
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
  if (stem === 3 && endA !== '' && endB !== '' && !(short.has(endA) && short.has(endB))) return false
  return languages.some((language) => isEnding(language, a, stem, endA) && isEnding(language, b, stem, endB))
}

const short: ReadonlySet<string> = new Set(['e', 'es', 'ed', 'ing'])

function isEnding(language: ReadonlySet<string>, word: string, stem: number, ending: string): boolean {
  // A lone d makes a past form only after e: used, not `run` and `rund`.
  if (ending === 'd') return word[stem - 1] === 'e'
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
  ' e en n s em er es te ten t et ete eten end ende enden ung ungen ungs st nd ern ens in innen ig ige igen lich',
  ' s es a o as os ar er ir e i io ie an ado ada ados adas ido ida idos idas ando iendo aba aban ia cion ciones acion aciones icion iciones miento mientos anza anzas amos aron ieron aje mente ion',
  ' s e es ee ees er ir re ez ait aient ant ement ements ation ations ion ions x a ai',
  ' i a e o ato ata ati ate are ere ire ando endo azione azioni zione zioni mento menti ai',
  ' y u owi em ie ach ow om ami ego ej ych ym eg ac al ala ano anie ania enie enia a e i il ila',
  ' s e en t de den te ten ing ingen d',
  ' s a o as os ar er ir e ei ou ado ada ados adas ando endo cao coes acao acoes mento mentos',
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
  'manager director head chief leader supervisor coordinator officer president chairman chair founder owner partner executive foreman principal boss expert specialist architect consultant instructor trainer teacher lecturer professor engineer developer analyst designer accountant auditor lawyer solicitor doctor nurse surgeon chef technician administrator deputy vice senior junior leiter leiterin chef chefin meister meisterin vorgesetzter geschaftsfuhrer geschaftsfuhrerin vorstand abteilungsleiter projektleiter teamleiter experte jefe jefa encargado director gerente supervisor responsable coordinador directeur directrice chef responsable direttore responsabile kierownik dyrektor hoofd directeur gerente diretor'.split(
    ' ',
  )

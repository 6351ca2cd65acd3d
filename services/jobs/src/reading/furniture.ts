/** What stands on every page of a job board, whatever the job: whole parts of a line, in lower case, without marks. */
const furniture = new RegExp(
  `^(?:${[
    'skip (?:to|navigation)\\b.{0,30}',
    'cookies? (?:on this (?:web)?site|policy|settings|preferences|notice|consent)|we value your privacy',
    '(?:we|this (?:web)?site) uses? cookies (?:to|for|on|so|and similar)\\b.{0,300}',
    '(?:accept|reject|allow|decline) (?:all|cookies|all cookies|and continue)',
    '(?:manage|change|customi[sz]e) (?:my )?(?:cookies?|preferences|settings|consent)(?: settings| preferences)?',
    '(?:sign|log) ?(?:in|out|up)(?: (?:or|\\/) (?:sign up|register|join))?|create (?:an |your )?account|my account|main menu',
    '(?:go )?back to (?:the )?(?:results|search|search results|jobs|top|list)',
    '(?:un)?save (?:this )?(?:job|vacancy|search)|saved jobs?|(?:e-?mail|send) (?:(?:this|job|it|this job) )?to (?:a )?friend|e-?mail (?:this )?job|print (?:this )?(?:job|page)|copy link',
    'share (?:(?:this|this job|job|on) ?)(?:\\p{L}+)?|report (?:this )?(?:job|ad|advert)|follow us(?: on \\p{L}+)?',
    '(?:easy |quick |1-click )?apply (?:now|online|here|today|for this (?:job|role|position|vacancy)|with (?:linkedin|indeed))|easy apply|quick apply',
    '(?:view|see|show|browse) (?:all|similar|more|other|related) (?:jobs|vacancies|results|openings)|(?:similar|related|recommended) jobs|(?:create |get |set )?(?:an? )?(?:job |e-?mail )alerts?(?: for this search)?',
    'privacy (?:policy|notice|statement)|terms (?:and|&) conditions|terms of (?:use|service)|accessibility statement|site ?map',
    '(?:©|\\(c\\) \\d|copyright (?:©|\\(c\\)|\\d)).{0,200}|all rights reserved\\b.{0,60}|powered by .{2,40}',
    'zum (?:haupt)?inhalt(?: springen)?|aller au contenu(?: principal)?|(?:saltar|ir) al contenido(?: principal)?|przejdź do (?:głównej )?treści',
    'alle (?:cookies )?akzeptieren|tout accepter|aceptar todo|zaakceptuj wszystk\\p{L}+|anmelden|einloggen|se connecter|iniciar sesión|zaloguj(?: się)?',
    'jetzt bewerben|postuler(?: maintenant)?|inscribirse|aplikuj(?: teraz| szybko)?|impressum|datenschutz(?:erklärung)?|mentions légales|aviso legal|polityka prywatności',
  ].join('|')})$`,
  'u',
)
/** Single words that are furniture only beside other furniture, or at the top of a page. */
const perhaps =
  /^(?:home|jobs|find jobs|search|menu|close|next|previous|back|register|print|share|save|follow|apply|privacy|terms|cookies|accessibility|help|faq|facebook|linkedin|twitter|x|instagram|whatsapp|xing|e-?mail|drucken|teilen|merken|imprimer|partager|imprimir|compartir|drukuj|udostępnij|zapisz)$/u
const border = /\s*[|•·»›>]+\s*|\s{2,}|:\s+|:$/u
const bullet = /^\s*(?:[-–—*▪●]|\d{1,2}[.)])\s/u
const longestLine = 400
const topLines = 8

/**
 * A posting without the page around it: skip links, cookie notices, sign-in, sharing, applying, small print of the site. Only
 * whole lines go, and none that says anything else. `text` is clean text.
 */
export function withoutFurniture(text: string): string {
  let seen = 0
  const kept = text.split('\n').filter((line) => {
    if (line.trim() === '') return true
    seen++
    return !isFurniture(line, seen <= topLines)
  })
  return kept.join('\n').trim()
}

function isFurniture(line: string, isTop: boolean): boolean {
  if (line.length > longestLine || bullet.test(line)) return false
  const parts = line
    .toLowerCase()
    .split(border)
    .map((part) => part.replace(/^[^\p{L}\p{N}©(]+|[^\p{L}\p{N})]+$/gu, ''))
    .filter((part) => part !== '')
  const sure = parts.filter((part) => furniture.test(part)).length
  const unsure = parts.filter((part) => perhaps.test(part)).length
  return parts.length > 0 && sure + unsure === parts.length && (sure > 0 || isTop || unsure > 2)
}

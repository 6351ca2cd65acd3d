import { thingClasses } from './thing-classes.ts'
import { verbClasses } from './verb-classes.ts'

/**
 * Words that say the same thing of the same fact, by language: English, German, Spanish. A row is one class; a word may
 * be in several. Forms are folded and given so that their endings meet (see `sameWord`); irregular ones are listed. A
 * wording may use any word of a class that its evidence uses. Rows are of common résumé verbs and plain nouns of all
 * trades; a near-synonym that adds or strengthens something (improve, optimise, ensure) is in no row.
 */
export const wordClasses: readonly string[] = [...verbClasses, ...thingClasses]

/** Words that say that something was done by others too, or under guidance: they must not be lost. */
export const assistWords =
  'help helped helping assist assisted assistance assisting support supported supporting contribute contributed contribution contributing participate participated participation participating collaborate collaborated collaboration involved aid aided shadow shadowed member partly coauthor coauthored cowrote codesigned cofounded coled codeveloped coorganised | helfen geholfen hilfe mithilfe unterstutzen unterstutzt unterstutzung mitarbeit mitgearbeitet mitwirken mitwirkung mitgewirkt mitwirkte beteiligt beteiligung beteiligen beitrag beigetragen teilnahme teilgenommen | ayudar ayude ayuda colaborar colabore colaboracion participar participe participacion apoyar apoye apoyo contribuir contribui contribucion asistir asisti | aider aide participer participation contribuer | aiutare collaborare partecipare | pomagac pomoc wspolpraca udzial wsparcie | helpen geholpen meegewerkt bijgedragen | ajudar colaborar participar apoiar'

/** Words of leading people or work, by how much they claim; a wording may not claim more than its evidence. */
export const leadershipWords: readonly { rank: number; words: string }[] = [
  {
    rank: 2,
    words:
      'coordinate coordinated coordination co-ordinate organise organised organize organized | koordinieren koordiniert koordination organisieren organisiert | coordinar coordine coordinacion organizar organice | coordonner coordination coordinare coordinato coordinazione koordynowac koordynacja coordineren coordinatie coordenar coordenacao organiser organizzare organizowac zorganizowac organiseren organisatie',
  },
  {
    rank: 3,
    words:
      'lead led leading leads manage managed managing management supervise supervised supervising supervision oversee oversaw overseeing ran run running | leiten leitete leitung geleitet fuhren fuhrte gefuhrt fuhrung beaufsichtigen verantworten verantwortete schichtleitung | liderar lidere dirigir dirigi direccion supervisar supervise mandar jefatura | diriger direction encadrer encadrement gerer superviser supervision piloter guidare gestire dirigere diretto diretta direzione supervisione kierowac kierowanie kierownictwo zarzadzac zarzadzanie nadzorowac nadzor leiden leidde geleid leiding leidinggeven aansturen aangestuurd aanstuurde gerir gestao liderar lideranca dirigir direcao supervisionar chefiar chefia',
  },
  {
    rank: 4,
    words:
      'directed directing headed heading spearhead spearheaded chair chaired founded pioneer pioneered | grunden grundete gegrundet | fundar funde encabezar encabece | fonder fonda fondateur fondare zalozyc zalozylem zalozylam oprichten opgericht oprichtte fundar',
  },
]

/** Verbs that may stand for any plain doing: they claim nothing of their own. */
export const plainVerbs =
  'put work worked working do did done doing carry carried perform performed performing provide provided providing handle handled handling undertake undertook conduct conducted conducting execute executed complete completed deliver delivered see saw seen go went gone come came use used using utilise utilised utilize apply applied responsible responsibility responsibilities give gave take took make made get got serve served act acted include included including involve achieve achieved result resulted resulting cause caused causing find finding | durchfuhren durchgefuhrt durchfuhrung arbeiten arbeitete gearbeitet tatig tatigkeit ausfuhren ausgefuhrt erledigen erledigt ubernehmen ubernahm ubernommen verantwortlich zustandig verwenden verwendet nutzen nutzte einsatz einsetzen eingesetzt bearbeiten bearbeitete besitz besitzen | realizar realice realizacion hacer hice hecho llevar lleve efectuar ejecutar trabajar trabaje encargar encargue encargarme encargado encargada responsable usar use utilizar utilice gestionar gestione gestion desempenar uso'

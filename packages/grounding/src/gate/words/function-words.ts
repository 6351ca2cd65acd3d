/**
 * Words that carry no fact by themselves, folded, of all eight languages; none that is a thing in another of them
 * (Dutch "van", French "car", Spanish "cargo"). Comparators and negations are judged elsewhere.
 */
export function isFunctionWord(word: string): boolean {
  return functionWords.has(word) || word.length === 1
}

/** Words that are small in one language and a thing in another: they are small in a text of that language alone. */
export function isLocalFunctionWord(word: string, languages: readonly number[]): boolean {
  return (word === 'van' && languages.includes(6)) || (['car', 'mes'].includes(word) && languages.includes(3))
}

const lists: readonly (readonly [code: string, words: string])[] = [
  [
    'en',
    'a an the and or but nor so yet of in on at by for from to into onto with within without between among during across along over under up down out off about around roughly approximately some almost nearly as than then that which who whom whose this these those there here it its itself they them their he his him she her hers we our us i me my mine you your is are was were be been being am has have had having will would can could may might shall should must also both either neither not no never none while where when whilst if because since until till through throughout via upon against per such most more less least many few much other another same own very just only too again once s t re ve ll d m old ones thereby whereby therefore thus including include etc eg ie well',
  ],
  [
    'en',
    'successfully effectively various respectively namely single strong person persons people individuals individual member members level levels basis period total role position duties duty task tasks activity activities work thanks way each every all zero non together knowledge skill skills job how myself time one after before prior following ahead worth totalling valued',
  ],
  [
    'de',
    'der die das den dem des ein eine einen einem einer eines und oder aber sowie als auch an am auf aus bei beim bis durch fur gegen hinter in im ins mit mitte nach neben ohne seit uber um unter von vom vor wahrend wegen zu zum zur zwischen ist sind war waren sein wurde wurden werden worden wird hat haben hatte hatten habe ich mein meine meinen meiner meinem wir unser unsere sie er es ihr ihre ihren sich dort hier da dabei davon damit dafur daran darauf darin daraus dass der deren dessen welche welcher welches wo wenn wie so noch nur nicht kein keine keinen keiner nie rund etwa ca circa ungefahr knapp hochstens mindestens mehr weniger viel viele diverse verschiedene erfolgreich insgesamt jeweils pro je rahmen bereich mittels inklusive einschliesslich person personen mitglied mitglieder aufgabe aufgaben niveau stufe tatigkeit dank ab vor vorher bevor nachdem anschliessend jede jeder jedes jeden alle kenntnisse gemeinsam zusammen',
  ],
  [
    'es',
    'el la los las lo un una unos unas y e o u pero sino de del al a ante bajo con contra desde durante en entre hacia hasta para por segun sin sobre tras que quien quienes cual cuales cuyo cuya donde cuando como mas menos muy tan tanto es son era eran fue fueron ser sido siendo estar esta estan estaba estuve he ha han habia hube haber mi mis me yo nos nuestro nuestra su sus se le les este esta estos estas ese esa esos esas aquel aquella no ni si ya tambien ademas alrededor aproximadamente casi cerca medio varios varias exitosamente exito mediante traves nivel persona personas miembro miembros tarea tareas total cada todo toda todos todas asi otro otra parte junto junta tras despues antes previo conocimiento conocimientos',
  ],
  [
    'fr',
    'le la les l un une des du de d au aux et ou mais donc or ni a en dans par pour sur sous avec sans chez vers entre pendant depuis jusqu que qui quoi dont où ou ce cet cette ces son sa ses mon ma notre nos leur leurs il elle ils elles je j nous vous se s est sont etait ete etre ai a avons ont avait plus moins environ ainsi aussi ne pas y comme lors afin lors lorsque puis dont etant ayant tout toute tous toutes chaque personne personnes membre membres sein niveau notamment dont',
  ],
  [
    'it',
    'il lo la i gli le un uno una di del dello della dei degli delle a al allo alla ai agli alle da dal dalla dai in nel nella nei con su sul sulla per tra fra e ed o ma che chi cui quando dove mio mia miei mie suo sua si sono e era erano stato stata ho ha abbiamo hanno piu meno circa anche non allora ogni tutti tutte tutto tutta presso durante dopo prima verso senza sotto sopra entro tramite mediante nonche oltre quale quali personale persone persona membri membro livello dell all nell sull dall un l d',
  ],
  [
    'pl',
    'i oraz a ale lub albo w we z ze na do od po nad przy przez dla o u za przed miedzy jako ze ktory ktora ktore ktorych jest sa byl byla bylo byly byc sie moj moja moje swoj swoja okolo ponad takze rowniez nie to ten ta te tym pod nad we ze ku podczas wraz wsrod poprzez oraz ktorym ktorzy tych tego tej bez jego jej ich mi mnie sobie razem osob osoby osoba czlonek',
  ],
  [
    'nl',
    'de het een en of maar in op aan bij voor met zonder naar uit over onder tussen tijdens sinds tot als die dat deze dit wie wat waar er is zijn was waren werd werden heb heeft had ik mijn wij ons zij hun ook ongeveer circa meer minder niet geen te per onder tegen vanuit volgens via binnen buiten na toen terwijl omdat zodat hun zich mijn onze uw personen persoon leden lid niveau zowel tevens mee af terug',
  ],
  [
    'pt',
    'o a os as um uma uns umas de do da dos das em no na nos nas por pelo pela com sem para ate entre sobre sob desde durante e ou mas que quem qual onde quando como eu meu minha nos seu sua se foi foram era eram ser sido ter tinha mais menos cerca tambem nao dos das aos as ao aos num numa nuns numas neste nesta deste desta pelos pelas junto apos antes todos todas cada tudo pessoas pessoa membros membro nivel tarefas partir atraves bem',
  ],
]

/** The same words by language code. */
export const functionWordsBy: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  [...Map.groupBy(lists, ([code]) => code)].map(([code, rows]) => [
    code,
    new Set(rows.flatMap(([, words]) => words.split(' '))),
  ]),
)

const functionWords: ReadonlySet<string> = new Set(lists.flatMap(([, words]) => words.split(' ')))

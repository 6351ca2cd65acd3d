/**
 * The plain form of a strong German verb with whatever stands before it, and of the noun made from it: `abnahm`,
 * `Abnahme`, `abgenommen` all give `abnehmen`; null for other words. Folded.
 */
export function strongGerman(word: string): string | null {
  for (const { form, plain } of forms) {
    if (!word.endsWith(form)) continue
    const before = word.slice(0, -form.length)
    if (before === '' || prefix.test(before)) return before + plain
  }
  return null
}

const prefix =
  /^(?:ab|an|auf|aus|be|bei|durch|ein|emp|ent|er|fest|fort|ge|her|hin|mit|nach|teil|uber|um|unter|ver|vor|weg|weiter|zer|zu|zuruck|zusammen)+$/u

const families =
  'nehmen nahm nahmen genommen nahme;geben gab gaben gegeben gabe;fangen fing fingen gefangen fang;ziehen zog zogen gezogen zug;schreiben schrieb schrieben geschrieben;stehen stand standen gestanden;fahren fuhr fuhren gefahren;sprechen sprach sprachen gesprochen;treffen traf trafen getroffen;helfen half halfen geholfen hilfe;gehen ging gingen gegangen gang;kommen kam kamen gekommen;laufen lief liefen gelaufen;lassen liess liessen gelassen;schliessen schloss schlossen geschlossen schluss;halten hielt hielten gehalten;tragen trug trugen getragen;bringen brachte brachten gebracht;finden fand fanden gefunden;gewinnen gewann gewannen gewonnen;beginnen begann begannen begonnen beginn;bieten bot boten geboten;werfen warf warfen geworfen wurf;steigen stieg stiegen gestiegen;sinken sank sanken gesunken;werben warb warben geworben;wachsen wuchs wuchsen gewachsen wachstum;schneiden schnitt schnitten geschnitten;streichen strich strichen gestrichen;messen mass massen gemessen;lesen las lasen gelesen;sehen sah sahen gesehen sicht;binden band banden gebunden;weisen wies wiesen gewiesen;raten riet rieten geraten;treiben trieb trieben getrieben trieb;waschen wusch wuschen gewaschen;heben hob hoben gehoben;tun tat taten getan;treten trat traten getreten;senden sandte gesandt;fallen fiel fielen gefallen fall;rufen rief riefen gerufen ruf;schlagen schlug schlugen geschlagen schlag;giessen goss gossen gegossen;wiegen wog wogen gewogen;leihen lieh liehen geliehen;graben grub gruben gegraben;laden lud luden geladen;schaffen schuf schufen geschaffen;brechen brach brachen gebrochen;verlieren verlor verloren'
const forms = families
  .split(';')
  .flatMap((family) => {
    const words = family.split(' ')
    return words.map((form) => ({ form, plain: words[0] ?? form }))
  })
  .sort((a, b) => b.form.length - a.form.length)

import { polishItems } from './polish-items.ts'
import type { Lexicon } from './lexicon.ts'
import { polishInlineHeadings } from './polish-inline-headings.ts'

/** Polish, as job boards and labour offices write it: often one stream of text without line breaks. */
export const polish: Lexicon = {
  letters: 'ąćęłńśźż',
  functionWords: ['oraz', 'się', 'na', 'do', 'dla', 'jest', 'lub', 'nie', 'przy', 'ze', 'pracy', 'i', 'w', 'z'],
  headings: {
    preferred: [
      '(?:co (?:jest )?)?mile widzian[eyaą]',
      'wymagania (?:pożądane|dodatkowe)',
      'dodatkow(?:e|ymi?) (?:atut\\w*|wymagania|umiejętności)',
      '(?:dodatkowo |twoim )?(?:atut\\w*|plus\\w*)',
      'dodatkowo (?:zapunktujesz|punktujemy)',
      'bonus',
    ],
    process: [
      '(?:jak )?aplikuj\\w*',
      'kontakt\\w*',
      'sposób (?:aplikowania|kontaktu)',
      'etapy rekrutacji|proces rekrutacji|rekrutacja|jak wygląda rekrutacja',
      'osoby? zainteresowan\\w+|zainteresowan\\w+',
      'dane kontaktowe|osoba do kontaktu|termin składania|miejsce składania|dokumenty (?:należy|i oświadczenia)|wymagane dokumenty|numer (?:telefonu|referencyjny|oferty)',
      'prosimy o (?:przesłanie|dopisanie|zawarcie|aplikowanie)',
      'kliknij',
    ],
    legal: [
      'wysyłając|administratorem|klauzula|podstawa prawna|okres przechowywania|cel przetwarzania|informac(?:je|ja) o (?:odbiorcach|wymogu|przetwarzaniu)|rodo|zgoda',
    ],
    offer: [
      '(?:co |to |nasz klient |firma |pracodawca |klient |w zamian |ze swojej strony )?oferuj(?:emy|e)(?: ci| państwu)?',
      'mamy (?:do zaoferowania|dla ciebie)',
      'zapewniamy|proponujemy|benefity|korzyści|gwarantujemy|co możemy (?:ci )?(?:zaoferować|dać)|twój rozwój|to (?:dajemy|zyskasz)|pracując z nami|przygotowaliśmy dla ciebie|dlaczego (?:warto|my)|co zyskasz|zyskujesz|wynagrodzenie(?: brutto| netto)?|takie dajemy|dołącz|oferta$|czekają na ciebie|wybranym kandydatom oferujemy',
    ],
    company: [
      'o (?:nas|firmie|pracodawcy|projekcie)|kim jesteśmy|nasza firma|informacje o (?:zespole|projekcie|firmie)|kto szuka|profil działalności|poznaj',
    ],
    stack: ['technologie(?:,? których używamy)?|stack(?: technologiczny)?|nasz stack'],
    conditions: [
      '(?:miejsce|godziny|wymiar|warunki|system|czas) (?:pracy|wykonywania pracy|etatu|zatrudnienia)|lokalizacja|rodzaj umowy|typ umowy|forma zatrudnienia|zmianowość|liczba godzin\\w*|data rozpoczęcia(?: pracy)?|praca tymczasowa|adres|praca zdalna$',
    ],
    duties: [
      '(?:twój |twoje |główne |podstawowe |ogólny )?(?:zakres )?(?:obowiązk\\w+|zada\\w+|odpowiedzialnoś\\w+)(?: .{0,40})?$',
      'opis (?:stanowiska|oferty(?: pracy)?|ogłoszenia|pracy)',
      '(?:jakie|do) (?:będą )?(?:twoi(?:ch|mi)|twoje) (?:obowiązk\\w+|zadań|zadania)',
      'będziesz (?:odpowiedzialn\\w+|się zajmować)',
      'czym (?:się )?będziesz(?: się)? zajmować|za co będziesz|twoja rola|twoja praca|czego będziesz|na czym polega|ciebie czekają|zadania na stanowisku|co będziesz robić|jeśli do nas dołączysz',
    ],
    required: [
      '(?:nasze |twoje |jakie )?(?:wymagania|oczekiwania|kwalifikacje|umiejętności|kompetencje|profil kandydata)(?: (?:konieczne|niezbędne|formalne|inne|ogólne|stawiane pracownikowi|stawiane kandydatom|wobec kandydat\\w+|na stanowisku|zawodowe|związane .{0,40}|wobec .{0,30}|mamy .{0,20}|pracodawcy|rekrutacyjne|podstawowe|kandydata|co do .{0,20}))?$',
      '(?:inne|pozostałe|minimalne|niezbędne|wymagane) (?:wymagania|kwalifikacje|umiejętności|doświadczenie|kompetencje)',
      '(?:czego |od (?:kandydatów|ciebie|kandydata|kandydatek) )?(?:oczekujemy|wymagamy|poszukujemy)(?: (?:od (?:ciebie|kandydatów|kandydata|was)))?$',
      '(?:aplikuj,? )?jeśli (?:posiadasz|masz|jesteś)|jeżeli (?:posiadasz|masz)|szukamy (?:osób|osoby|ciebie|właśnie)|zapraszamy osoby|poszukujemy osób(?:, które)?|kogo (?:szukamy|poszukujemy)|oczekiwany profil kandydata|profil kandydata|idealny kandydat|czego potrzebujesz|co (?:powinieneś|musisz) (?:mieć|umieć|wiedzieć)|to oferta dla ciebie|wykształcenie|uprawnienia|doświadczenie(?: zawodowe)?|wymagany staż pracy|staż pracy|języki?',
    ],
  },
  inlineHeadings: polishInlineHeadings,
  cues: {
    eligibility: [
      'niekaraln\\w+|zaświadczeni\\w+ o niekaralności|niekaran\\w*',
      'pozwoleni\\w+ na pracę|zezwoleni\\w+ na pracę',
      'obywatelstw\\w+',
      'książeczk\\w+ (?:sanepid\\w*|do celów)|orzeczeni\\w+ (?:o niepełnosprawności|lekarsk\\w+|sanitarn\\w+)|badania (?:sanepid\\w*|lekarsk\\w+)|sanepid\\w*|aktualne badania',
      'poświadczeni\\w+ bezpieczeństwa',
      'pełni(?:a|ę) praw publicznych|pełnej? zdolnoś\\w+ do czynności|korzyst\\w+ z pełni',
      'ukończon\\w+ 18|pełnoletnoś\\w+|status (?:ucznia|studenta)|nieposzlakowan\\w+',
      'stan zdrowia',
    ],
    certification: [
      'praw(?:o|a|em) jazdy(?: kat\\w*\\.? ?\\w+)?',
      'uprawnie(?:nia|ń|niami)|certyfikat\\w*|licencj(?:a|ę|i|e|ą)|prawo wykonywania zawodu|pwz|sep|udt|kwalifikacj\\w+ (?:zawodow\\w+|pedagogiczn\\w+|uprawniając\\w+)|przygotowani\\w+ pedagogiczn\\w+|karta kierowcy|świadectw\\w+ kwalifikacji|kurs (?:spawacz\\w*|na wózki|kwalifikowanej)',
    ],
    notCertification: [],
    languageName: [
      '(?:język\\w*|j\\.) (?:\\w+ )?(?:angielsk\\w+|niemieck\\w+|polsk\\w+|francusk\\w+|hiszpańsk\\w+|włosk\\w+|rosyjsk\\w+|ukraińsk\\w+|czesk\\w+|obc\\w+|niderlandzk\\w+|szwedzk\\w+|migow\\w+)|(?:angielski|niemiecki|polski|rosyjski|francuski|ukraiński)(?:ego)?(?= (?:na|w|komunikatywn\\w+|b1|b2|c1))',
    ],
    languageSkill: [
      'znajomość|znajomości|biegł\\w+|komunikatywn\\w+|poziom\\w*|język\\w*|j\\.|płynn\\w+|[abc][12]|mow\\w+|piśm\\w+',
    ],
    education: [
      'wykształceni\\w+',
      'studia|studi(?:ów|ach)|absolwent\\w*|student\\w*(?= (?:kierunk|studi|ostatni))|dyplom\\w*|magister|licencjat|inżynier(?= |$)|szkoł\\w+ (?:średni\\w+|zawodow\\w+)|tytuł (?:zawodowy|magistra|inżyniera)',
    ],
    notEducation: [],
    logistics: [
      'dyspozycyjn\\w+',
      'dojazd\\w*',
      '(?:prac\\w+ )?(?:w )?(?:systemie|trybie) (?:\\w+[- ]?)?(?:zmianow\\w+|dwuzmianow\\w+|trzyzmianow\\w+)|zmianow\\w+|na (?:2|3|dwie|trzy) zmiany|prac\\w+ zmianow\\w+',
      'gotowoś\\w+ do (?:pracy|podróż\\w*|wyjazd\\w+|podjęcia|delegacj\\w*|częst\\w+)',
      'delegacj\\w+|wyjazd\\w+|podróż\\w+ służbow\\w+|mobilnoś\\w+|przeprowadzk\\w+',
      '(?:pełny|pół|część|1\\/2|niepełny) etat\\w*|umow\\w+ (?:o pracę|zlecenie|b2b|o dzieło)|własn\\w+ (?:samochód|auto|działalność)|możliwość pracy w (?:weekendy|nocy|godzinach)|prac\\w+ (?:zdaln\\w+|stacjonarn\\w+|hybrydow\\w+|w nocy|nocn\\w+|w weekendy|w terenie)|od zaraz|elastycznoś\\w+ (?:czasow\\w+|godzin\\w*)',
    ],
    notLogistics: [],
    employerCondition: ['list motywacyjny|portfolio|próbki prac|szczepieni\\w+'],
    experience: [
      'doświadczeni\\w+',
      'staż(?:u)? pracy|praktyk\\w+ (?:zawodow\\w+|w)|lata? pracy|udokumentowan\\w+|min(?:imum|\\.)? (?:\\d+|roczn\\w+|jedn\\w+|dwu\\w*|trzy\\w*|pół\\w*)(?:-?letni\\w+)? (?:doświadcz\\w+|staż\\w*|praktyk\\w*)',
    ],
    skill: [
      'znajomoś\\w+|umiejętnoś\\w+|umiejętn\\w+|wiedz\\w+|zdolnoś\\w+|samodzielnoś\\w+|komunikatywnoś\\w+|zaangażowani\\w+|dokładnoś\\w+|sumiennoś\\w+|rzetelnoś\\w+|odpowiedzialnoś\\w+|chęć|chęci|motywacj\\w+|otwartoś\\w+|biegł\\w+|obsług\\w+|kultur\\w+ osobist\\w+|pozytywn\\w+|kreatywnoś\\w+|punktualnoś\\w+|uczciwoś\\w+|organizacj\\w+',
    ],
  },
  preferred: [
    'mile widzian\\w+|będzie (?:dodatkowym )?(?:atutem|plusem)|(?:dodatkow\\w+ )?(?:atut\\w*|plus\\w*)|preferowan\\w+|rekomendowan\\w+|preferujemy|najlepiej|wskazan\\w+|pożądan\\w+|nie jest (?:konieczn\\w+|wymagan\\w+)|niekonieczn\\w+|zaletą',
  ],
  required: ['konieczn\\w+|wymagan\\w+|niezbędn\\w+|warunek|obowiązkow\\w+|minimum|min\\.|co najmniej|przynajmniej'],
  notRequired: ['nie (?:jest |są )?(?:konieczn\\w+|wymagan\\w+|wymagamy)|niewymagan\\w+|niekonieczn\\w+'],
  mentioned: [],
  asks: [
    '(?:poszukujemy|szukamy) (?:kandydat\\w+|doświadczon\\w+|pracownik\\w+ z|dociekliw\\w+)',
    '(?:wymagan\\w+|konieczn\\w+|niezbędn\\w+|mile widzian\\w+) .{0,60}(?:doświadczeni\\w+|znajomoś\\w+|wykształceni\\w+|prawo jazdy|uprawnieni\\w+)',
    '(?:doświadczeni\\w+|znajomoś\\w+|wykształceni\\w+|prawo jazdy|uprawnieni\\w+).{0,80}(?:wymagan\\w+|konieczn\\w+|niezbędn\\w+|mile widzian\\w+|będzie atutem)',
  ],
  demands: [],
  tellsWork: [
    '(?:będziesz|będzie) (?:odpowiad|zajmow|odpowiedzialn)\\w+',
    'do (?:twoich |jego )?(?:zadań|obowiązków) (?:będzie )?należ\\w+',
  ],
  asksLogistics: ['(?:gotowość|dyspozycyjność|możliwość) .{0,40}(?:wyjazd|delegac|podróż|zmian|nocy|weekend)\\w*'],
  asksNothing: ['(?:jesteśmy|działamy|nasza firma|od) .{0,40}lat', 'na rynku', 'oferujemy'],
  ...polishItems,
  years: ['lat(?:a|ach)?', 'rok(?:u)?', 'letni\\w*', 'roczn\\w+', 'roku'],
  months: ['miesi\\w+'],
  yearsLabels: ['(?:staż|doświadczenie)\\W{1,4}lata'],
  oneYear: ['(?:minimum|min\\.?|co najmniej|przynajmniej|ponad|powyżej) (?:jeden )?rok'],
  experienceWords: ['doświadczeni\\w+', 'staż\\w*', 'praktyk\\w*'],
  noExperience: [
    '(?:doświadczenie|wykształcenie) nie(?: jest)? (?:jest )?(?:konieczne|wymagane)|nie wymagamy doświadczenia|bez doświadczenia|brak doświadczenia',
  ],
  numberWords: {
    jeden: 1,
    dwa: 2,
    dwu: 2,
    trzy: 3,
    cztery: 4,
    pięć: 5,
    roczne: 1,
    rocznego: 1,
    półroczne: 0.5,
    dwuletnie: 2,
    dwuletniego: 2,
    trzyletnie: 3,
    trzyletniego: 3,
    pięcioletnie: 5,
  },
  degrees: {
    none: [
      '(?:podstawow\\w+|zawodow\\w+|średni\\w+|gimnazjaln\\w+|policealn\\w+|branżow\\w+|technik\\w*|brak|bez wykształcenia|wykształcenie techniczne)',
    ],
    any: ['wyższ\\w+|studi\\w+'],
    bachelor: ['licencja\\w+|inżynier\\w*'],
    master: ['magist\\w+|mgr'],
    doctorate: ['doktora\\w+|stopień doktora|dr(?= )'],
  },
}

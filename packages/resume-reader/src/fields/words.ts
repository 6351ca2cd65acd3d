/** Words that tell a job title, an organisation, a school, a degree or a place; several languages, many trades. */
const set = (words: string) => new Set(words.split(/[\s]+/).filter(Boolean))

export const titleWords = set(`
accountant actor actress actuary adjuster administrator admin adviser advisor advocate agent aide allocator ambassador analyst anesthesiologist animator announcer apprentice appraiser
architect archivist artist assembler assessor assistant associate astronomer attendant attorney auditor author aviator baker banker barber barista bartender biller biologist bookkeeper boss bricklayer broker builder
busser butcher buyer cadet captain caregiver carer caretaker carpenter cashier caterer ceo cfo cio chair chairman chairperson chairwoman chancellor chaplain chauffeur chef chemist chief cio ciso cleaner clerk clinician cmo co-founder
coach coder collector columnist commander commissioner communicator composer comptroller concierge conductor conservator constable consultant contractor controller cook coo coordinator co-ordinator copywriter corporal correspondent cosmetologist counsel counsellor counselor courier cpo cro crew cto
curator custodian dancer dean dealer debt-collector deckhand dentist dermatologist designer detective developer devops dietitian director dispatcher doctor doorman drafter draftsman driver economist editor educator
electrician embryologist engineer entrepreneur epidemiologist estimator evangelist examiner executive expert fabricator facilitator faculty farmer fellow fighter filmmaker firefighter fitter florist foreman forester founder freelancer
fundraiser gardener geologist geophysicist grader graduate groomer guard guide gynecologist hairdresser handyman handler head helper historian host hostess housekeeper hygienist illustrator inspector installer instructor intern internist internship interpreter interviewer investigator investor janitor
jeweler journalist judge keeper laborer labourer landscaper laborant lawyer leader lead lecturer librarian lieutenant lifeguard linguist liaison loader logistician machinist maid maker manager marketer marshal mason masseuse mathematician mechanic mediator member mentor merchandiser merchant messenger
meteorologist midwife miner minister model moderator musician nanny nephrologist neurologist notary novelist nurse nutritionist obstetrician officer ombudsman operator optician optometrist orderly first-aider aider befriender organiser organizer owner packer painter paralegal paramedic partner pastor
pathologist pediatrician performer pharmacist photographer physician physicist physiotherapist picker pilot planner plasterer plumber poet policeman porter postdoc postdoctoral practitioner preparer presenter president principal processor producer professional professor programmer promoter proofreader proprietor
prosecutor provider psychiatrist psychologist publicist purchaser radiographer radiologist ranger realtor receptionist recruiter referee registrar rep reporter representative researcher reservist resident rider roofer runner sailor salesman salesperson saleswoman sales-associate scholar
scientist scrum sculptor seaman seamstress secretary sergeant server shipper singer sociologist soldier solicitor sommelier specialist spokesperson statistician steward stewardess stocker storekeeper strategist stringer student stylist sub-editor superintendent supervisor supporter surgeon surveyor sysadmin
tailor teacher technician technologist teller tester therapist trader trainee trainer transcriptionist translator treasurer trustee tutor typist underwriter undergraduate usher vendor veterinarian vet vice-president vp svp avp evp volunteer waiter waitress ward warden warehouseman watchman welder woodworker worker writer zookeeper sde sdet swe qa pm sre
operative shunter scaffolder tiler glazier joiner groundworker banksman slinger rigger millwright pipefitter steamfitter lineman linesman boilermaker toolmaker setter turner polisher sprayer valeter upholsterer locksmith blacksmith farrier stonemason thatcher arborist groundsman greenkeeper gamekeeper herdsman
shearer stevedore docker bosun purser commis chocolatier confectioner pâtissier patissier brewer distiller winemaker fishmonger grocer greengrocer postman postwoman trucker signaller croupier projectionist cameraman camerawoman videographer choreographer playwright pianist violinist organist vicar curate deacon missionary undertaker embalmer childminder playworker matron hca cna lpn juror invigilator demonstrator
team-lead techlead shift-leader airman e4 e5 e6 specialist/analyst sous expeditor proctor barback bookseller canvasser telemarketer telecaller merchandizer phlebotomist sonographer audiologist
leiter leiterin manager/in entwickler entwicklerin ingenieur ingenieurin softwareentwickler softwareentwicklerin berater beraterin mitarbeiter mitarbeiterin sachbearbeiter sachbearbeiterin assistentin praktikant praktikantin werkstudent werkstudentin auszubildender auszubildende geschäftsführer geschäftsführerin lehrer lehrerin kaufmann kauffrau techniker technikerin verkäufer verkäuferin pfleger pflegerin krankenschwester projektleiter projektleiterin teamleiter teamleiterin abteilungsleiter referent referentin wissenschaftlicher hilfskraft fachkraft meister arzt ärztin bürokauffrau bürokaufmann mechaniker elektriker koch köchin fahrer
ingénieur ingénieure développeur développeuse responsable directeur directrice chef chargé chargée consultant consultante assistante stagiaire gérant vendeur vendeuse conseiller conseillère enseignant enseignante professeur comptable technicien technicienne infirmier infirmière chercheur coordinateur coordinatrice gestionnaire apprenti alternant cuisinier serveur serveuse
ingeniero ingeniera desarrollador desarrolladora programador programadora gerente jefe jefa analista consultor consultora asistente becario becaria director directora técnico técnica profesor profesora maestro maestra enfermero enfermera vendedor vendedora dependiente camarero camarera contable administrativo administrativa coordinador coordinadora auxiliar encargado encargada cocinero abogado abogada
soudeur soudeuse plombier électricien électricienne maçon menuisier boulanger boulangère pâtissière boucher coiffeur coiffeuse aide-soignant aide-soignante animateur animatrice formateur formatrice conducteur conductrice livreur opérateur opératrice ouvrier ouvrière manutentionnaire caissier caissière hôtesse secrétaire juriste avocat avocate médecin pharmacien pharmacienne éducateur éducatrice auxiliaire réceptionniste magasinier mécanicien mécanicienne sous-chef
instrumentista tornero soldador soldadora fontanero albañil carnicero panadero peluquero peluquera limpiador limpiadora mozo repartidor conductora operario operaria peón celador celadora electricista mecánico mecánica recepcionista secretaria secretario cajero cajera médico médica arquitecto arquitecta investigador investigadora cuidador cuidadora
saldatore idraulico muratore operaio operaia autista magazziniere parrucchiere parrucchiera segretario segretaria educatore educatrice infermiera pizzaiolo motorista pedreiro eletricista cozinheiro cozinheira garçom atendente operador operadora
kierowca spawacz elektryk hydraulik kucharz kucharka kelner kelnerka magazynier pielęgniarz opiekun opiekunka murarz lasser elektricien loodgieter kok verzorgende timmerman schilder leraar lerares svetsare elektriker kock undersköterska snickare lagerarbetare
ingegnere sviluppatore sviluppatrice responsabile direttore direttrice consulente impiegato impiegata stagista tirocinante insegnante docente infermiere commesso commessa cameriere cuoco contabile ricercatore tecnico avvocato
engenheiro engenheira desenvolvedor desenvolvedora estagiário estagiária gerente coordenador coordenadora assistente diretor diretora professor professora enfermeiro vendedor técnico advogado
ontwikkelaar ingenieur adviseur medewerker stagiair docent verpleegkundige verkoper projectleider directeur bedrijfsleider
inżynier programista kierownik specjalista dyrektor asystent konsultant nauczyciel stażysta księgowy sprzedawca pielęgniarka analityk
utvecklare ingenjör chef konsult lärare sjuksköterska säljare projektledare praktikant handläggare
`)

/** Parts of an organisation's name. */
export const organisationWords = set(`
inc incorporated llc llp ltd limited corp corporation co company companies gmbh ag kg ohg ug se mbh e.v. ev sa sas sarl s.a. s.r.l. srl spa s.p.a. bv b.v. nv plc pty pvt oy ab as aps kft sp zoo z.o.o. lda ltda
group groupe gruppe grupo holdings holding partners associates solutions technologies technology systems services service industries international global enterprises enterprise consulting consultants ventures labs laboratories laboratory
bank hospital clinic healthcare health foundation association society institute agency department ministry council authority bureau committee club church studio studios media network networks software restaurant hotel hotels resort cafe school schools
university college academy center centre district county board federation union team stores store market supermarket airlines air force army navy corps guard logistics transport motors automotive pharmaceuticals pharma energy oil insurance financial finance capital securities realty properties construction
organization organisation trust works press publishing publications magazine newspaper tv radio board museum library theatre theater zentrum verein stiftung amt krankenhaus klinikum hochschule universität société banque hôpital association mairie banco universidad empresa universidade azienda ospedale stad gemeente bank spółka
`)

export const schoolPattern =
  /\b(?:universi[td]\p{L}*|univ\.?|college|institute?s?|institut\p{L}*|academy|academia|school|schule|hochschule|fachhochschule|gymnasium|realschule|lyc[ée]e|lycée|faculty|facult\p{L}*|école|ecole|escuela|colegio|instituto|istituto|politecnico|polytechni\p{L}*|politechnika|uniwersytet|szkoła|universität|universiteit|hogeschool|högskola|universitet|conservator\p{L}*|seminary|campus|polytechnic|kolleg|berufsschule|tech(?=\s*(?:$|[,(–-]))|mit|ucla|eth|epfl|iit|nit|bits|suny|cuny|usc|ucl|lse|kth|tum|rwth|vidyalaya|vidyapeeth|vidya|mandir)(?![\p{L}])|(?<=\p{L}{3})(?:gymnasium|schule|akademie|kolleg|universität|skolan)(?![\p{L}])|大学|学院|学校|中学|ዩኒቨርሲቲ|ኮሌጅ/iu

/** Degrees and school certificates written out; any case. */
const degreeNames = [
  "doctor(?:ate|al|at|ado)?|doktor\\p{L}*|juris doctor(?:ate)?|d\\. ?phil|master(?:['’]?s)?|magister|maestría|maîtrise|mestrado|laurea|bachelor(?:['’]?s)?|baccalaureate|baccalauréat",
  "licence|licenciatura|licenciad[oa]|grado|graduad[oa]|ingenier[íi]a|bacharelado|tecnólogo|diplôme|diplom\\p{L}*|associate(?:['’]?s)?(?= (?:of|in|degree|arts|science|applied))|associate(?:['’]s)",
  'high school(?: (?:diploma|degree|graduate|education))?|secondary school certificate|higher secondary|senior secondary|secondary education|matriculation|1[02]th(?: standard)?|abitur|mittlere reife|fachabitur',
  'national [345]s?|leaving cert(?:ificate)?|level [1-8]|t[ -]levels?|(?:advanced )?highers|apprenticeship|foundation degree|inżynier|licencjat|bac pro(?:fessionnel)?|brevet|ciclo formativo|formación profesional|técnico superior|meisterbrief|gesellenbrief|hauptschulabschluss|realschulabschluss|(?:fach|allgemeine )?hochschulreife|berufsausbildung',
  'staatsexamen|a[ -]levels?|bachillerato|maturità|matura|degree|certificate (?:of|in|program)|certificate|postgraduate|post graduate|undergraduate|graduate|post[- ]?doc(?:toral)?|ausbildung|promotion|vocational|licentiate',
].join('|')
/** Short forms, which are degrees in capitals only. */
const degreeShort = [
  'Ph\\. ?D\\.?|PhD|PHD|DPhil|J\\.?D\\.?|M\\.?D\\.?|L\\.?L\\.?[BM]\\.?|M\\. ?B\\. ?A\\.?|E?MBA|M\\. ?[Ss]c\\.?|MSc|M\\. ?S\\.?|MS|M\\. ?A\\.?|MA|M\\.? ?[Ee]ng\\.?|M\\.? ?[Tt]ech\\.?|M\\.[Ee]\\.?|ME|M\\.? ?[Pp]hil\\.?|M\\.? ?[Ee]d\\.?|M\\.? ?[Cc]om\\.?',
  'M\\.?C\\.?A\\.?|MPH|MFA|MPA|MSW|MRes|MIM|MBBS|BDS|DDS|DVM|B\\. ?[Ss]c\\.?|BSc|B\\. ?S\\.?|BS|B\\. ?A\\.?|BA|B\\.? ?[Ee]ng\\.?|B\\.? ?[Tt]ech\\.?|B\\.[Ee]\\.?|BE|B\\.? ?[Cc]om\\.?|B\\.?C\\.?A\\.?|B\\.?B\\.?A\\.?|B\\.? ?[Ee]d\\.?',
  'BFA|BSN|BAS|BMS|BBM|B\\.?[Aa]rch|M\\.[Aa]rch|MArch|B\\.?[Pp]harm\\p{L}*|PharmD|A\\.A\\.?S?\\.?|A\\.S\\.?|AAS?|AS(?= (?:in|degree))|GED|SSLC|S\\.S\\.L\\.C|HSC|H\\.S\\.C|SSC|S\\.S\\.C|X(?:th|II(?:th)?)|CBSE|ICSE|GCSEs?|SVQ|QQI|CAP|BEP|FP|BTS|DUT|BTEC|HND|HNC|NVQ|PGD\\p{L}*|PG ?Dip\\p{L}*|Pg ?Dip\\p{L}*|Dipl\\.?(?:-?\\p{L}+\\.?)?',
].join('|')
export const degreePattern = new RegExp(
  `(?<![\\p{L}.])(?:(?i:${degreeNames})|${degreeShort})(?![\\p{L}])|学士|硕士|博士|本科|大专|研究生|高中|ዲግሪ|ዲፕሎማ`,
  'u',
)

const countries = `(?i:usa|u\\.s\\.a\\.?|us|u\\.s\\.|uk|u\\.k\\.|united states(?: of america)?|united kingdom|england|scotland|wales|ireland|germany|deutschland|france|spain|españa|italy|italia|portugal|netherlands|the netherlands|nederland|belgium|switzerland|schweiz|austria|österreich|poland|polska|sweden|norway|denmark|finland|czech republic|czechia|hungary|romania|bulgaria|greece|turkey|türkiye|russia|ukraine|india|china|japan|(?:s\\. ?|rep\\. of |republic of )?korea|south korea|singapore|malaysia|indonesia|philippines|vietnam|thailand|pakistan|bangladesh|sri lanka|nepal|australia|new zealand|canada|mexico|méxico|brazil|brasil|argentina|chile|colombia|peru|perú|uruguay|ecuador|venezuela|south africa|nigeria|kenya|ghana|egypt|morocco|tunisia|algeria|ethiopia|uganda|tanzania|rwanda|israel|uae|united arab emirates|dubai|saudi arabia|ksa|qatar|kuwait|oman|bahrain|jordan|lebanon|iran|iraq|hong kong|taiwan|estonia|latvia|lithuania|luxembourg|slovenia|slovakia|croatia|serbia|iceland|europe|worldwide)`
const states = `AL|AK|AZ|AR|CA|CO|CT|DE|DC|D\\.C\\.|FL|GA|HI|ID|IL|IN|IA|KS|KY|LA|ME|MD|MA|MI|MN|MS|MO|MT|NE|NV|NH|NJ|NM|NY|NC|ND|OH|OK|OR|PA|RI|SC|SD|TN|TX|UT|VT|VA|WA|WV|WI|WY|PR|AB|BC|MB|NB|NL|NS|ON|PE|QC|SK|NSW|VIC|QLD|TAS`
const regions = `(?i:alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|florida|georgia|hawaii|idaho|illinois|indiana|iowa|kansas|kentucky|louisiana|maine|maryland|massachusetts|michigan|minnesota|mississippi|missouri|montana|nebraska|nevada|new hampshire|new jersey|new mexico|new york|north carolina|north dakota|ohio|oklahoma|oregon|pennsylvania|rhode island|south carolina|south dakota|tennessee|texas|utah|vermont|virginia|washington|west virginia|wisconsin|wyoming|ontario|quebec|british columbia|alberta|maharashtra|karnataka|tamil nadu|telangana|andhra pradesh|kerala|gujarat|delhi|uttar pradesh|haryana|punjab|west bengal|rajasthan|madhya pradesh|bihar|odisha|state|bayern|hessen|sachsen|berlin|nrw)`

/** A whole part that is a place: "City, ST", "City, Country", "City, State 12345", "Remote". */
export const placePattern = new RegExp(
  `^(?:(?i:remote|hybrid|on-?site|home office|homeoffice|télétravail|remoto|worldwide|various locations)(?:[ ,(/-]+[\\p{L} ,]+\\)?)?|(?:[Gg]reater |[Mm]etro )?[\\p{Lu}][\\p{L}'’.-]*(?:[ -][\\p{L}'’.-]+){0,3} ?, ?(?:(?:${states})\\.?(?: \\d{5}(?:-\\d{4})?)?|(?:[\\p{L} .-]+, ?)?(?:${countries}|${regions})(?: ?\\d{4,6})?)|City ?, ?State(?: ?, ?.*)?|(?:${countries}))$`,
  'u',
)
/** A place between other words: a town and a US state in capitals, or the words that blanked-out files put there. */
export const innerPlace = new RegExp(
  `(?<=\\p{L}\\.? )(?:City ?, ?State(?: ?, ?(?:${countries}))?|\\p{Lu}\\p{Ll}+, (?:${states}))(?=\\s)`,
  'u',
)
/** A place at the end of a longer part, after a comma, dash or bracket. */
export const trailingPlace = new RegExp(
  `(?:[,;(|]|\\s[-–—@]|\\s(?:in|at))\\s*((?:[\\p{Lu}][\\p{L}'’.-]*(?: [\\p{Lu}][\\p{L}'’.-]*){0,2}) ?, ?(?:(?:${states})\\.?|${countries}|${regions})|City ?, ?State|(?i:remote)|${countries})\\)?\\s*$`,
  'u',
)

const chineseTitle =
  /(?:师|员|经理|主管|总监|助理|实习生|顾问|教师|会计|翻译|编辑|司机|护士|医生|代表|秘书|主任|组长|店长|负责人|总裁|工)$/u
const chineseOrganisation = /(?:公司|集团|大学|学院|银行|医院|学校|中心|研究所|研究院|事务所|工作室|工厂|厂|局)$/u

/** German compounds name a trade by their end: "Gesundheitspflegerin", "Studienrätin", "Elektroinstallateur". */
const germanTitle =
  /(?:leiter|lehrer|berater|entwickler|pfleger|fahrer|meister|techniker|mechaniker|mechatroniker|elektroniker|elektriker|verkäufer|arbeiter|führer|anwärter|händler|schweißer|installateur|monteur|referent|assistent|praktikant|ingenieur|architekt|sekretär|redakteur|koordinator|juror|helfer|betreuer|erzieher|schreiner|schlosser|maler|bäcker|gärtner|polier|planer|prüfer|sprecher|gehilfe|wirt)(?:in|\*in|:in|_in)?$|(?:kaufmann|kauffrau|fachmann|fachfrau|fachkraft|schwester|arzt|ärztin|köchin|rätin|gehilfin|wirtin|hilfe|anwalt|anwältin|hebamme)$/u

/** Whether a word names a job. */
function isTitleWord(word: string): boolean {
  return titleWords.has(word) || (word.length > 6 && germanTitle.test(word))
}

/** Share of a title in a text: how many of its words are job words, in 0..1. */
export function titleScore(given: string): number {
  const text = given.replace(/\([^()]*\)/g, ' ').trim() || given
  if (chineseTitle.test(text)) return 1
  const words = wordsOf(text)
  if (words.length === 0) return 0
  const hits = words.filter(isTitleWord).length
  // The last word, or the one before "of", is the head of an English title.
  const head =
    words[words.findIndex((word) => word === 'of' || word === 'for' || word === 'in') - 1] ?? words.at(-1) ?? ''
  return Math.min(
    1,
    hits / Math.max(2, words.length) +
      (isTitleWord(head) ? 0.5 : 0) +
      (/^(?:senior|sr|junior|jr|lead|head|chief|principal|staff|deputy|vice|interim|assistant|associate)$/.test(
        words[0] ?? '',
      )
        ? 0.3
        : 0),
  )
}

/** How much a text looks like an organisation's name, in 0..1. */
export function organisationScore(given: string): number {
  const text = given.replace(/\([^()]*\)/g, ' ').trim() || given
  if (chineseOrganisation.test(text)) return 1
  const words = wordsOf(text)
  if (words.length === 0) return 0
  const hits = words.filter((word) => organisationWords.has(word)).length
  const legal = /(?:^|[\s,])(?:inc|llc|llp|ltd|gmbh|corp|plc|pvt|s\.?a\.?s?|s\.?r\.?l|b\.?v|ag|pty|co)\.?\)?$/iu.test(
    text.trim(),
  )
  return Math.min(
    1,
    hits / Math.max(2, words.length) +
      (legal ? 0.6 : 0) +
      (schoolPattern.test(text) ? 0.3 : 0) +
      (organisationWords.has(words.at(-1) ?? '') ? 0.25 : 0) +
      (/^company name\b/i.test(text) ? 1 : 0),
  )
}

export function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .match(/[\p{L}][\p{L}.'’/-]*[\p{L}]|[\p{L}]/gu)
      ?.flatMap((word) => (word.includes('/') ? word.split('/') : [word])) ?? []
  )
}

export type SectionKind =
  | 'contact'
  | 'summary'
  | 'experience'
  | 'volunteering'
  | 'education'
  | 'skills'
  | 'projects'
  | 'certifications'
  | 'courses'
  | 'languages'
  | 'publications'
  | 'achievements'
  | 'other'

/** Headings as people write them, by what stands below; en, de, fr, es, it, pt, nl, pl, sv, zh. */
const headings: Record<SectionKind, string> = {
  contact:
    'contact|contact info|contact information|contact details|contacts|contact me|personal details|personal information|personal data|personal info|personal profile details|bio data|biodata|details|get in touch|kontakt|kontaktdaten|persönliche daten|persönliche angaben|coordonnées|informations personnelles|datos personales|datos de contacto|contacto|informazioni personali|dati personali|contatti|dados pessoais|contato|persoonlijke gegevens|persoonsgegevens|dane osobowe|dane kontaktowe|personuppgifter|profiles|social profiles|links|online profiles|find me online|个人信息|联系方式|基本信息|የግል መረጃ|አድራሻ',
  summary:
    'hello|hi|hi there|who i am|hallo|bonjour|hola|my story|in short|in brief|about myself|kurzvorstellung|personal profile|summary|professional summary|executive summary|career summary|summary of qualifications|qualifications summary|professional profile|profile|profile summary|career profile|executive profile|about|about me|objective|career objective|professional objective|job objective|employment objective|career goal|career goals|goal|career overview|overview|professional overview|introduction|personal statement|statement|highlights of qualifications|background summary|career focus|synopsis|professional synopsis|branding statement|profil|über mich|kurzprofil|zusammenfassung|persönliches profil|berufsziel|résumé|à propos|à propos de moi|profil professionnel|objectif|objectif professionnel|perfil|perfil profesional|resumen|resumen profesional|sobre mí|objetivo|objetivo profesional|profilo|profilo professionale|chi sono|riepilogo|sommario|sobre mim|resumo|resumo profissional|perfil profissional|over mij|profiel|samenvatting|podsumowanie|podsumowanie zawodowe|o mnie|profil zawodowy|cel zawodowy|om mig|sammanfattning|个人简介|自我评价|求职意向|ማጠቃለያ|የሙያ ማጠቃለያ|ስለ እኔ',
  experience:
    'where i have worked|where i ve worked|where i worked|what i have done|what i ve done|jobs|jobs held|my jobs|previous jobs|past jobs|past employment|previous employment|current employment|current position|previous positions|civilian employment|civilian experience|my experience|work placements|work placement|placements|selected experience|selected work experience|recent experience|earlier experience|early career|further experience|kitchen experience|driving experience|trade experience|experience|work experience|working experience|professional experience|employment|employment history|employment experience|work history|career history|professional history|relevant experience|related experience|relevant work experience|job experience|professional background|work background|career experience|professional employment|industry experience|additional experience|other experience|other work experience|previous experience|teaching experience|research experience|clinical experience|internship experience|internships|internship|military experience|military service|military history|management experience|leadership experience|experience and leadership|leadership|leadership and activities|leadership and volunteer experience|leadership and community involvement|work|work and experience|positions held|appointments|academic appointments|professional appointments|career|career path|employment record|employment details|employment summary|career progression|professional work experience|freelance experience|consulting experience|entrepreneurial experience|summary of experience|experience summary|work summary|experience details|professional experiences|work experiences|experiences|technical experience|legal experience|nursing experience|sales experience|industrial experience|academic experience|berufserfahrung|beruflicher werdegang|werdegang|berufspraxis|praktische erfahrung|praktika|arbeitserfahrung|beruflicher hintergrund|berufliche stationen|berufliche erfahrung|expérience|expériences|expérience professionnelle|expériences professionnelles|parcours professionnel|stages|experiencia|experiencia laboral|experiencia profesional|historial laboral|trayectoria profesional|trayectoria laboral|esperienza|esperienze|esperienza professionale|esperienze professionali|esperienza lavorativa|esperienze lavorative|experiência|experiência profissional|experiências profissionais|histórico profissional|werkervaring|ervaring|loopbaan|doświadczenie|doświadczenie zawodowe|przebieg kariery|arbetslivserfarenhet|erfarenhet|anställningar|yrkeserfarenhet|arbeidserfaring|erhvervserfaring|työkokemus|工作经历|工作经验|实习经历|职业经历|職歴|የሥራ ልምድ|የስራ ልምድ|የሥራ ታሪክ',
  volunteering:
    'volunteer|volunteering|volunteer experience|volunteer work|volunteer activities|volunteer and community involvement|volunteerism|voluntary work|voluntary experience|community service|community involvement|community engagement|community work|volunteer service|extracurricular|extracurricular activities|extra curricular activities|extracurricular experience|activities and leadership|ehrenamt|ehrenamtliches engagement|ehrenamtliche tätigkeiten|engagement|bénévolat|engagements|voluntariado|volontariato|trabalho voluntário|vrijwilligerswerk|wolontariat|ideellt arbete|志愿者经历',
  education:
    'school|schools|schools attended|school education|where i studied|where i have studied|where i ve studied|studies|my education|education and courses|training and qualifications|qualifications and training|school and training|schools and training|vocational training|apprenticeship|apprenticeships|lehre|berufsausbildung|schulausbildung|schulische ausbildung|scolarité|education|educational background|education background|academic background|academic history|academic qualifications|academic qualification|education and training|education and certifications|education and credentials|education and qualifications|educational qualifications|educational qualification|educational history|education history|formal education|academics|academic|academic profile|academic record|academic details|academic credentials|academic education|educational details|education details|education qualification|schooling|degrees|degree|training and education|education training|qualifications and education|scholastics|university education|ausbildung|bildung|bildungsweg|akademische ausbildung|studium|schulbildung|schule|ausbildung und studium|studium und ausbildung|hochschulbildung|akademischer werdegang|formation|formations|éducation|études|diplômes|formation académique|parcours académique|cursus|diplômes et formations|educación|formación|formación académica|estudios|educación y formación|istruzione|istruzione e formazione|formazione|titoli di studio|educação|formação|formação acadêmica|formação académica|escolaridade|opleiding|opleidingen|onderwijs|wykształcenie|edukacja|utbildning|utbildningar|utdanning|uddannelse|koulutus|教育背景|教育经历|学历|学歴|ትምህርት|የትምህርት ደረጃ|የትምህርት ዝግጅት|የትምህርት ታሪክ',
  skills:
    'toolbox|toolkit|my toolbox|my skills|what i can do|what i know|what i use|what i m good at|what i am good at|tools i use|trade skills|practical skills|clinical skills|hands on skills|it and languages|edv|computer|skills|skill|technical skills|technical skill|key skills|core skills|professional skills|skill set|skills set|skillset|skill sets|skills summary|summary of skills|core competencies|core competences|core competency|key competencies|competencies|competences|competence|expertise|areas of expertise|area of expertise|core expertise|technical expertise|technical proficiencies|technical proficiency|proficiencies|technologies|technology|technology skills|technical knowledge|technical summary|technical competencies|tools|tools and technologies|technologies and tools|programming languages|programming skills|programming|computer skills|computer proficiency|computer knowledge|it skills|software skills|software|software proficiency|soft skills|hard skills|interpersonal skills|personal skills|other skills|additional skills|relevant skills|special skills|specialized skills|specialties|specialities|skills and abilities|skills and expertise|skills and qualifications|skills and competencies|skills and interests|skills and tools|skills and technologies|skills and proficiencies|skills and strengths|skills and knowledge|skills highlights|skill highlights|key skills and expertise|abilities|strengths|core strengths|key strengths|areas of strength|highlights|career highlights and skills|core qualifications|qualifications|key qualifications|professional qualifications and skills|proficient in|knowledge|capabilities|core capabilities|technical stack|tech stack|stack|main skills|top skills|languages and technologies|technical strengths|skills at a glance|kenntnisse|fähigkeiten|kompetenzen|kernkompetenzen|fachkenntnisse|edv kenntnisse|it kenntnisse|technische kenntnisse|fertigkeiten|kenntnisse und fähigkeiten|fachliche kompetenzen|weitere kenntnisse|besondere kenntnisse|stärken|compétences|compétence|compétences techniques|compétences clés|compétences informatiques|savoir faire|informatique|atouts|habilidades|competencias|aptitudes|conocimientos|habilidades técnicas|competencias técnicas|conocimientos informáticos|informática|competenze|capacità|competenze tecniche|competenze informatiche|conoscenze informatiche|competências|habilidades e competências|conhecimentos|conhecimentos técnicos|vaardigheden|competenties|kennis|umiejętności|kompetencje|färdigheter|kompetens|kompetenser|kunskaper|ferdigheter|kompetencer|taidot|技能|专业技能|技术栈|掌握技能|スキル|ክህሎት|ክህሎቶች|ችሎታ|ችሎታዎች|ሙያዊ ክህሎቶች',
  projects:
    'projects|project|personal projects|side projects|selected projects|key projects|academic projects|project experience|projects undertaken|project details|notable projects|open source|open source projects|open source contributions|open source work|portfolio|relevant projects|research projects|professional projects|major projects|projekte|eigene projekte|projets|projets personnels|proyectos|progetti|projetos|projecten|projekty|projekt|项目经历|项目经验|项目',
  certifications:
    'führerschein|tickets|cards and tickets|driving licence|driving license|permis de conduire|carnet de conducir|patente di guida|registration|registrations|professional registration|professional registrations|registration and membership|registration and memberships|registrations and memberships|licences and cards|cards and licences|licences and tickets|tickets and licences|licences and registrations|registrations and licences|registration and licences|registration and certifications|licenses and registrations|licences held|driving licences|qualifications and licences|vocational licences|zulassungen|approbation|führerscheine|berechtigungen|habilitations|permis et habilitations|licencias|permisos y licencias|carnets|patenti|abilitazioni|uprawnienia|behörigheter|certifications|certification|certificates|certificate|licenses|licences|license|licensure|licensing|licenses and certifications|certifications and licenses|certifications and licensure|licensure and certifications|licenses and certificates|certificates and licenses|professional certifications|professional certification|professional certificates|professional licenses|certifications and training|training and certifications|certifications and trainings|certifications and credentials|credentials|professional credentials|accreditations|accreditation|courses and certifications|certifications and courses|technical certifications|zertifikate|zertifizierungen|bescheinigungen|zertifikate und weiterbildungen|certificats|certificaciones|certificados|certificazioni|certificati|certificações|certificaten|certificeringen|certyfikaty|certifikat|certifieringar|证书|资格证书|资格|የምስክር ወረቀቶች|ሰርተፊኬቶች',
  courses:
    'courses|coursework|course work|relevant coursework|training|trainings|professional training|training and development|training courses|professional development|continuing education|workshops|seminars|workshops and seminars|training and workshops|additional training|weiterbildung|weiterbildungen|fortbildung|fortbildungen|kurse|schulungen|cours|cursos|corsi|corsi di formazione|cursussen|kursy|szkolenia|kurser|培训经历|课程|ስልጠና|ስልጠናዎች',
  languages:
    'languages|language|language skills|language proficiency|languages known|languages spoken|foreign languages|linguistic skills|known languages|sprachen|sprachkenntnisse|fremdsprachen|langues|langues étrangères|idiomas|lenguas|lingue|lingue straniere|línguas|talen|talenkennis|języki|języki obce|znajomość języków|språk|språkkunskaper|sprog|kielitaito|语言|语言能力|言語|ቋንቋዎች|ቋንቋ|የቋንቋ ችሎታ',
  publications:
    'publications|publication|selected publications|papers|research papers|articles|books|patents|patents and publications|publications and patents|journal articles|conference papers|peer reviewed publications|journal publications|publications and presentations|presentations and publications|books and publications|publikationen|veröffentlichungen|publicaciones|pubblicazioni|publicações|publicaties|publikacje|publikationer|论文|发表论文',
  achievements:
    'achievements|accomplishments|key achievements|key accomplishments|selected achievements|selected accomplishments|career accomplishments|career achievements|professional accomplishments|professional achievements|career highlights|highlights and accomplishments|major achievements|major accomplishments|notable accomplishments|notable achievements|most proud of|proud of|erfolge|réalisations|logros|risultati|conquistas|osiągnięcia|prestationer',
  other:
    'awards|award|honors|honours|honors and awards|awards and honors|awards and recognition|awards and achievements|awards and accomplishments|recognition|scholarships|awards and scholarships|scholarships and awards|fellowships|fellowships and awards|grants|honors and scholarships|academic honors|achievements and awards|honors and activities|honors awards|interests|hobbies|hobbies and interests|interests and hobbies|personal interests|activities|activities and interests|activities and honors|activities and societies|references|referees|reference|affiliations|affiliation|professional affiliations|professional memberships|memberships|membership|professional organizations|organizations|professional associations|associations|memberships and affiliations|professional affiliations and memberships|affiliations and memberships|clubs|societies|service|professional service|academic service|professional activities|presentations|talks|invited talks|conferences|speaking|press|media|personal|declaration|additional information|additional info|additional|other information|other|miscellaneous|further information|notes|keywords|theses|thesis|dissertation|supervision|teaching|research|research interests|military|citizenship|security clearance|clearance|clearances|availability|strengths and weaknesses|philosophy|life philosophy|a day of my life|day of my life|my life philosophy|extras|exhibitions|performances|shows|program committees|writing|hobbys|interessen|hobbys und interessen|auszeichnungen|preise|mitgliedschaften|referenzen|sonstiges|centres d intérêt|loisirs|intérêts|distinctions|références|intereses|aficiones|referencias|premios|interessi|referenze|premi|interesses|referências|prêmios|hobby s|interesses en hobbys|referenties|zainteresowania|referencje|intressen|referenser|utmärkelser|兴趣爱好|荣誉|奖项|获奖经历|其他',
}

const kindByHeading = new Map(
  Object.entries(headings).flatMap(([kind, list]) =>
    // The cast restores the key type that Object.entries widens to string.
    list.split('|').map((heading) => [plainHeading(heading), kind as SectionKind] as const),
  ),
)

/** A heading without numbering, ornaments, case and joining words: `II. SKILLS & Tools:` becomes `skills and tools`. */
export function plainHeading(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/^[^\p{L}\p{N}]*(?:(?:\d{1,2}|[ivx]{1,4})[.)]\s+)?/u, '')
    .replace(/\s*(?:&|\+|\/|,| und | et | y | e | en | i | och | og )\s*/gu, ' and ')
    .replace(/[^\p{L}\p{N}\s]/gu, ' ')
    .replace(/\band and\b/g, 'and')
    .replace(/\s+/g, ' ')
    .trim()
}

/** The same headings without their spaces, for those set with letter spacing. */
const kindByClosedHeading = new Map([...kindByHeading].map(([heading, kind]) => [heading.replaceAll(' ', ''), kind]))

/** What stands below a heading of these words; null when they are no known heading. */
export function sectionKindOf(text: string): SectionKind | null {
  if (text.length > 60) return null
  if (isLetterSpaced(text))
    return kindByClosedHeading.get(text.toLowerCase().replace(/[\s:]/g, '').replace('&', 'and')) ?? null
  const plain = plainHeading(text)
  const whole = kindByHeading.get(plain)
  if (whole) return whole
  if (!plain.includes(' and ')) return null
  const parts = plain.split(' and ').map((part) => kindByHeading.get(part.trim()))
  return parts.every((part) => part !== undefined) ? (parts[0] ?? null) : null
}

/** `E X P E RI E N C E`: mostly single letters. Kerning closes some of the gaps. */
function isLetterSpaced(text: string): boolean {
  const pieces = text.trim().split(/\s+/)
  return pieces.length >= 4 && pieces.filter((piece) => piece.length === 1).length >= 0.5 * pieces.length
}

const telling: [RegExp, SectionKind][] = [
  [/volunteer|involvement|ehrenamt|bénévol|voluntar|leadership|extracurricular/u, 'volunteering'],
  [
    /experience|employment|work history|career history|internship|erfahrung|expérience|experiencia|esperienz|experiência|ervaring|doświadczeni|erfarenhet/u,
    'experience',
  ],
  [/certificat|licen[sc]e|zertifi|accreditation/u, 'certifications'],
  [/education|academic|degree|ausbildung|studium|formation|educación|istruzione|wykształcen|utbildning/u, 'education'],
  [/publication|papers|patent/u, 'publications'],
  [/project|projekt|proyecto|progett|projet/u, 'projects'],
  [/\blanguages\b|sprach|langues|idiomas|lingue/u, 'languages'],
  [
    /skill|technolog|competenc|expertise|proficienc|kenntnisse|fähigkeit|compétence|habilidad|competenz|umiejętno/u,
    'skills',
  ],
  [/summary|profile|objective|about/u, 'summary'],
  [/training|course|weiterbildung|workshop/u, 'courses'],
]

/** What probably stands below words that are set like a heading but are in no list: by the word in them that tells. */
export function looseKindOf(text: string): SectionKind {
  const plain = plainHeading(text)
  return telling.find(([words]) => words.test(plain))?.[1] ?? 'other'
}

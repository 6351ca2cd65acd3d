import type { Lexicon } from './lexicon.ts'

/** French of France, Belgium, Switzerland and Canada. */
export const french: Lexicon = {
  functionWords: [
    'les',
    'des',
    'et',
    'vous',
    'nous',
    'pour',
    'avec',
    'une?',
    'du',
    'dans',
    'est',
    'au',
    'votre',
    'notre',
  ],
  headings: {
    preferred: [
      '(?:les |un |vos )?(?:plus|atouts?|souhaité\\w*|appréciés?|bonus)(?: .{0,30})?$',
      'ce serait un plus|idéalement|seraient? un (?:plus|atout)',
    ],
    process: [
      "(?:le |notre |nos )?(?:processus|étapes|process)(?: de recrutement| d'entretien)?(?: .{0,30})?$|(?:comment )?postul\\w+|candidature|contact",
    ],
    legal: ['égalité|diversité|handicap|confidentialité|rgpd'],
    offer: [
      "(?:ce que )?(?:nous|on) (?:vous |t')?(?:offrons|offre|proposons|propose)(?: .{0,30})?$|(?:les |vos |nos )?avantages(?: .{0,30})?$|rémunération|salaire|pourquoi (?:nous|rejoindre|venir|travailler)|rejoignez|conditions? salarial\\w+|package",
    ],
    company: [
      "(?:à propos|au sujet)(?! (?:de vous|de toi|du poste|du rôle)).*|qui sommes[- ]nous|notre (?:entreprise|mission|équipe|histoire|culture|vision)|l'(?:entreprise|équipe)|présentation de",
    ],
    stack: ['(?:notre |la )?stack(?: technique)?|technologies|environnement technique|outils'],
    conditions: [
      '(?:lieu|horaires?|type de contrat|contrat|conditions de travail|localisation|poste à pourvoir|date de début|durée|infos pratiques|informations complémentaires|modalités)(?: .{0,30})?$',
    ],
    duties: [
      '(?:vos |tes |les |ta |votre |la |principales )?(?:missions?|responsabilités|tâches|activités|rôle|quotidien)(?: .{0,40})?$|(?:le |votre |descriptif du |description du |à propos du )?poste(?: .{0,20})?$|ce que (?:vous|tu) (?:ferez|feras|allez faire|vas faire)|(?:vous|tu) (?:serez|seras|aurez|auras)(?: .{0,30})?$',
    ],
    required: [
      "(?:votre |ton |le |profil )?profil(?: (?:recherché|souhaité|idéal|requis|du candidat|et .{0,30}|de .{0,30}))?$|(?:les |vos |tes )?(?:compétences|qualifications|prérequis|pré-requis|exigences|qualités|connaissances|expérience|formation|savoir-être|savoir-faire|langues)(?: (?:requises?|attendues?|recherchées?|techniques?|nécessaires?|clés|et .{0,40}|indispensables?|du poste))?$|ce que (?:nous (?:recherchons|attendons|cherchons)|vous (?:apportez|apporterez)|tu apportes|l'on recherche)(?: .{0,30})?$|(?:nous|on) (?:recherch\\w+|cherch\\w+)(?: .{0,30})?$|(?:vous|tu) (?:êtes|avez|es|as|justifiez|possédez|maîtrisez|disposez)(?: .{0,30})?$|(?:à propos|au sujet) de (?:vous|toi)|qui (?:êtes-vous|es-tu)|must[- ]haves?",
    ],
  },
  inlineHeadings: {
    required: [
      'Profil recherché',
      'Profil',
      'Compétences requises',
      'Compétences',
      'Prérequis',
      'Exigences',
      'Qualifications requises',
      'Formation',
      'Expérience',
    ],
    preferred: ['Les plus', 'Atouts', 'Un plus'],
    duties: ['Missions', 'Vos missions', 'Responsabilités', 'Description du poste'],
    offer: ['Nous offrons', 'Avantages', 'Rémunération'],
  },
  cues: {
    eligibility: [
      'permis de (?:travail|séjour)|autorisation de travail|nationalité|citoyenneté|casier judiciaire|habilitation (?:de sécurité|secret\\w*)|antécédents judiciaires|majeur\\w*',
    ],
    certification: [
      "permis (?:de conduire|b|c|d|ce|poids lourd|caces)|caces|certifi(?:cation|cations|cat|cats|é|ée)|diplôme d'état|membre de l'ordre|inscri\\w+ (?:à|au) (?:l'ordre|barreau|tableau)|habilitations? électriques?|carte professionnelle",
    ],
    notCertification: [],
    languageName: [
      'anglais\\w*|français\\w*|allemand\\w*|espagnol\\w*|italien\\w*|néerlandais\\w*|portugais\\w*|bilingue',
    ],
    languageSkill: [
      'courant|couramment|maîtrise\\w*|niveau|bilingue|parl\\w+|écrit\\w*|oral\\w*|langue\\w*|natif|native|[abc][12]|professionnel|bon\\w*|lu|fluent',
    ],
    education: [
      "(?:diplôme|diplômé\\w*|licence|master|bac ?\\+ ?\\d|bac|bts|dut|cap|bep|doctorat|école (?:d'ingénieurs?|de commerce|supérieure)|formation (?:en|de|supérieure|universitaire|bac|initiale|type)|études|étudiant\\w*|baccalauréat|dess|ingénieur\\w* (?:diplômé|de formation))",
    ],
    notEducation: [],
    logistics: [
      'déplacements?|mobil(?:e|ité)|horaires? (?:décalés?|variables?|de nuit|flexibles?)|travail (?:de nuit|le week-end|posté|en équipe de)|week-ends?|télétravail|présentiel|sur site|hybride|disponib\\w+|temps (?:plein|partiel)|cdi|cdd|véhiculé\\w*|astreintes?|\\d+ jours? (?:par|\\/) ?semaine|résid\\w+|jours? fériés',
    ],
    notLogistics: [],
    employerCondition: ['lettre de motivation|portfolio|références|vaccin\\w+|test technique'],
    experience: [
      "expériences?|expérimenté\\w*|ans? d'|parcours|vous avez (?:déjà )?(?:travaillé|géré|dirigé|développé|mené|occupé)|tu as (?:déjà )?(?:travaillé|géré|développé)|stage\\w*(?= (?:en|de|dans|réussi))",
    ],
    skill: [
      "connaissances?|maîtrise|capacité\\w*|aptitude\\w*|compétences?|sens (?:de|du|des)|aisance|rigueur|rigoureu\\w+|autonom\\w+|dynami\\w+|esprit|curi\\w+|organis\\w+|à l'aise|bonne compréhension|qualités|motivé\\w*|passionné\\w*|savoir|goût",
    ],
  },
  preferred: [
    '(?:serait|serait aussi|est|sera|constitue|constituerait|sont|seraient)? ?un (?:plus|atout|avantage)|idéalement|souhaité\\w*|apprécié\\w*|de préférence|souhaitable|bonus|préféré\\w*|pas (?:obligatoire|nécessaire|indispensable)|non (?:obligatoire|exigé\\w*)',
  ],
  required: [
    'indispensable\\w*|requis\\w*|obligatoire\\w*|exigé\\w*|impérati\\w+|minimum|au moins|nécessaire\\w*|doit|devez',
  ],
  notRequired: ['(?:pas|non) (?:obligatoire|nécessaire|indispensable|requis\\w*|exigé\\w*)'],
  mentioned: ['(?:nous utilisons|on utilise|nous travaillons avec)'],
  asks: [
    "(?:nous|on) (?:recherchons|recherche|cherchons|cherche) (?:une?|des|notre|quelqu'un)",
    'vous (?:avez|êtes|justifiez|possédez|maîtrisez|disposez|parlez|connaissez)',
    'tu (?:as|es|maîtrises|parles|connais|justifies)',
    '(?:expérience|connaissances?|maîtrise|diplôme|permis|anglais)\\b.{0,80}(?:requis\\w*|souhaité\\w*|obligatoire|indispensable|un plus|exigé\\w*|apprécié\\w*)',
    '(?:minimum|au moins) (?:de )?\\d+ ans?',
    "\\d+ ans? (?:minimum )?d'expérience",
  ],
  demands: ['(?:vous devez|il faut) (?:avoir|posséder|être titulaire)'],
  tellsWork: [
    'vous (?:serez (?:en charge|chargée?|responsable)|assurerez|réaliserez|aurez pour mission)|(?:vos|les) missions (?:sont|seront|comprennent)',
  ],
  asksLogistics: ['\\d+ jours? (?:par|de) ?(?:semaine|télétravail)|déplacements? (?:à prévoir|fréquents?|réguliers?)'],
  asksNothing: ["depuis (?:plus de )?\\d+ ans|(?:nous|l'entreprise|la société) .{0,30}depuis"],
  itemStarts: [
    'Expérience',
    'Connaissances?',
    'Maîtrise',
    'Formation',
    'Permis',
    'Bonne',
    'Capacité',
    'Diplôme',
    'Anglais',
  ],
  itemNouns: [],
  links: [],
  years: ['ans?', 'années?'],
  months: ['mois'],
  experienceWords: ['expérience\\w*', "d'expérience\\w*"],
  noExperience: ["(?:aucune|sans|pas d') ?expérience(?: (?:requise|nécessaire|exigée))?|débutant\\w* accepté\\w*"],
  numberWords: { un: 1, une: 1, deux: 2, trois: 3, quatre: 4, cinq: 5, six: 6, dix: 10 },
  degrees: {
    none: ['bac(?! ?\\+ ?[3-9])(?: ?\\+ ?2)?|bts|dut|cap|bep|baccalauréat'],
    any: ['diplôme universitaire'],
    bachelor: ['licence|bachelor|bac ?\\+ ?[34]|baccalauréat universitaire|bac universitaire'],
    master: ["master|bac ?\\+ ?5|ingénieur\\w*|école (?:d'ingénieurs?|de commerce)|maîtrise universitaire"],
    doctorate: ['doctorat|docteur'],
  },
}

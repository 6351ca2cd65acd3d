import type { Lexicon } from './lexicon.ts'

/** Spanish of Spain and Latin America. */
export const spanish: Lexicon = {
  functionWords: ['los', 'las', 'con', 'para', 'una?', 'del', 'y', 'que', 'por', 'el', 'en', 'tu'],
  headings: {
    preferred: [
      '(?:requisitos )?(?:deseable|valorable|opcional|preferente)s?',
      '(?:se valora|se valorará|valoramos|valoraremos|es un plus|suma|sumaría|extras?|puntos extra)(?: .{0,40})?$',
      'además valoramos',
    ],
    process: ['(?:proceso de )?selección|proceso|cómo (?:aplicar|postular\\w*|inscribirse)|contacto|inscríbete'],
    legal: ['igualdad|diversidad|protección de datos|privacidad'],
    offer: [
      '(?:qué |lo que |te )?(?:ofrecemos|se ofrece|te ofrecemos|beneficios|ventajas|salario|condiciones económicas)(?: .{0,30})?$',
      '(?:por qué|razones)',
    ],
    company: [
      '(?:sobre|acerca de) (?:nosotros|la empresa|nuestra)|quiénes somos|la empresa|nuestra (?:empresa|misión|cultura)',
    ],
    stack: ['tecnologías|stack(?: tecnológico)?'],
    conditions: ['(?:lugar|horario|jornada|modalidad|tipo|ubicación|condiciones)(?: (?:de|laborales) ?.{0,30})?$'],
    duties: [
      '(?:tus |las |principales )?(?:funciones|tareas|responsabilidades|misión)(?: .{0,40})?$',
      'qué (?:harás|vas a hacer)|tu (?:misión|rol|día a día)|descripción (?:del puesto|de la oferta|del empleo)|el puesto',
    ],
    required: [
      '(?:tus |los |nuestros )?(?:requisitos|requerimientos|competencias|conocimientos|habilidades|aptitudes|perfil|formación|experiencia|estudios|idiomas)(?: (?:mínimos|imprescindibles|obligatorios|del puesto|necesarios|necesarias|buscado|técnicos|requerid\\w+|del candidato|y .{0,30}|de .{0,30}))?$',
      'qué (?:buscamos|necesitas|esperamos|pedimos|necesitamos)(?: .{0,30})?$',
      '(?:lo que )?(?:buscamos|esperamos|necesitamos|pedimos)(?: .{0,30})?$',
      'tu perfil|perfil (?:buscado|requerido|profesional)|sobre ti|se requiere|requerimos',
    ],
  },
  inlineHeadings: {
    required: [
      'Requisitos mínimos',
      'Requisitos',
      'Perfil buscado',
      'Se requiere',
      'Buscamos',
      'Formación',
      'Experiencia',
      'Conocimientos',
      'Idiomas',
    ],
    preferred: ['Valorable', 'Deseable', 'Se valorará', 'Requisitos deseables'],
    duties: ['Funciones', 'Tareas', 'Responsabilidades'],
    offer: ['Ofrecemos', 'Se ofrece', 'Beneficios'],
  },
  cues: {
    eligibility: [
      'permiso de (?:trabajo|residencia)',
      'nacionalidad|ciudadan\\w+',
      'antecedentes penales|delitos sexuales',
      'mayor de edad|certificado de discapacidad',
    ],
    certification: [
      'carn(?:et|é) (?:de )?(?:conducir|carretillero|\\w+)',
      'licencia de conducir|permiso de conducir|certifica(?:ción|do|ciones|dos)\\w*|colegiad\\w+|habilitación|homologa\\w+',
    ],
    notCertification: [],
    languageName: [
      '(?:idioma )?(?:inglés|español|castellano|francés|alemán|portugués|italiano|catalán|euskera|gallego)',
    ],
    languageSkill: [
      'nivel|fluido|nativo|bilingüe|hablado|escrito|dominio|conocimientos?|[abc][12]|avanzado|alto|medio|idioma|imprescindible|valorable',
    ],
    education: [
      '(?:grado|licenciatura|ingeniería|titulación|título|diplomatura|máster|doctorado|bachillerato|formación profesional|ciclo formativo|estudios|carrera|fp|eso)(?: (?:en|de|universitari\\w+|superior|medio|profesional|técnic\\w+|mínim\\w+))?',
      'licenciad\\w+|graduad\\w+|titulad\\w+|estudiantes? de',
    ],
    notEducation: ['título profesional de la oferta|alto grado'],
    logistics: [
      'disponibilidad (?:para|horaria|inmediata|de)',
      'viajar|viajes|turnos?|jornada|fines de semana|festivos|horario|presencial|híbrid\\w+|teletrabajo|remoto|residi\\w+|residencia en|vehículo propio|coche propio|incorporación inmediata|cambio de residencia|contrato (?:indefinido|temporal)',
    ],
    notLogistics: [],
    employerCondition: ['carta de presentación|portafolio|portfolio|prueba técnica|referencias'],
    experience: [
      'experiencia',
      'trayectoria|años de|haber (?:trabajado|participado|liderado)|has (?:trabajado|liderado|desarrollado|gestionado)',
    ],
    skill: [
      'conocimientos?|dominio|manejo|capacidad|habilidad\\w*|aptitud\\w*|competencia\\w*|proactiv\\w+|trabajo en equipo|comunicación|responsabilidad|orientación|iniciativa|motivación|familiari\\w+|comprensión|interés|pasión|ganas',
    ],
  },
  preferred: [
    'valorable|deseable|se valora\\w*|valoramos|valoraremos|preferible(?:mente)?|idealmente|es un plus|un plus|se tendrá en cuenta|opcional|no (?:es )?(?:imprescindible|necesari\\w+|obligatori\\w+)|suma(?:rá)?|ventaja',
  ],
  required: [
    'imprescindible|necesari[oa]s?|obligatori[oa]s?|requerid[oa]s?|mínim[oa]s?|al menos|indispensable|excluyente|debe(?:s|rá)?',
  ],
  notRequired: ['no (?:es |son )?(?:imprescindible|necesari\\w+|obligatori\\w+|indispensable|excluyente)'],
  mentioned: ['(?:usamos|utilizamos|trabajamos con)'],
  asks: [
    '(?:buscamos|se busca|necesitamos|se necesita|seleccionamos) (?:una?|personas?|perfil\\w*|profesional\\w*)',
    '(?:experiencia|conocimientos?|titulación|formación|carnet)\\b.{0,80}(?:imprescindible|valorable|requerid\\w+|necesari\\w+|deseable|mínim\\w+)',
    '(?:mínimo|al menos|más de) (?:de )?\\d+ años',
    '(?:tienes|cuentas con|dominas|eres una persona)',
  ],
  demands: ['(?:debes?|deberá|hay que) (?:tener|poseer|contar con)'],
  tellsWork: ['te encargarás de|serás responsable de|(?:tus|las) (?:tareas|funciones) (?:serán|son|incluyen)'],
  asksLogistics: ['disponibilidad (?:para|horaria|inmediata)|\\d+ días? (?:a la|por) semana'],
  asksNothing: ['(?:llevamos|somos|contamos con) .{0,40}años|más de \\d+ años en el'],
  itemStarts: [
    'Experiencia',
    'Conocimientos?',
    'Formación',
    'Nivel',
    'Carnet',
    'Disponibilidad',
    'Dominio',
    'Titulación',
    'Capacidad',
    'Inglés',
  ],
  itemNouns: [],
  links: [],
  years: ['años?'],
  months: ['mes(?:es)?'],
  experienceWords: ['experiencia', 'trayectoria'],
  noExperience: [
    '(?:sin|no se requiere|no es necesaria|no se necesita) experiencia|experiencia no (?:necesaria|requerida)',
  ],
  numberWords: { un: 1, uno: 1, una: 1, dos: 2, tres: 3, cuatro: 4, cinco: 5, seis: 6, diez: 10 },
  degrees: {
    none: [
      'bachillerato|formación profesional|ciclo formativo|grado (?:medio|superior)|fp|eso|educación secundaria|cfgs|cfgm',
    ],
    any: ['titulación universitaria|título universitario|universitari\\w+'],
    bachelor: ['grado|licenciatur\\w*|licenciad\\w+|graduad\\w+|ingenier\\w+|diplomatura'],
    master: ['máster|maestría|posgrado'],
    doctorate: ['doctorado|doctor(?=[ae]? en)'],
  },
}

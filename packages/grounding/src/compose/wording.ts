import type { sectionKinds } from '@careergini/contracts'

export type SectionKind = (typeof sectionKinds)[number]

/** The words that the template itself brings, in one language. */
export interface Wording {
  headings: Record<SectionKind, string>
  /** Twelve month names as they stand before a year. */
  months: readonly string[]
  /** The end of a period that lasts. */
  present: string
}

/** The template's words for a BCP 47 language tag; English where the language is not among the eight. */
export function wordingFor(language: string): Wording {
  const primary = language.toLowerCase().split('-')[0] ?? 'en'
  return wordings[primary] ?? english
}

const headings = (
  summary: string,
  achievements: string,
  experience: string,
  projects: string,
  education: string,
  certifications: string,
  skills: string,
  publications: string,
  languages: string,
  courses: string,
): Wording['headings'] => ({
  summary,
  achievements,
  experience,
  projects,
  education,
  certifications,
  skills,
  publications,
  languages,
  courses,
})

const english: Wording = {
  headings: headings(
    'Summary',
    'Achievements',
    'Experience',
    'Projects',
    'Education',
    'Certifications',
    'Skills',
    'Publications',
    'Languages',
    'Courses',
  ),
  months: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' '),
  present: 'Present',
}

const wordings: Record<string, Wording> = {
  en: english,
  de: {
    headings: headings(
      'Profil',
      'Erfolge',
      'Berufserfahrung',
      'Projekte',
      'Ausbildung',
      'Zertifikate',
      'Kenntnisse',
      'Veröffentlichungen',
      'Sprachen',
      'Weiterbildung',
    ),
    months: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' '),
    present: 'heute',
  },
  es: {
    headings: headings(
      'Perfil',
      'Logros',
      'Experiencia',
      'Proyectos',
      'Formación',
      'Certificaciones',
      'Competencias',
      'Publicaciones',
      'Idiomas',
      'Cursos',
    ),
    months: 'ene. feb. mar. abr. may. jun. jul. ago. sept. oct. nov. dic.'.split(' '),
    present: 'actualidad',
  },
  fr: {
    headings: headings(
      'Profil',
      'Réalisations',
      'Expérience',
      'Projets',
      'Formation',
      'Certifications',
      'Compétences',
      'Publications',
      'Langues',
      'Formations complémentaires',
    ),
    months: 'janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.'.split(' '),
    present: 'aujourd’hui',
  },
  it: {
    headings: headings(
      'Profilo',
      'Risultati',
      'Esperienza',
      'Progetti',
      'Istruzione',
      'Certificazioni',
      'Competenze',
      'Pubblicazioni',
      'Lingue',
      'Corsi',
    ),
    months: 'gen feb mar apr mag giu lug ago set ott nov dic'.split(' '),
    present: 'oggi',
  },
  nl: {
    headings: headings(
      'Profiel',
      'Prestaties',
      'Werkervaring',
      'Projecten',
      'Opleiding',
      'Certificaten',
      'Vaardigheden',
      'Publicaties',
      'Talen',
      'Cursussen',
    ),
    months: 'jan. feb. mrt. apr. mei jun. jul. aug. sep. okt. nov. dec.'.split(' '),
    present: 'heden',
  },
  pl: {
    headings: headings(
      'Podsumowanie',
      'Osiągnięcia',
      'Doświadczenie',
      'Projekty',
      'Wykształcenie',
      'Certyfikaty',
      'Umiejętności',
      'Publikacje',
      'Języki',
      'Kursy',
    ),
    months: 'sty lut mar kwi maj cze lip sie wrz paź lis gru'.split(' '),
    present: 'obecnie',
  },
  pt: {
    headings: headings(
      'Perfil',
      'Realizações',
      'Experiência',
      'Projetos',
      'Formação',
      'Certificações',
      'Competências',
      'Publicações',
      'Idiomas',
      'Cursos',
    ),
    months: 'jan. fev. mar. abr. mai. jun. jul. ago. set. out. nov. dez.'.split(' '),
    present: 'atualmente',
  },
}

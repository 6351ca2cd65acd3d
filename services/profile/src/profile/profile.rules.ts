import type { EvidenceItem, EvidenceKind, FactsOf, Profile, seniorities } from '@careergini/contracts'

type Derived = Omit<Profile, 'careerGoals' | 'jobPreferences' | 'updatedAt'>
type Seniority = (typeof seniorities)[number]
type IdentityField = FactsOf<'identity'>['field']

/** The aggregate as the evidence gives it. `asOf` is the month (`YYYY-MM`) at which lasting roles are measured. */
export function deriveProfile(items: readonly EvidenceItem[], asOf: string): Derived {
  const roles = newestFirst(ofKind(items, 'role'))
  const years = yearsOf(roles, asOf)
  return {
    name: identity(items, 'name'),
    headline: identity(items, 'headline'),
    summary: identity(items, 'summary'),
    contact: {
      email: identity(items, 'email'),
      phone: identity(items, 'phone'),
      location: identity(items, 'location'),
      links: identityValues(items, 'link'),
    },
    skills: ofKind(items, 'skill').map(({ id, facts, conceptIds }) => ({
      evidenceId: id,
      name: facts.name,
      conceptId: conceptIds[0] ?? null,
    })),
    experience: roles,
    education: newestFirst(ofKind(items, 'education')),
    certifications: ofKind(items, 'certification'),
    experienceLevel: levelOf(roles[0]?.facts.title, years),
    yearsOfExperience: years,
    evidenceCount: items.length,
  }
}

export type ItemOf<K extends EvidenceKind> = EvidenceItem & { facts: FactsOf<K> }

export function ofKind<K extends EvidenceKind>(items: readonly EvidenceItem[], kind: K): ItemOf<K>[] {
  return items.filter((item): item is ItemOf<K> => item.facts.kind === kind)
}

/** What the person typed about themselves wins over what was read; otherwise the first of the source. */
export function identityItem(items: readonly EvidenceItem[], field: IdentityField): ItemOf<'identity'> | undefined {
  const all = ofKind(items, 'identity').filter(({ facts }) => facts.field === field)
  return all.findLast(({ edited, source }) => edited || source.kind === 'typed') ?? all[0]
}

function identity(items: readonly EvidenceItem[], field: IdentityField): string | null {
  return identityItem(items, field)?.facts.value ?? null
}

function identityValues(items: readonly EvidenceItem[], field: IdentityField): string[] {
  const values = ofKind(items, 'identity').filter(({ facts }) => facts.field === field)
  return [...new Set(values.map(({ facts }) => facts.value))]
}

/** Lasting ones first, then by end and start; those without dates keep their place at the end. */
function newestFirst<T extends { facts: { start: string | null; end: string | null } }>(items: T[]): T[] {
  const end = ({ facts }: T) => (facts.end === 'present' ? '9999' : (facts.end ?? facts.start ?? ''))
  const start = ({ facts }: T) => facts.start ?? ''
  return items.toSorted((a, b) => compare(end(b), end(a)) || compare(start(b), start(a)))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/**
 * Years in any role, overlapping ones counted once, to one decimal; null without a dated role. A year without a month
 * counts from its January as a start and to its December as an end, as a person means it.
 */
export function yearsOf(roles: readonly ItemOf<'role'>[], asOf: string): number | null {
  const periods = roles
    .filter(({ facts }) => facts.start !== null)
    .map(({ facts }) => ({
      from: monthOf(facts.start ?? asOf, 1),
      to: monthOf(endOf(facts.end, facts.start, asOf), 12),
    }))
    .filter(({ from, to }) => to >= from)
    .toSorted((a, b) => a.from - b.from)
  if (periods.length === 0) return null
  let months = 0
  let covered = Number.NEGATIVE_INFINITY
  for (const { from, to } of periods) {
    months += Math.max(0, to - Math.max(from - 1, covered))
    covered = Math.max(covered, to)
  }
  return Math.round((months / 12) * 10) / 10
}

function endOf(end: string | null, start: string | null, asOf: string): string {
  if (end === 'present') return asOf
  return end ?? start ?? asOf
}

function monthOf(date: string, monthWhenUnknown: number): number {
  const [year, month] = date.split('-').map(Number)
  return (year ?? 0) * 12 + (month ?? monthWhenUnknown) - 1
}

// Words of titles in the languages of the interface, strongest first. A title decides before the years do.
const titleLevels: readonly [Seniority, RegExp][] = [
  [
    'intern',
    /\b(?:intern|internship|trainee|apprentice|praktikant(?:in)?|azubi|stagiaire|becari[oa]|sta[żz]yst[ka])\b/iu,
  ],
  [
    'executive',
    /\b(?:chief|c[etfo]o|cmo|vp|vice president|managing director|gesch[äa]ftsf[üu]hrer(?:in)?|president)\b/iu,
  ],
  ['director', /\b(?:director|direktor(?:in)?|directeur|directrice|directora?|head of|dyrektor)\b/iu],
  ['manager', /\b(?:manager(?:in)?|gerente|kierowni(?:k|czka)|supervisor|foreman|leiter(?:in)?|responsable)\b/iu],
  ['principal', /\b(?:principal|staff engineer|distinguished)\b/iu],
  ['lead', /\b(?:lead|team lead(?:er)?|teamleiter(?:in)?|charge nurse|chef de|l[íi]der)\b/iu],
  ['senior', /\b(?:senior|sr|s[ée]nior|starszy|starsza)\b/iu],
  ['entry', /\b(?:junior|jr|graduate|entry[- ]level|assistant|m[łl]odsz[ya])\b/iu],
]

/** Seniority from the newest title, or from the years where the title does not tell. */
export function levelOf(title: string | null | undefined, years: number | null): Seniority | null {
  if (title === undefined) return null
  const named = title !== null && titleLevels.find(([, words]) => words.test(title))?.[0]
  if (named) return named
  if (years === null) return null
  if (years < 2) return 'entry'
  return years < 6 ? 'mid' : 'senior'
}

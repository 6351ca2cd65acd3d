import type { Collector } from '../evidence/collector.ts'
import type { Line } from '../model.ts'
import { entriesOf } from './entries.ts'
import type { Entry } from './entries.ts'
import { labelledEntries } from './labelled-entries.ts'
import { sub } from './parts.ts'
import type { Part } from './parts.ts'
import { addAchievements, periodOf } from './roles.ts'
import { degreePattern, organisationScore, schoolPattern } from './words.ts'
import { undatedEntries } from './undated-entries.ts'

function hasSchoolAndDegree(names: Part[]): boolean {
  const texts = names.map((part) => part.text)
  return texts.some((text) => degreeLean(text) > 0) && texts.some((text) => schoolPattern.test(text))
}

interface EducationHeader {
  institution: Part | null
  degree: Part | null
  area: string | null
  grade: string | null
  place: Part | null
}

/** Reads degrees and schools; entries without any date are found by the names of degrees and schools. */
export function readEducation(lines: Line[], collector: Collector): void {
  const labelled = labelledEntries(lines)
  if (labelled) return labelled.forEach((entry) => addEntry(entry, labelledHeader(entry), collector))
  const dated = entriesOf(lines, { singleDates: true, complete: hasSchoolAndDegree })
  const known = (entry: Entry) =>
    entry.parts.some((part) => degreePattern.test(part.text) || schoolPattern.test(part.text))
  const entries = dated.some(known)
    ? dated
    : [...dated, ...undatedEntries(lines, (text) => degreePattern.test(text) || schoolPattern.test(text))]
  for (const entry of entries) {
    addEntry(entry, assignEducation(entry), collector)
  }
}

function addEntry(entry: Entry, header: EducationHeader, collector: Collector): void {
  if (!header.institution && !header.degree) return
  addAchievements(entry.body, addEducation(entry, header, collector), collector)
}

function labelledHeader({ parts }: Entry): EducationHeader {
  const degree = parts.find((part) => part.role === 'title') ?? null
  return {
    degree,
    institution: parts.find((part) => part.role === 'organisation') ?? null,
    area: degree ? areaOf(degree, []) : null,
    grade: null,
    place: parts.find((part) => part.kind === 'place') ?? null,
  }
}

const gradePattern =
  /(?:^|[\s,(|–-])((?:(?:c?gpa|grade|note|abschlussnote|final grade|marks|percentage|score)\s*:?\s*(?:of\s*)?\d[\d.,]*\s*(?:\/\s*\d[\d.,]*|%)?)|(?:\d[.,]\d{1,2}\s*(?:\/\s*\d[\d.,]*)?\s*c?gpa)|(?:(?:summa|magna) cum laude|cum laude|(?:(?:first|1st|second|third)[- ]class|(?:upper|lower) second(?:[- ]class)?|2:1|2:2)(?: honou?rs)?(?=\s*(?:$|[,;)|(\d])|[\t\n])|with (?:honou?rs|distinction)|valedictorian))/iu

function assignEducation(entry: Entry): EducationHeader {
  const place = entry.parts.find((part) => part.kind === 'place') ?? null
  const names = entry.parts
    .filter((part) => part.kind === 'name' && !isFormBlank(part.text))
    .flatMap(partSchoolFromDegree)
  const grade = gradePattern.exec(entry.header.map((line) => line.text).join('\n'))?.[1]?.trim() ?? null
  const plain = names.filter(
    (part) => !gradePattern.test(part.text) || degreePattern.test(part.text) || schoolPattern.test(part.text),
  )
  const degree = best(plain, degreeLean)
  const others = plain.filter((part) => part !== degree)
  const schools = others.filter((part) => schoolLean(part.text) > 0)
  const institution =
    best(schools, (text) => schoolLean(text) - degreeLean(text)) ??
    (degree
      ? (others.find((part) => !isArea(part, degree)) ?? null)
      : best(others, () => (entry.header.some((line) => /[.!?]$/.test(line.text.trim())) ? 0 : 0.1)))
  const rest = others.filter((part) => part !== institution)
  const named = degree ?? (institution ? namedBeside(institution, rest) : null)
  const bare = named ? withoutGrade(named) : null
  return { institution, degree: bare, area: degree && bare ? areaOf(bare, rest) : null, grade, place }
}

/** "School: ______" waits to be filled in. */
const isFormBlank = (text: string) => /_{3,}|\.{5,}|…{2,}/.test(text)

/** "BSc Adult Nursing, First Class": the grade has a field of its own. */
function withoutGrade(degree: Part): Part {
  const comma = degree.text.lastIndexOf(',')
  const grade = comma > 0 && gradePattern.exec(degree.text.slice(comma))
  return grade ? sub(degree, 0, comma) : degree
}

/** A course or certificate that is in no list of degrees, by its place above, below or before the school. */
function namedBeside(institution: Part, rest: Part[]): Part | null {
  if (schoolLean(institution.text) <= 0) return null
  return (
    rest.find(
      (part) => (part.row !== institution.row || part.end <= institution.start) && /\p{L}.*\s.*\p{L}/u.test(part.text),
    ) ?? null
  )
}

function best(parts: Part[], lean: (text: string) => number): Part | null {
  const scored = parts.map((part) => ({ part, score: lean(part.text) })).filter(({ score }) => score > 0)
  return scored.sort((a, b) => b.score - a.score)[0]?.part ?? null
}

function degreeLean(text: string): number {
  const match = degreePattern.exec(text)
  if (!match) return 0
  // "Lincoln High School" is a school; "High School Diploma" is none.
  if (match.index > 0 && /^(?:high school|secondary education)$/i.test(match[0])) return 0
  if (/^(?:vocational|graduate|undergraduate|postgraduate)$/i.test(match[0]) && schoolPattern.test(text)) return 0
  return (
    (match.index === 0 ? 1 : 0.5) +
    Math.min(0.3, match[0].length / 40) -
    (schoolPattern.test(text) && match.index > 0 ? 0.4 : 0)
  )
}

function schoolLean(text: string): number {
  return (
    (schoolPattern.test(text) ? 1 : 0) +
    organisationScore(text) * 0.5 -
    (degreePattern.exec(text)?.index === 0 ? 0.6 : 0)
  )
}

/** "Princeton University, PhD in Computer Science": one part holding both is cut where school and degree meet. */
function partSchoolFromDegree(part: Part): Part[] {
  const secondary =
    /^((?:high school|secondary school|abitur|baccalauréat|bachillerato|matura)[^,]*), (?=\p{Lu})/iu.exec(part.text)
  if (secondary) return [sub(part, 0, secondary[1]?.length ?? 0), sub(part, secondary[0].length, part.text.length)]
  const school = schoolPattern.exec(part.text)
  const degree = degreePattern.exec(part.text)
  if (school && !degree) {
    const cut = /,\s+(?=\p{Lu})/u.exec(part.text)
    const left = cut ? sub(part, 0, cut.index) : null
    if (cut && left && !schoolPattern.test(left.text) && school.index > cut.index && organisationScore(left.text) < 0.5)
      return [left, sub(part, cut.index + cut[0].length, part.text.length)]
  }
  if (!school || !degree || /^high school/i.test(part.text)) return [part]
  const cuts = [...part.text.matchAll(/,\s+|\s+(?:at|from|bei|an der|à|en la)\s+|\.\s+(?=\p{Lu})|:\s/gu)]
  for (const cut of cuts) {
    const [left, right] = [sub(part, 0, cut.index), sub(part, cut.index + cut[0].length, part.text.length)]
    const crossed =
      (schoolPattern.test(left.text) && degreePattern.test(right.text)) ||
      (degreePattern.test(left.text) && schoolPattern.test(right.text))
    if (crossed && left.text && right.text) return [left, right]
  }
  return [part]
}

/** The subject: what follows "in", "of … in", a colon or a comma after the degree, or the part beside it. */
function areaOf(degree: Part, rest: Part[]): string | null {
  // "A-levels: Biology (A), Psychology (B)" names subjects, not one.
  if (/:.*,/.test(degree.text)) return null
  const inside = /(?:\b(?:in|en|im(?: fach)?|mit schwerpunkt)\s+|[:,–]\s*)(\p{L}[^,;|()]{2,80})/iu.exec(
    degree.text.slice(degreePattern.exec(degree.text)?.[0].length ?? 0),
  )
  if (inside?.[1]) return inside[1].trim()
  const beside = rest.find((part) => isArea(part, degree))
  return beside?.text ?? null
}

function isArea(part: Part, degree: Part): boolean {
  return part.row === degree.row && part.start > degree.start && schoolLean(part.text) <= 0 && part.text.length < 70
}

function addEducation(entry: Entry, header: EducationHeader, collector: Collector): string {
  const start = entry.header[0]?.start ?? 0
  const last = entry.header.at(-1)
  const single = entry.date && !entry.date.range
  const period = periodOf(entry.date)
  return collector.add({
    facts: {
      kind: 'education',
      institution: header.institution?.text.slice(0, 300) ?? null,
      degree: header.degree?.text.slice(0, 300) ?? null,
      area: header.area?.slice(0, 300) ?? null,
      location: header.place?.text ?? null,
      grade: header.grade,
      // A single date beside a degree is when it was completed.
      ...(single ? { start: null, end: period.end ?? period.start } : period),
    },
    text: entry.header.map((line) => line.text.replace(/\t/g, '  ')).join('\n'),
    start,
    end: last ? last.start + last.text.length : start,
    confidence: header.institution && header.degree ? 0.85 : 0.6,
    doubts: entry.date?.doubts ?? [],
  })
}

import type { DocumentContent, DocumentEntry, EvidenceItem, EvidenceKind, FactsOf } from '@careergini/contracts'
import type { JsonResume } from './json-resume-schema.ts'

/**
 * The document in the JSON Resume format (schema 1.0.0, jsonresume.org). Words come from the document's lines; names,
 * dates and addresses from the facts of the evidence that the lines cite, so nothing has to be read back from print.
 */
export function toJsonResume(content: DocumentContent, evidence: readonly EvidenceItem[]): JsonResume {
  const items = new Map(evidence.map((item) => [item.id, item]))
  const entriesOf = (kind: DocumentContent['sections'][number]['kind']) =>
    content.sections.filter((section) => section.kind === kind).flatMap((section) => section.entries)
  // JSON Resume has no place for achievements outside of a job.
  const summary = [...entriesOf('summary'), ...entriesOf('achievements')]
    .flatMap((entry) => entry.lines.map((line) => line.text))
    .join('\n')
  const resume: JsonResume = {
    $schema: 'https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json',
    basics: basicsOf(content, items, summary),
    work: entriesOf('experience').map((entry) => workOf(entry, items)),
    projects: entriesOf('projects').map((entry) => projectOf(entry, items)),
    education: entriesOf('education').map((entry) => educationOf(entry, items)),
    // Of courses JSON Resume knows only bare names inside a degree; as certificates they keep school and date.
    certificates: [...entriesOf('certifications'), ...entriesOf('courses')].map((entry) => certificateOf(entry, items)),
    publications: entriesOf('publications').map((entry) => publicationOf(entry, items)),
    skills: skillsOf(cited(entriesOf('skills'), items, 'skill')),
    languages: cited(entriesOf('languages'), items, 'language').map(({ language, fluency }) =>
      compact({ language, fluency }),
    ),
  }
  return compact(resume)
}

type Items = ReadonlyMap<string, EvidenceItem>

/** The facts of one kind among the evidence that these entries cite, each item once, in the order of the document. */
function cited<K extends EvidenceKind>(entries: DocumentEntry[], items: Items, kind: K): FactsOf<K>[] {
  const lines = entries.flatMap((entry) => [entry.title, entry.dates, entry.subtitle, ...entry.lines])
  const ids = new Set(lines.flatMap((line) => line?.claim.evidenceIds ?? []))
  return [...ids].flatMap((id) => {
    const facts = items.get(id)?.facts
    return facts?.kind === kind ? [facts as FactsOf<K>] : []
  })
}

function factsOf<K extends EvidenceKind>(entry: DocumentEntry, items: Items, kind: K): FactsOf<K> | undefined {
  return cited([entry], items, kind)[0]
}

function basicsOf(content: DocumentContent, items: Items, summary: string): JsonResume['basics'] {
  const identity = (content.contact?.claim.evidenceIds ?? []).flatMap((id) => {
    const facts = items.get(id)?.facts
    return facts?.kind === 'identity' ? [facts] : []
  })
  const value = (field: FactsOf<'identity'>['field']) => identity.find((facts) => facts.field === field)?.value
  const [url, ...profiles] = identity.filter((facts) => facts.field === 'link').map((facts) => absolute(facts.value))
  const place = value('location')
  return compact({
    name: content.name.text,
    label: content.headline?.text,
    email: value('email'),
    phone: value('phone'),
    url,
    summary: summary || undefined,
    location: place ? { address: place } : undefined,
    profiles: profiles.map((profile) => ({ network: hostOf(profile), url: profile })),
  })
}

function workOf(entry: DocumentEntry, items: Items) {
  const role = factsOf(entry, items, 'role')
  return compact({
    name: role ? role.organisation : entry.subtitle?.text,
    position: role ? role.title : entry.title?.text,
    location: role?.location,
    ...period(role),
    highlights: entry.lines.map((line) => line.text),
  })
}

function projectOf(entry: DocumentEntry, items: Items) {
  const project = factsOf(entry, items, 'project')
  const repository = factsOf(entry, items, 'repository')
  const url = project?.url ?? repository?.url
  return compact({
    name: project?.name ?? repository?.name ?? entry.title?.text,
    entity: project?.organisation,
    url: url ? absolute(url) : undefined,
    ...period(project),
    highlights: entry.lines.map((line) => line.text),
  })
}

function educationOf(entry: DocumentEntry, items: Items) {
  const education = factsOf(entry, items, 'education')
  return compact({
    institution: education ? education.institution : entry.subtitle?.text,
    studyType: education ? education.degree : entry.title?.text,
    area: education?.area,
    score: education?.grade,
    ...period(education),
  })
}

function certificateOf(entry: DocumentEntry, items: Items) {
  const facts = factsOf(entry, items, 'certification')
  const course = factsOf(entry, items, 'course')
  return compact({
    name: facts?.name ?? course?.name ?? entry.title?.text,
    issuer: facts?.issuer ?? course?.institution,
    date: facts?.date ?? course?.date,
    url: facts?.url ? absolute(facts.url) : undefined,
  })
}

function publicationOf(entry: DocumentEntry, items: Items) {
  const facts = factsOf(entry, items, 'publication')
  return compact({
    name: facts?.title ?? entry.title?.text,
    publisher: facts?.publisher,
    releaseDate: facts?.date,
    url: facts?.url ? absolute(facts.url) : undefined,
  })
}

/** Skills of one group together; a skill without a group stands alone, with its level. */
function skillsOf(skills: FactsOf<'skill'>[]): JsonResume['skills'] {
  const groups = Map.groupBy(skills, (skill) => skill.group)
  return [...groups].flatMap(([group, members]): NonNullable<JsonResume['skills']> =>
    group === null
      ? members.map(({ name, level }) => compact({ name, level }))
      : [{ name: group, keywords: members.map((skill) => skill.name) }],
  )
}

/** JSON Resume has no word for "present": a period that lasts has no end. */
function period(facts: Pick<FactsOf<'role'>, 'start' | 'end'> | undefined) {
  return { startDate: facts?.start, endDate: facts?.end === 'present' ? undefined : facts?.end }
}

function absolute(address: string): string {
  return /^[a-z][a-z0-9+.-]*:/iu.test(address) ? address : `https://${address}`
}

function hostOf(address: string): string | undefined {
  return URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, '') : undefined
}

type Filled<T> = { [K in keyof T]: Exclude<T[K], null> }

/** Without what is null, undefined or an empty list. */
function compact<T extends object>(value: T): Filled<T> {
  const filled = Object.entries(value).filter(
    ([, member]) => member != null && !(Array.isArray(member) && member.length === 0),
  )
  // The entries left are those of `value`, which has no null any more.
  return Object.fromEntries(filled) as Filled<T>
}

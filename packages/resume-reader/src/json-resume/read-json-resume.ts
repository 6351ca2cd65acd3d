import { numbersIn } from '../fields/numbers.ts'
import type { ReadResume } from '../model.ts'
import { UnreadableResume } from '../unreadable-resume.ts'
import { dateAt, joined, listAt, objectAt, periodOf, short, stringAt, textsAt, Writer } from './members.ts'
import type { Member } from './members.ts'
import { isObject, validateJsonResume } from './validate.ts'

/**
 * A JSON Resume as proposals. `text` is the résumé written out line by line, and places point into it. Throws
 * `UnreadableResume` with code `invalid-json-resume` and every fault with its JSON Pointer.
 */
export function readJsonResume(json: string): Omit<ReadResume, 'language'> {
  const value = parse(json)
  const errors = validateJsonResume(value)
  if (errors.length > 0 || !isObject(value))
    throw new UnreadableResume(
      'invalid-json-resume',
      `This JSON Resume has ${errors.length === 1 ? 'a mistake' : `${errors.length} mistakes`}: ${errors[0]?.message ?? ''}`,
      'Correct the places named, or export the résumé again from the tool it came from.',
      { errors },
    )
  const writer = new Writer()
  readBasics(objectAt(value, 'basics'), writer)
  readRoles(value, writer)
  readEducation(value, writer)
  readProjects(value, writer)
  readLists(value, writer)
  return {
    format: 'json-resume',
    pages: [],
    text: writer.text,
    items: writer.items,
    unplaced: writer.unplaced,
    warnings: [],
  }
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : ''
    throw new UnreadableResume(
      'invalid-json-resume',
      `This file looks like JSON but cannot be parsed: ${detail}`,
      'Open it in an editor that checks JSON, correct the place named, and upload it again.',
      { cause },
    )
  }
}

function readBasics(basics: Member, writer: Writer): void {
  const identity = (
    field: 'name' | 'headline' | 'email' | 'phone' | 'location' | 'link' | 'summary',
    value: string | null,
  ) => (value === null ? undefined : writer.add({ kind: 'identity', field, value: value.slice(0, 5000) }, value))
  identity('name', stringAt(basics, 'name'))
  identity('headline', stringAt(basics, 'label'))
  identity('email', stringAt(basics, 'email'))
  identity('phone', stringAt(basics, 'phone'))
  const place = objectAt(basics, 'location')
  identity(
    'location',
    joined(
      stringAt(place, 'address'),
      stringAt(place, 'postalCode'),
      stringAt(place, 'city'),
      stringAt(place, 'region'),
      stringAt(place, 'countryCode'),
    ) || null,
  )
  identity('link', stringAt(basics, 'url'))
  for (const profile of listAt(basics, 'profiles'))
    identity(
      'link',
      stringAt(profile, 'url') ?? (joined(stringAt(profile, 'network'), stringAt(profile, 'username')) || null),
    )
  identity('summary', stringAt(basics, 'summary'))
}

function readRoles(resume: Member, writer: Writer): void {
  for (const [section, employer] of [
    ['work', 'name'],
    ['volunteer', 'organization'],
  ] as const)
    for (const job of listAt(resume, section)) {
      const organisation = stringAt(job, employer)
      const title = stringAt(job, 'position') ?? organisation
      if (!title) continue
      const period = periodOf(job)
      const key = writer.add(
        {
          kind: 'role',
          title: title.slice(0, 300),
          organisation: short(organisation),
          location: short(stringAt(job, 'location')),
          ...period,
        },
        joined(
          stringAt(job, 'position'),
          organisation,
          stringAt(job, 'location'),
          period.start ? `${period.start} – ${period.end}` : null,
        ),
      )
      readAchievements([stringAt(job, 'summary'), ...textsAt(job, 'highlights')], key, writer)
    }
}

function readAchievements(texts: (string | null)[], parentKey: string | null, writer: Writer): void {
  for (const text of texts) if (text) writer.add({ kind: 'achievement', numbers: numbersIn(text) }, text, parentKey)
}

function readEducation(resume: Member, writer: Writer): void {
  for (const school of listAt(resume, 'education')) {
    const [institution, degree, area] = [
      stringAt(school, 'institution'),
      stringAt(school, 'studyType'),
      stringAt(school, 'area'),
    ]
    if (!institution && !degree && !area) continue
    const period = periodOf(school)
    const key = writer.add(
      {
        kind: 'education',
        institution: short(institution),
        degree: short(degree),
        area: short(area),
        location: null,
        grade: short(stringAt(school, 'score')),
        ...period,
      },
      joined(
        degree,
        area,
        institution,
        period.start ? `${period.start} – ${period.end}` : period.end,
        stringAt(school, 'score'),
      ),
    )
    for (const course of textsAt(school, 'courses'))
      writer.add(
        { kind: 'course', name: course.slice(0, 300), institution: short(institution), date: null },
        course,
        key,
      )
  }
}

function readProjects(resume: Member, writer: Writer): void {
  for (const project of listAt(resume, 'projects')) {
    const name = stringAt(project, 'name')
    if (!name) continue
    const period = { start: dateAt(project, 'startDate'), end: dateAt(project, 'endDate') }
    const key = writer.add(
      {
        kind: 'project',
        name: name.slice(0, 300),
        organisation: short(stringAt(project, 'entity')),
        url: stringAt(project, 'url'),
        ...period,
      },
      joined(name, stringAt(project, 'entity'), period.start, period.end, stringAt(project, 'url')),
    )
    readAchievements([stringAt(project, 'description'), ...textsAt(project, 'highlights')], key, writer)
    for (const keyword of textsAt(project, 'keywords')) addSkill(keyword, name, null, writer)
  }
}

function addSkill(name: string, group: string | null, level: string | null, writer: Writer): void {
  writer.add({ kind: 'skill', name: name.slice(0, 300), group: short(group), level: short(level), years: null }, name)
}

function readLists(resume: Member, writer: Writer): void {
  for (const certificate of listAt(resume, 'certificates')) {
    const name = stringAt(certificate, 'name')
    const issuer = stringAt(certificate, 'issuer')
    const date = dateAt(certificate, 'date')
    if (name)
      writer.add(
        {
          kind: 'certification',
          name: name.slice(0, 300),
          issuer: short(issuer),
          date,
          expires: null,
          url: stringAt(certificate, 'url'),
        },
        joined(name, issuer, date),
      )
  }
  for (const publication of listAt(resume, 'publications')) {
    const title = stringAt(publication, 'name')
    const publisher = stringAt(publication, 'publisher')
    const date = dateAt(publication, 'releaseDate')
    if (title)
      writer.add(
        {
          kind: 'publication',
          title: title.slice(0, 1000),
          publisher: short(publisher),
          date,
          url: stringAt(publication, 'url'),
        },
        joined(title, publisher, date),
      )
  }
  for (const skill of listAt(resume, 'skills')) {
    const name = stringAt(skill, 'name')
    const keywords = textsAt(skill, 'keywords')
    const level = stringAt(skill, 'level')
    // With keywords the name is the group they stand in, as in the format's own example.
    if (name && keywords.length === 0) addSkill(name, null, level, writer)
    for (const keyword of keywords) addSkill(keyword, name, level, writer)
  }
  for (const entry of listAt(resume, 'languages')) {
    const language = stringAt(entry, 'language')
    const fluency = stringAt(entry, 'fluency')
    if (language)
      writer.add(
        { kind: 'language', language: language.slice(0, 300), fluency: short(fluency) },
        joined(language, fluency),
      )
  }
  for (const award of listAt(resume, 'awards'))
    leaveText(
      [stringAt(award, 'title'), stringAt(award, 'awarder'), dateAt(award, 'date'), stringAt(award, 'summary')],
      writer,
    )
  for (const interest of listAt(resume, 'interests'))
    leaveText([stringAt(interest, 'name'), ...textsAt(interest, 'keywords')], writer)
  for (const reference of listAt(resume, 'references'))
    leaveText([stringAt(reference, 'name'), stringAt(reference, 'reference')], writer)
}

function leaveText(parts: (string | null)[], writer: Writer): void {
  const line = joined(...parts)
  if (line) writer.leave(line)
}

import { existsSync, readFileSync } from 'node:fs'
import type { DocumentContent, EvidenceFacts, EvidenceItem } from '@careergini/contracts'
import { evidenceFacts } from '@careergini/contracts'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { contentOf, lineOf, resumeContent, sectionOf } from './content.fixture.ts'
import { toJsonResume } from './json-resume.ts'
import { toPlainText } from './plain-text.ts'

const officialSchema = new URL('../../../../shared/data/json-resume/schema.json', import.meta.url)

describe('a document as JSON Resume', () => {
  it('takes words from its lines and facts from the evidence they cite', () => {
    const { content, evidence } = citedDocument()
    expect(toJsonResume(content, evidence)).toEqual({
      $schema: expect.stringContaining('jsonresume/resume-schema'),
      basics: {
        name: 'Noor Lindqvist',
        label: 'Ward nurse',
        email: 'noor@example.org',
        url: 'https://example.org/noor',
        summary: 'Calm under pressure.',
        location: { address: 'Uppsala, Sweden' },
        profiles: [{ network: 'social.example', url: 'https://www.social.example/noor' }],
      },
      work: [
        {
          name: 'Östra Hospital',
          position: 'Shift lead',
          location: 'Uppsala',
          startDate: '2022-03',
          highlights: ['Led 7 nurses.'],
        },
      ],
      education: [
        {
          institution: 'Mälarstrand University',
          studyType: 'BSc',
          area: 'Nursing',
          score: 'A',
          startDate: '2012',
          endDate: '2015',
        },
      ],
      certificates: [
        { name: 'Advanced Life Support', issuer: 'Nordic Board', date: '2024-05' },
        { name: 'Triage basics', issuer: 'Open School' },
      ],
      skills: [
        { name: 'Clinical', keywords: ['Triage', 'Wound care'] },
        { name: 'Excel', level: 'good' },
      ],
      languages: [{ language: 'English', fluency: 'C1' }],
    })
  })

  it('gives a role without a title no position', () => {
    const { content, evidence } = citedDocument()
    const untitled = evidence.map((item) =>
      item.facts.kind === 'role' ? { ...item, facts: { ...item.facts, title: null } } : item,
    )
    const [work] = toJsonResume(content, untitled).work ?? []
    expect(work).toMatchObject({ name: 'Östra Hospital' })
    expect(work).not.toHaveProperty('position')
  })

  it('leaves out evidence that no line cites', () => {
    const { content, evidence } = citedDocument()
    const json = JSON.stringify(toJsonResume({ ...content, sections: [], contact: null }, evidence))
    for (const absent of ['Hospital', 'noor@example.org', 'Triage', '2022']) expect(json).not.toContain(absent)
  })

  it.skipIf(!existsSync(officialSchema))('holds to the official schema (where the shared data has it)', () => {
    const { content, evidence } = citedDocument()
    const { $schema: _, ...schema } = JSON.parse(readFileSync(officialSchema, 'utf8')) as Record<string, unknown>
    const validate = new Ajv({ strict: false, validateFormats: false }).compile(schema)
    for (const resume of [toJsonResume(content, evidence), toJsonResume(resumeContent(3), [])]) {
      expect(validate(resume), JSON.stringify(validate.errors)).toBe(true)
    }
  })
})

it('writes a document as plain text', () => {
  expect(toPlainText(citedDocument().content)).toBe(`Noor Lindqvist
Ward nurse
Uppsala, Sweden · noor@example.org


Summary

Calm under pressure.


Experience

Shift lead | Mar 2022 – Present
Östra Hospital, Uppsala
- Led 7 nurses.


Education

BSc, Nursing | 2012 – 2015
Mälarstrand University


Certifications

Advanced Life Support


Courses

Triage basics


Skills

Clinical: Triage, Wound care
Excel


Languages

English (C1)
`)
})

/** A document whose lines cite evidence of every kind that the format has a place for. */
function citedDocument(): { content: DocumentContent; evidence: EvidenceItem[] } {
  const facts: Record<string, Partial<EvidenceFacts> & { kind: EvidenceFacts['kind'] }> = {
    mail: { kind: 'identity', field: 'email', value: 'noor@example.org' },
    place: { kind: 'identity', field: 'location', value: 'Uppsala, Sweden' },
    site: { kind: 'identity', field: 'link', value: 'example.org/noor' },
    social: { kind: 'identity', field: 'link', value: 'https://www.social.example/noor' },
    role: {
      kind: 'role',
      title: 'Shift lead',
      organisation: 'Östra Hospital',
      location: 'Uppsala',
      start: '2022-03',
      end: 'present',
    },
    led: { kind: 'achievement' },
    degree: {
      kind: 'education',
      institution: 'Mälarstrand University',
      degree: 'BSc',
      area: 'Nursing',
      start: '2012',
      end: '2015',
      grade: 'A',
    },
    als: { kind: 'certification', name: 'Advanced Life Support', issuer: 'Nordic Board', date: '2024-05' },
    course: { kind: 'course', name: 'Triage basics', institution: 'Open School' },
    triage: { kind: 'skill', name: 'Triage', group: 'Clinical' },
    wounds: { kind: 'skill', name: 'Wound care', group: 'Clinical' },
    excel: { kind: 'skill', name: 'Excel', level: 'good' },
    english: { kind: 'language', language: 'English', fluency: 'C1' },
  }
  const evidence = Object.entries(facts).map(([id, value]): EvidenceItem => ({
    id,
    parentId: null,
    text: id,
    facts: evidenceFacts.parse(value),
    conceptIds: [],
    source: { kind: 'typed', documentId: null, label: 'typed', place: null, textSha256: '0'.repeat(64) },
    edited: false,
    position: 0,
    createdAt: '2026-01-01T00:00:00Z',
    updatedAt: '2026-01-01T00:00:00Z',
  }))
  const content = contentOf({
    headline: lineOf('headline', 'Ward nurse'),
    contact: citing(lineOf('contact', 'Uppsala, Sweden · noor@example.org'), 'place', 'mail', 'site', 'social'),
    sections: [
      sectionOf('summary', 'Summary', [{ lines: ['Calm under pressure.'] }]),
      sectionOf('experience', 'Experience', [
        {
          title: 'Shift lead',
          dates: 'Mar 2022 – Present',
          subtitle: 'Östra Hospital, Uppsala',
          bullets: ['Led 7 nurses.'],
        },
      ]),
      sectionOf('education', 'Education', [
        { title: 'BSc, Nursing', dates: '2012 – 2015', subtitle: 'Mälarstrand University' },
      ]),
      sectionOf('certifications', 'Certifications', [{ title: 'Advanced Life Support' }]),
      sectionOf('courses', 'Courses', [{ title: 'Triage basics' }]),
      sectionOf('skills', 'Skills', [{ lines: ['Clinical: Triage, Wound care', 'Excel'] }]),
      sectionOf('languages', 'Languages', [{ lines: ['English (C1)'] }]),
    ],
  })
  const ids: Record<string, string[][]> = {
    experience: [['role'], ['led']],
    education: [['degree']],
    certifications: [['als']],
    courses: [['course']],
    skills: [['triage', 'wounds'], ['excel']],
    languages: [['english']],
  }
  for (const section of content.sections) {
    const entry = section.entries[0]
    const lines = [entry?.title, ...(entry?.lines ?? [])].filter((line) => line != null)
    lines.forEach((line, index) => citing(line, ...(ids[section.kind]?.[index] ?? [])))
  }
  return { content, evidence }
}

function citing(line: ReturnType<typeof lineOf>, ...evidenceIds: string[]): ReturnType<typeof lineOf> {
  line.claim.evidenceIds = evidenceIds
  return line
}

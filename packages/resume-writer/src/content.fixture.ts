// Invented content for tests: no person, employer or school here exists.
import type { DocumentContent, DocumentEntry, DocumentLine, DocumentSection } from '@careergini/contracts'

type EntryParts = Partial<Record<'title' | 'dates' | 'subtitle', string>> & { bullets?: string[]; lines?: string[] }

/** A line with an id made of its place. */
export function lineOf(id: string, text: string): DocumentLine {
  return {
    id,
    text,
    claim: { evidenceIds: [], requirementIds: [], how: 'verbatim', by: 'fixture@1' },
    refused: null,
    original: null,
  }
}

export function entryOf(id: string, parts: EntryParts): DocumentEntry {
  const optional = (key: 'title' | 'dates' | 'subtitle') => {
    const text = parts[key]
    return text === undefined ? null : lineOf(`${id}.${key}`, text)
  }
  return {
    id,
    title: optional('title'),
    dates: optional('dates'),
    subtitle: optional('subtitle'),
    style: parts.bullets ? 'bullets' : 'paragraph',
    lines: (parts.bullets ?? parts.lines ?? []).map((text, index) => lineOf(`${id}.${index}`, text)),
  }
}

export function sectionOf(kind: DocumentSection['kind'], heading: string, entries: EntryParts[]): DocumentSection {
  return {
    id: kind,
    kind,
    heading: lineOf(`${kind}.heading`, heading),
    entries: entries.map((parts, index) => entryOf(`${kind}.${index}`, parts)),
  }
}

export function contentOf(parts: Partial<DocumentContent> = {}): DocumentContent {
  return {
    language: 'en',
    template: 'modern',
    paper: 'a4',
    name: lineOf('name', 'Noor Lindqvist'),
    headline: lineOf('headline', 'Ward nurse and shift lead'),
    contact: lineOf('contact', 'Uppsala, Sweden · +46 70 000 00 00 · noor@example.org · https://example.org/noor'),
    sections: [],
    ...parts,
  }
}

const bullets = [
  'Led a night shift of 7 nurses and 2 assistants on a 28-bed surgical ward with a well-kept hand-over routine.',
  'Cut medication errors from 2.1 to 0.8 per 1 000 doses by a double-check at the bedside that the ward kept after the trial.',
  'Trained 14 newly qualified colleagues in wound care; 13 passed the county’s competence test at the first attempt.',
  'Wrote the ward’s guide to early-warning scores (NEWS2) and brought it into the electronic record.',
]

/** A résumé of one page (`roles` 2) or more, with sections of every shape. */
export function resumeContent(roles = 2, parts: Partial<DocumentContent> = {}): DocumentContent {
  const work = Array.from({ length: roles }, (_, index) => ({
    title: ['Shift lead, surgical ward', 'Registered nurse', 'Assistant nurse, home care'][index % 3] ?? '',
    dates: `${2022 - index * 2}-03 – ${index === 0 ? 'present' : `${2024 - index * 2}-02`}`,
    subtitle: ['Östra Hospital, Uppsala', 'Ängsgården Clinic, Västerås', 'Hemvård Norr, Gävle'][index % 3] ?? '',
    bullets: bullets.slice(0, 4 - (index % 2)),
  }))
  return contentOf({
    sections: [
      sectionOf('summary', 'Summary', [
        {
          lines: [
            'Surgical nurse with nine years on wards and in home care, four of them leading a shift. Looks for a post in which teaching is part of the week.',
          ],
        },
      ]),
      sectionOf('experience', 'Experience', work),
      sectionOf('education', 'Education', [
        { title: 'BSc Nursing', dates: '2012 – 2015', subtitle: 'Mälarstrand University' },
      ]),
      sectionOf('certifications', 'Certifications', [
        { title: 'Advanced Life Support', dates: '2024-05', subtitle: 'Nordic Resuscitation Board' },
        { title: 'Registered Nurse licence', dates: '2015-06' },
      ]),
      sectionOf('skills', 'Skills', [
        { lines: ['Clinical: wound care, triage, NEWS2, IV therapy', 'Systems: Cosmic, Melior, Excel'] },
      ]),
      sectionOf('languages', 'Languages', [{ lines: ['Swedish (native), English (C1), Arabic (B2)'] }]),
    ],
    ...parts,
  })
}

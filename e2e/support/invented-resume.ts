import { createPdfRenderer } from '@careergini/resume-writer'
import type { DocumentContent, DocumentLine } from '@careergini/contracts'

let count = 0
const line = (text: string): DocumentLine => ({
  id: `l${++count}`,
  text,
  claim: { evidenceIds: [], requirementIds: [], how: 'fixed', by: 'test' },
  refused: null,
  original: null,
})
const role = (title: string, dates: string, place: string, achievements: string[]) => ({
  id: `e${++count}`,
  title: line(title),
  dates: line(dates),
  subtitle: line(place),
  style: 'bullets' as const,
  lines: achievements.map(line),
})
const paragraph = (...texts: string[]) => ({
  id: `e${++count}`,
  title: null,
  dates: null,
  subtitle: null,
  style: 'paragraph' as const,
  lines: texts.map(line),
})

/** An invented person's résumé, as any word processor would print it. */
export const inventedResume: DocumentContent = {
  language: 'en',
  template: 'modern',
  paper: 'a4',
  name: line('Tomasz Ekeland'),
  headline: line('Backend Engineer'),
  contact: line('Gdańsk · +48 58 555 01 23 · tomasz.ekeland@example.org'),
  sections: [
    {
      id: 's1',
      kind: 'experience',
      heading: line('Experience'),
      entries: [
        role('Senior Backend Engineer', 'Mar 2020 – present', 'Harbourline Freight, Gdańsk', [
          'Cut the median response time of the booking API from 420 to 95 ms by moving hot queries to PostgreSQL materialised views.',
          'Led the move of 14 services from virtual machines to Kubernetes.',
          'Mentored 3 junior engineers in TypeScript and testing.',
        ]),
        role('Software Developer', 'Jun 2016 – Feb 2020', 'Kestrel Analytics, Warsaw', [
          'Built ingestion pipelines in Python that read 2 million sensor records a day.',
          'Wrote the REST API used by 40 customers.',
        ]),
      ],
    },
    {
      id: 's2',
      kind: 'education',
      heading: line('Education'),
      entries: [role('BSc Computer Science', '2012 – 2016', 'Gdańsk Technical College', [])],
    },
    {
      id: 's3',
      kind: 'skills',
      heading: line('Skills'),
      entries: [paragraph('TypeScript, Node.js, Python, PostgreSQL, Kubernetes, Docker, REST APIs')],
    },
    {
      id: 's4',
      kind: 'languages',
      heading: line('Languages'),
      entries: [paragraph('Polish (native), English (fluent)')],
    },
  ],
}

/** The résumé as a PDF file. */
export async function inventedResumePdf(): Promise<Uint8Array<ArrayBuffer>> {
  const renderer = await createPdfRenderer()
  try {
    const { pdf } = await renderer.render(inventedResume, { createdAt: '2026-01-15T09:00:00Z', title: 'Résumé' })
    return new Uint8Array(pdf)
  } finally {
    renderer.close()
  }
}

/** An invented posting that this person answers in part. */
export const inventedPosting = `Backend Engineer (Node.js)
Fjordkraft Logistics, Oslo, Norway · Hybrid, 3 days in the office · Full-time
NOK 780,000 – 920,000 per year

About us
We plan the routes of 900 lorries.

What you will do
- Own the APIs that drivers and customers use.

Requirements
- 5+ years of experience in backend development
- Strong TypeScript and Node.js
- PostgreSQL in production
- Kubernetes
- Bachelor's degree in computer science or a related field
- Fluent English

Nice to have
- Experience with Apache Kafka
- Norwegian
- You have a driving licence

We cannot sponsor visas for this role.
`

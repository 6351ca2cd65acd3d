import type { DocumentContent, DocumentEntry, DocumentLine, DocumentSection } from '@careergini/contracts'
import { createPdfRenderer } from '@careergini/resume-writer'

/**
 * The résumé of an invented person, for those who want to look before they upload their own, as a PDF. Names, employers
 * and addresses are made up; the domain is reserved for examples.
 */
export async function sampleResumePdf(): Promise<Uint8Array> {
  const renderer = await createPdfRenderer()
  try {
    const { pdf } = await renderer.render(sampleResume(), {
      createdAt: '2026-01-15T09:00:00Z',
      title: 'Résumé of Maja Lindqvist',
    })
    return pdf
  } finally {
    renderer.close()
  }
}

function sampleResume(): DocumentContent {
  const { line, entry, section } = numbered()
  return {
    language: 'en',
    template: 'modern',
    paper: 'a4',
    name: line('Maja Lindqvist'),
    headline: line('Logistics Coordinator'),
    contact: line('Gothenburg, Sweden · +46 31 700 55 01 · maja.lindqvist@example.org'),
    sections: [
      section('summary', 'Summary', [
        entry({
          lines: [
            'Logistics coordinator with nine years in road and sea freight. I plan routes, negotiate with carriers and build the reports that keep a warehouse on time.',
          ],
        }),
      ]),
      section('experience', 'Experience', roles.map(entry)),
      section('education', 'Education', [
        entry({ head: ['Higher Vocational Diploma in Logistics', 'Aug 2012 – May 2014', 'Borås Yrkeshögskola'] }),
      ]),
      section('certifications', 'Certifications', [
        entry({
          head: [],
          lines: [
            'ADR Dangerous Goods Safety Adviser, Kungsportens Transportskola, 2021',
            'Forklift Licence, Elfsborg Lager, 2014',
          ],
        }),
      ]),
      section('skills', 'Skills', [
        entry({
          lines: [
            'SAP Transportation Management, Microsoft Excel, Power BI, Route planning, Freight negotiation, Customs documentation, Inventory management',
          ],
        }),
      ]),
      section('languages', 'Languages', [entry({ lines: ['Swedish (native), English (C1), German (B1)'] })]),
    ],
  }
}

/** Makers of the parts, each with an id of its own. */
function numbered() {
  let count = 0
  const line = (text: string): DocumentLine => ({
    id: `l${++count}`,
    text,
    claim: { evidenceIds: [], requirementIds: [], how: 'fixed', by: 'sample' },
    refused: null,
    original: null,
  })
  const entry = ({ head, lines = [] }: { head?: string[]; lines?: string[] }): DocumentEntry => {
    const [title = null, dates = null, subtitle = null] = (head ?? []).map(line)
    return { id: `e${++count}`, title, dates, subtitle, style: head ? 'bullets' : 'paragraph', lines: lines.map(line) }
  }
  const section = (kind: DocumentSection['kind'], heading: string, entries: DocumentEntry[]): DocumentSection => ({
    id: `s${++count}`,
    kind,
    heading: line(heading),
    entries,
  })
  return { line, entry, section }
}

/** The jobs, newest first. */
const roles = [
  {
    head: ['Logistics Coordinator', 'Mar 2020 – Present', 'Nordhamn Freight AB, Gothenburg'],
    lines: [
      'Plan 140 road shipments a week to 11 countries with SAP Transportation Management.',
      'Cut late deliveries from 9% to 4% in two years by agreeing time windows with 23 carriers.',
      'Train new planners in customs documents and dangerous goods rules (ADR).',
      'Built a weekly cost report in Power BI from data that used to be kept in four spreadsheets.',
    ],
  },
  {
    head: ['Transport Planner', 'Aug 2016 – Feb 2020', 'Västra Spedition, Borås'],
    lines: [
      'Scheduled 35 drivers and 28 trucks for food and textile customers.',
      'Negotiated yearly contracts with carriers worth SEK 12 million.',
      'Moved delivery notes from paper to a mobile app, saving drivers 20 minutes a day.',
    ],
  },
  {
    head: ['Warehouse Assistant', 'Jun 2014 – Jul 2016', 'Elfsborg Lager, Borås'],
    lines: ['Picked and packed orders, operated a counterbalance forklift and counted stock.'],
  },
]

import type { DocumentContent } from '@careergini/contracts'
import { expect, test } from 'vitest'
import { inventedNurse } from '../fixtures/invented-person.ts'
import { smallPdf, type SmallPdfOptions } from '../fixtures/small-pdf.ts'
import { sealDocument } from '../proof/seal-document.ts'
import { createSigningKey } from '../proof/sign-proof.ts'
import { verifyDocument } from './verify-document.ts'

// Signed by somebody who means to deceive: every signature holds, so only a look at the page can tell.
const key = createSigningKey()

function documentOf(...texts: string[]): DocumentContent {
  const [name = '', ...rest] = texts
  const line = (text: string) => ({
    id: text,
    text,
    claim: { evidenceIds: ['identity-name'], requirementIds: [], how: 'locked' as const, by: 'compose@1' },
    refused: null,
    original: null,
  })
  const [headline, contact] = rest
  return {
    language: 'en',
    template: 'modern',
    paper: 'a4',
    name: line(name),
    headline: headline ? line(headline) : null,
    contact: contact ? line(contact) : null,
    sections: [],
  }
}

async function failures(texts: string[], options: SmallPdfOptions): Promise<string[]> {
  const pdf = smallPdf(texts.join('\n'), options)
  const input = {
    documentId: 'd1',
    createdAt: '2026-01-02T00:00:00Z',
    content: documentOf(...texts),
    evidence: inventedNurse(),
    postingText: null,
    policies: { match: 'm', plan: 'p', gate: 'g', template: 't' },
    models: [],
    pdf,
    randomBytes: (size: number) => new Uint8Array(size).fill(3),
  }
  const report = await verifyDocument(sealDocument(input, key.privateKeyPem).pdf)
  return report.checks.filter((check) => !check.passed).map((check) => `${check.name}: ${check.detail}`)
}

/** More than a number of 32 bits holds. */
const huge = '9'.repeat(41)
const first = 'BT /F1 12 Tf 1 0 0 1 50 780 Tm (Mara) Tj ET\n'
const second = (before: string, y = 760, size = 12, x = 50) =>
  `${first}${before}BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (Expert) Tj ET`

test('a plain page passes', async () => {
  expect(await failures(['Mara', 'Expert'], {})).toEqual([])
})

test.each([
  ['not painted', second('3 Tr '), /not painted/u],
  ['white', second('1 1 1 rg '), /colour of the paper/u],
  ['nearly white', second('0.97 0.97 0.95 rg '), /colour of the paper/u],
  ['tiny', second('', 760, 1), /too small/u],
  ['off the page', second('', 760, 12, 700), /outside the page/u],
  [
    'above the page',
    `BT /F1 12 Tf 1 0 0 1 50 900 Tm (Mara) Tj ET\n${second('').slice(first.length)}`,
    /outside the page/u,
  ],
  ['covered afterwards', `${second('')}\n1 1 1 rg 40 750 200 40 re f`, /painted over/u],
  [
    'covered by a small path that is scaled',
    `${second('')}\n1 1 1 rg q 100 0 0 100 40 750 cm 0 0 3 3 re f Q`,
    /painted over/u,
  ],
  ['covered by thin stripes', `${second('')}\n1 1 1 rg 40 760 200 4 re f 40 764 200 4 re f`, /painted over/u],
  ['covered by a surface of no bounds', `${second('')}\n1 1 1 rg -${huge} 760 ${huge}0 4 re f`, /painted over/u],
  ['covered by a thick line', `${second('')}\n1 1 1 RG 40 w 40 764 m 300 764 l S`, /painted over/u],
  ['covered by a line through it', `${second('')}\n1 1 1 RG 4 w 40 762 m 300 762 l S`, /painted over/u],
  ['black on a black surface', `0 0 0 rg 0 0 595 842 re f\n${second('')}`, /painted over or under/u],
  ['black on a dark stripe', `q 0 0 0 rg 40 759 200 5 re f Q\n${second('')}`, /painted over or under/u],
  ['clipped away', `q 0 0 1 1 re W n\n${second('')} Q`, /clip/u],
  ['clipped away by the even-odd rule', `q 0 0 1 1 re W* n\n${second('')} Q`, /clip/u],
  ['drawn over other text', second('', 780), /another order/u],
  ['drawn in another order than read', second('', 800), /another order/u],
])('text that is %s is found', async (_, content, message) => {
  const found = await failures(['Mara', 'Expert'], { content })
  expect(found.join('\n')).toMatch(message)
})

test('text beyond the edge that pdf.js does not read is found all the same', async () => {
  const content = `${second('')}\nBT /F1 12 Tf 1 0 0 1 50 -200 Tm (PhD) Tj ET`
  expect((await failures(['Mara', 'Expert'], { content })).join()).toMatch(/^visible: .*outside the page/u)
})

test('a rule drawn under a heading and a small marker are no cover', async () => {
  const content = `${second('')}\n0 0 0 rg 40 755 500 1 re f 44 763 3 3 re f 0.5 w 4 M 120 763 m 500 763 l S`
  expect(await failures(['Mara', 'Expert'], { content })).toEqual([])
})

test.each([
  [
    'a note',
    {
      page: '/Annots [6 0 R]',
      objects: ['<< /Type /Annot /Subtype /FreeText /Rect [50 700 200 720] /Contents (Expert) /DA (/F1 12 Tf) >>'],
    },
    /annotation \(FreeText\)/u,
  ],
  [
    'a link that runs a program',
    {
      page: '/Annots [6 0 R]',
      objects: ['<< /Type /Annot /Subtype /Link /Rect [50 700 200 720] /A << /S /Launch /F (a.exe) >> >>'],
    },
    /annotation \(Link\)/u,
  ],
])('%s is found', async (_, options, message) => {
  expect((await failures(['Mara', 'Expert'], options)).join('\n')).toMatch(message)
})

/** Every letter of `Mara` and `Expert` is an empty drawing, with widths as of letters. */
const drawnFont =
  '<< /Type /Font /Subtype /Type3 /FontBBox [0 0 750 750] /FontMatrix [0.001 0 0 0.001 0 0] /CharProcs << /square 6 0 R >> ' +
  '/Encoding << /Type /Encoding /Differences [0 /square] >> /FirstChar 65 /LastChar 122 /ToUnicode 7 0 R ' +
  `/Widths [${Array.from({ length: 58 }, () => 600).join(' ')}] /Resources << >> >>`
const toUnicode =
  '/CIDInit /ProcSet findresource begin begincmap /CMapName /X def /CMapType 2 def\n1 begincodespacerange <00> <ff> endcodespacerange\n' +
  '1 beginbfrange <41> <7a> <0041> endbfrange\nendcmap end'
const drawings = [
  '<< /Length 33 >>\nstream\n1000 0 0 0 750 750 d1 0 0 m 1 1 l\nendstream',
  `<< /Length ${toUnicode.length} >>\nstream\n${toUnicode}\nendstream`,
]

test.each([
  ['as the font of the page', { font: drawnFont, objects: drawings }],
  [
    'by a graphics state',
    {
      objects: [...drawings, drawnFont],
      resources: '/ExtGState << /G1 << /Font [8 0 R 12] >> >>',
      content: `${first}\nBT /G1 gs 1 0 0 1 50 764 Tm (Expert) Tj ET`,
    },
  ],
])('a font whose letters are drawings is found %s', async (_, options) => {
  expect((await failures(['Mara', 'Expert'], options)).join('\n')).toMatch(/^visible: .*Type 3/mu)
})

test('an ordinary link to the web is no extra', async () => {
  const objects = [
    '<< /Type /Annot /Subtype /Link /Rect [50 700 200 720] /A << /S /URI /URI (https://example.org) >> >>',
  ]
  expect(await failures(['Mara', 'Expert'], { page: '/Annots [6 0 R]', objects })).toEqual([])
})

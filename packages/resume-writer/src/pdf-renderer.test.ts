import { createHash } from 'node:crypto'
import { linesInReadingOrder, type DocumentContent } from '@careergini/contracts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import coverage from '../fonts/coverage.generated.json' with { type: 'json' }
import { contentOf, entryOf, lineOf, resumeContent, sectionOf } from './content.fixture.ts'
import { createPdfRenderer, type PdfRenderError, printableText, type PdfRenderer } from './index.ts'
import { inOneLine, pdfjsText, poppler, withPdf } from './pdf-text.fixture.ts'

const options = { createdAt: '2026-05-04T12:30:15Z', title: 'Résumé of Noor Lindqvist' }
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const expectedText = (content: DocumentContent) =>
  inOneLine(
    linesInReadingOrder(content)
      .map((line) => line.text)
      .join(' '),
  )

let renderer: PdfRenderer
beforeAll(async () => void (renderer = await createPdfRenderer()))
afterAll(() => renderer.close())

/** `clean` decides what of the white space counts: where a line is broken is the template's business. */
async function expectReadBack(content: DocumentContent, clean = inOneLine): Promise<void> {
  const { pdf } = await renderer.render(content, options)
  expect(clean(await pdfjsText(pdf)), 'pdf.js').toBe(clean(expectedText(content)))
  for (const mode of [['-raw'], []]) {
    const text = await poppler('pdftotext', pdf, ...mode)
    if (text !== null) expect(clean(text), `pdftotext ${mode.join()}`).toBe(clean(expectedText(content)))
  }
}

describe.each(['modern', 'compact'] as const)('the %s template', (template) => {
  it('is read back as exactly its lines in reading order, on one page and on several', async () => {
    await expectReadBack(resumeContent(2, { template }))
    await expectReadBack(resumeContent(14, { template, paper: 'letter' }))
  })

  it('gives back every character that the fonts hold', async () => {
    const lines = everyPrintableCharacter().map((pair, index) => `k${index}q${pair}qk`)
    await expectReadBack(contentOf({ template, sections: [sectionOf('summary', 'Characters', [{ lines }])] }))
  })

  it('prints what looks like markup as it is', async () => {
    const lines = [
      '#read("/etc/passwd") $x^2$ @label <tag> *bold* _it_ `code` \\u{41} // no comment /* nor this */ -- --- ... ~',
      '= Heading #pagebreak() "quoted" \'single\' [content] {code} \\',
      '- item + item / term: 1. first https://example.org/a#b?c=d&e=%20f',
    ]
    await expectReadBack(
      contentOf({ template, sections: [sectionOf('summary', '#panic()', [{ bullets: lines }, { lines }])] }),
    )
  })

  it('keeps the reading order with long names, titles that wrap and words longer than a line', async () => {
    const long =
      'Senior principal coordinator of inter-municipal emergency-preparedness programmes and cross-border training '
    await expectReadBack(
      contentOf({
        template,
        name: lineOf(
          'name',
          'Wilhelmina-Antoinette Konstantinopoulou-Featherstonehaugh y Santamaría de la Encarnación',
        ),
        headline: lineOf('headline', long.trim()),
        contact: lineOf(
          'contact',
          `${'Llanfairpwllgwyngyll '.repeat(4)}· a@example.org · https://example.org/${'x'.repeat(150)}`,
        ),
        sections: [
          sectionOf('experience', 'Experience', [
            {
              title: (long + long).trim(),
              dates: '2019-01 – present',
              subtitle: long.trim(),
              bullets: ['W'.repeat(300), long.trim()],
            },
            { dates: '2018' },
            { subtitle: 'Only an employer', lines: ['z'.repeat(700)] },
          ]),
        ],
      }),
      // A word longer than the line has to be broken somewhere.
      (text) => text.replace(/\s/g, ''),
    )
  })

  it('sets documents with hardly anything in them', async () => {
    await expectReadBack(contentOf({ template, headline: null, contact: null }))
    await expectReadBack(contentOf({ template, sections: [sectionOf('skills', 'Skills', [])] }))
    await expectReadBack(
      contentOf({ template, sections: [{ ...sectionOf('projects', 'Projects', []), entries: [entryOf('e', {})] }] }),
    )
  })

  it('keeps one distance between the entries of a section, short or long', async () => {
    const entries = [
      { title: 'Gardener', bullets: ['Planted.', 'Watered.'] },
      { title: 'Florist', bullets: ['Bound.', 'Sold.'] },
      { title: 'Helper', bullets: ['Carried.'] },
    ]
    const { pdf } = await renderer.render(
      contentOf({ template, sections: [sectionOf('experience', 'Work', entries)] }),
      options,
    )
    const y = await baselines(pdf)
    const beforeFlorist = (y.get('Watered.') ?? 0) - (y.get('Florist') ?? 0)
    const beforeHelper = (y.get('Sold.') ?? 0) - (y.get('Helper') ?? 0)
    expect(beforeFlorist).toBeGreaterThan(10)
    expect(beforeHelper).toBeCloseTo(beforeFlorist, 1)
  })

  it('never leaves a heading or the head of an entry alone at the foot of a page', async () => {
    for (const filler of Array.from({ length: 24 }, (_, index) => 26 + index)) {
      const content = contentOf({
        template,
        sections: [
          sectionOf('summary', 'Summary', [
            { lines: Array.from({ length: filler }, (_, index) => `Filler line ${index}`) },
          ]),
          sectionOf('experience', 'Experience', [
            { title: 'Gardener', dates: '2020', subtitle: 'Green Hall', bullets: ['Planted.', 'Pruned.'] },
          ]),
        ],
      })
      const { pdf } = await renderer.render(content, options)
      const lastOnPages = await withPdf(pdf, async (document) => {
        const pages = Array.from({ length: document.numPages }, (_, index) => document.getPage(index + 1))
        const texts = await Promise.all(pages.map(async (page) => (await (await page).getTextContent()).items))
        return texts.map((items) =>
          items
            .map((item) => ('str' in item ? item.str : ''))
            .filter((text) => text.trim())
            .at(-1),
        )
      })
      for (const last of lastOnPages)
        expect(['Experience', 'Gardener', '2020', 'Green Hall', 'Planted.']).not.toContain(last)
    }
  })
})

describe('the PDF', () => {
  it('is tagged and names its title, author, language and date', async () => {
    const { pdf, pageCount } = await renderer.render(resumeContent(6, { language: 'pt-BR' }), options)
    await withPdf(pdf, async (document) => {
      const { info } = await document.getMetadata()
      expect(info).toMatchObject({
        Title: options.title,
        Author: 'Noor Lindqvist',
        Language: 'pt-BR',
        CreationDate: expect.stringContaining('20260504123015'),
      })
      expect([...((await document.getMarkInfo()) as unknown as Map<string, boolean>)]).toContainEqual(['Marked', true])
      expect(document.numPages).toBe(pageCount)
      expect(pageCount).toBe(2)
      const tree = JSON.stringify(await (await document.getPage(1)).getStructTree())
      for (const role of ['H1', 'H2', 'H3', 'L', 'LI', 'LBody', 'P', 'Link']) expect(tree).toContain(`"role":"${role}"`)
    })
  })

  it('has the paper size asked for', async () => {
    const width = async (paper: DocumentContent['paper']) => {
      const { pdf } = await renderer.render(resumeContent(1, { paper }), options)
      return withPdf(pdf, async (document) => Math.round((await document.getPage(1)).view[2] ?? 0))
    }
    expect([await width('a4'), await width('letter')]).toEqual([595, 612])
  })

  it('carries its attachments byte for byte', async () => {
    const bytes = Uint8Array.from({ length: 5000 }, (_, index) => (index * 7) % 256)
    const attachment = { name: 'careergini-proof.json', bytes, mimeType: 'application/json', description: 'Proof' }
    const { pdf } = await renderer.render(resumeContent(1), { ...options, attachments: [attachment] })
    const attached = await attachmentsOf(pdf)
    expect([...attached.keys()]).toEqual(['careergini-proof.json'])
    expect(attached.get('careergini-proof.json')).toEqual(bytes)
    const without = await renderer.render(resumeContent(1), options)
    expect(await attachmentsOf(without.pdf)).toEqual(new Map())
  })

  it('has links only where the visible text is the address', async () => {
    const { pdf } = await renderer.render(resumeContent(1), options)
    const links = await withPdf(
      pdf,
      async (document) => (await (await document.getPage(1)).getAnnotations()) as { url?: string }[],
    )
    expect(links.map((link) => link.url)).toEqual(['mailto:noor@example.org', 'https://example.org/noor'])
  })

  it('has the same bytes for the same input, also from another compiler and after other documents', async () => {
    const first = await renderer.render(resumeContent(3), options)
    await renderer.render(resumeContent(5, { template: 'compact' }), options)
    const other = await createPdfRenderer()
    const hashes = await Promise.all(
      [renderer, other].map(async (each) => sha256((await each.render(resumeContent(3), options)).pdf)),
    )
    other.close()
    expect(new Set([sha256(first.pdf), ...hashes]).size).toBe(1)
  })
})

describe('the renderer', () => {
  it('answers concurrent calls each with its own document', async () => {
    const names = Array.from({ length: 8 }, (_, index) => `Person ${index}`)
    const results = await Promise.all(
      names.map((name) =>
        renderer.render(contentOf({ name: lineOf('name', name), headline: null, contact: null }), options),
      ),
    )
    expect(await Promise.all(results.map(async ({ pdf }) => inOneLine(await pdfjsText(pdf))))).toEqual(names)
  })

  it('refuses what it cannot set, with the line and the remedy, and goes on', async () => {
    const refusal = async (content: DocumentContent, more = {}) =>
      renderer.render(content, { ...options, ...more }).catch((error: unknown) => error as PdfRenderError)
    expect(await refusal(contentOf({ name: lineOf('n1', '山田 太郎') }))).toMatchObject({
      code: 'unprintable',
      lineId: 'n1',
    })
    expect(await refusal(contentOf({ name: lineOf('n1', 'two  spaces\n') }))).toMatchObject({ code: 'unprintable' })
    const huge = sectionOf('summary', 'S', [{ lines: Array.from({ length: 1200 }, () => 'x') }])
    expect(await refusal(contentOf({ sections: [huge] }))).toMatchObject({ code: 'too-large' })
    expect(await refusal(contentOf({ language: '!!' }))).toMatchObject({ code: 'bad-input' })
    expect(await refusal(contentOf(), { createdAt: 'yesterday' })).toMatchObject({ code: 'bad-input' })
    const attachment = { name: '../x', bytes: new Uint8Array(1), mimeType: 'text/plain', description: '' }
    expect(await refusal(contentOf(), { attachments: [attachment] })).toMatchObject({ code: 'bad-input' })
    await expectReadBack(resumeContent(1))
  })

  it('starts its compiler again after a rest', async () => {
    const resting = await createPdfRenderer({ idleMs: 1 })
    const first = await resting.render(resumeContent(1), options)
    await new Promise((resolve) => setTimeout(resolve, 50))
    const second = await resting.render(resumeContent(1), options)
    resting.close()
    expect(sha256(second.pdf)).toBe(sha256(first.pdf))
  })

  it('replaces a compiler that takes too long, and refuses after close', async () => {
    const hasty = await createPdfRenderer({ timeoutMs: 1 })
    await expect(hasty.render(resumeContent(20), options)).rejects.toMatchObject({ code: 'timeout' })
    await expect(hasty.render(resumeContent(1), options)).rejects.toMatchObject({ code: 'timeout' })
    hasty.close()
    await expect(hasty.render(resumeContent(1), options)).rejects.toMatchObject({ code: 'closed' })
  })
})

/** How high each text of the first page stands, in points from its foot. */
async function baselines(pdf: Uint8Array): Promise<Map<string, number>> {
  return withPdf(pdf, async (document) => {
    const { items } = await (await document.getPage(1)).getTextContent()
    return new Map(items.flatMap((item) => ('str' in item ? [[item.str, Number(item.transform[5])] as const] : [])))
  })
}

async function attachmentsOf(pdf: Uint8Array): Promise<Map<string, Uint8Array | null>> {
  return withPdf(pdf, async (document) => {
    const names = [...((await document.getAttachments())?.keys() ?? [])]
    const contents = names.map(async (name) => [name, await document.getAttachmentContent(name)] as const)
    return new Map(await Promise.all(contents))
  })
}

/** All printable characters, two to a word so that a document may hold them, apart from spaces. */
function everyPrintableCharacter(): string[] {
  const points = coverage.sans.flatMap(([first = 0, last = -1]) =>
    Array.from({ length: last - first + 1 }, (_, offset) => first + offset),
  )
  const characters = points
    .map((point) => String.fromCodePoint(point))
    .filter((character) => printableText(`x${character}x`).text === `x${character}x` && character !== ' ')
  return Array.from({ length: Math.ceil(characters.length / 2) }, (_, index) =>
    characters.slice(index * 2, index * 2 + 2).join('x'),
  )
}

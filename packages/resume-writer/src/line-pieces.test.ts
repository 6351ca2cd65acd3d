import fc from 'fast-check'
import { expect, it } from 'vitest'
import { linePieces } from './line-pieces.ts'

const options = { longestWord: 30 }
const kept = (text: string, more = {}) =>
  linePieces(text, { ...options, ...more }).flatMap((piece) => (piece.keep ? [piece.text] : []))

it('keeps together what line breaking could part inside a word', () => {
  expect(kept('A well-kept CI/CD pipeline for C++ (24/7), e.g. on-call.')).toEqual([
    'well-kept',
    'CI/CD',
    'C++',
    '(24/7),',
    'on-call.',
  ])
})

it('keeps grouped figures and their signs together', () => {
  expect(kept('Saved 12 500 000 € and 30 % of 2 000 hours')).toEqual(['12 500 000 €', '30 %', '2 000'])
  expect(kept('In 2019 300 people')).toEqual([])
})

it('keeps each part of a line of contacts together', () => {
  expect(kept('Uppsala, Sweden · +46 70 123 45 67', { contacts: true })).toEqual([
    'Uppsala, Sweden',
    '+46 70 123 45 67',
  ])
})

it('keeps a separator with what stands before it', () => {
  expect(linePieces('Uppsala, Sweden · ann@example.org', { ...options, contacts: true })).toEqual([
    { text: 'Uppsala, Sweden', keep: true, tail: ' ·' },
    { text: ' ' },
    { text: 'ann@example.org', keep: true, href: 'mailto:ann@example.org' },
  ])
})

it('cuts a word that is too long for a line', () => {
  expect(linePieces('x'.repeat(40), options).map((piece) => piece.text.length)).toEqual([12, 12, 12, 4])
  const address = 'https://example.org/a-long-address/of-many-parts'
  expect(
    linePieces(address, options)
      .map((piece) => piece.text)
      .join(' '),
  ).toBe('https: / / example. org/ a- long- address/ of- many- parts')
  expect(new Set(linePieces(address, options).map((piece) => piece.href))).toEqual(new Set([address]))
})

it('links an address that stands in the text, and nothing else', () => {
  const links = (text: string, contacts = false) =>
    linePieces(text, { ...options, contacts }).flatMap((piece) => piece.href ?? [])
  expect(links('See https://example.org/a or ann@example.org')).toEqual([
    'https://example.org/a',
    'mailto:ann@example.org',
  ])
  expect(links('Ann Arbor · ann.example · github.com/ann · +1 555 0100', true)).toEqual([
    'https://ann.example',
    'https://github.com/ann',
  ])
  expect(links('javascript:alert(1) file:///etc/passwd Node.js Node.js/Express CI/CD 3.5/4 @ann')).toEqual([])
})

it('sets the label of a list of skills apart', () => {
  expect(linePieces('Tools: Excel, Jira', { ...options, strongLabel: true })).toEqual([
    { text: 'Tools:', strong: true },
    { text: ' Excel, Jira' },
  ])
})

it('loses and adds nothing, in time that grows with the length', () => {
  fc.assert(
    fc.property(
      fc
        .array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom(' · ', ' | ', ' ', '1 000', 'a@b.example')))
        .map((parts) => parts.join('')),
      fc.boolean(),
      fc.boolean(),
      (text, contacts, strongLabel) => {
        const pieces = linePieces(text, { longestWord: 10, contacts, strongLabel })
        expect(pieces.map((piece) => piece.text + (piece.tail ?? '')).join('')).toBe(text)
      },
    ),
  )
  for (const hostile of [
    '1 000 '.repeat(4_000),
    "a'".repeat(10_000),
    'a.'.repeat(10_000),
    ': '.repeat(10_000),
    `a ${'!'.repeat(20_000)}`,
  ]) {
    const start = performance.now()
    linePieces(hostile, options)
    expect(performance.now() - start).toBeLessThan(1500)
  }
})

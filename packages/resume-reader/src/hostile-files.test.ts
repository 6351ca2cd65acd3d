import fc from 'fast-check'
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { limits } from './limits.ts'
import { readResume } from './read-resume.ts'
import { simplePdf } from './testing/simple-pdf.ts'
import { UnreadableResume } from './unreadable-resume.ts'

const encode = (text: string) => new TextEncoder().encode(text)

async function refusal(bytes: Uint8Array): Promise<UnreadableResume> {
  const error: unknown = await readResume(bytes).then(
    () => null,
    (thrown: unknown) => thrown,
  )
  expect(error).toBeInstanceOf(UnreadableResume)
  // Checked on the line above.
  const refused = error as UnreadableResume
  expect(refused.message.length).toBeGreaterThan(10)
  expect(refused.remedy.length).toBeGreaterThan(10)
  return refused
}

const wordFile = (document: string) =>
  zipSync({
    'word/document.xml': encode(
      `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${document}</w:body></w:document>`,
    ),
  })

describe('files that cannot be read', () => {
  it('names an empty file and one of blanks', async () => {
    expect((await refusal(new Uint8Array())).code).toBe('empty')
    expect((await refusal(encode(' \n\n '))).code).toBe('empty')
  })

  it('names a file above the limit with both sizes', async () => {
    const refused = await refusal(new Uint8Array(limits.bytes + 1))
    expect(refused.code).toBe('too-large')
    expect(refused.message).toMatch(/10\.0 MB.*10 MB/)
  })

  it('names a PDF under a password', async () => {
    const pdf = Buffer.from(simplePdf([[{ text: 'secret', x: 10, y: 10 }]])).toString('latin1')
    const locked = pdf.replace(
      '/Root 1 0 R',
      `/Root 1 0 R /ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >>`,
    )
    expect((await refusal(Buffer.from(locked, 'latin1'))).code).toBe('encrypted')
  })

  it('names damaged PDF and Word files', async () => {
    expect((await refusal(encode('%PDF-1.7\nnothing that follows is a PDF'))).code).toBe('corrupted')
    const word = wordFile('<w:p><w:r><w:t>Hello</w:t></w:r></w:p>')
    expect((await refusal(word.subarray(0, word.length - 30))).code).toBe('corrupted')
  })

  it('names a PDF of pictures', async () => {
    expect((await refusal(simplePdf([[], []]))).code).toBe('image-only')
  })

  it('reads by content: a ZIP called .pdf is told apart, a Word file called .txt is read', async () => {
    const zip = zipSync({ 'notes.txt': encode('hello') })
    expect((await refusal(zip)).message).toContain('ZIP')
    const read = await readResume(
      wordFile('<w:p><w:r><w:t>Ana Cruz</w:t></w:r></w:p><w:p><w:r><w:t>ana@example.org</w:t></w:r></w:p>'),
      { fileName: 'cv.txt' },
    )
    expect(read.format).toBe('docx')
  })

  it.each([
    ['{\\rtf1 hello}', 'RTF'],
    ['<!DOCTYPE html><html></html>', 'HTML'],
    ['%!PS-Adobe-3.0', 'PostScript'],
    ['\u007fELF....', 'program'],
  ])('names %s as unsupported', async (text, named) => {
    const refused = await refusal(encode(text))
    expect(refused.code).toBe('unsupported')
    expect(refused.message).toContain(named)
  })

  it('refuses a Word file that unpacks without end before it fills the memory', async () => {
    const before = process.memoryUsage().rss
    expect((await refusal(zipSync({ 'word/document.xml': new Uint8Array(26 * 1024 * 1024) }, { level: 1 }))).code).toBe(
      'bomb',
    )
    expect((await refusal(zipSync({ 'word/document.xml': new Uint8Array(6 * 1024 * 1024) }, { level: 1 }))).code).toBe(
      'bomb',
    )
    expect(process.memoryUsage().rss - before).toBeLessThan(250 * 1024 * 1024)
  })

  it('does not expand entities that a Word file declares', async () => {
    const evil = zipSync({
      'word/document.xml': encode(
        '<!DOCTYPE x [<!ENTITY a "boom"><!ENTITY b "&a;&a;">]><w:document><w:body><w:p><w:r><w:t>Eve Moe &b;</w:t></w:r></w:p></w:body></w:document>',
      ),
    })
    expect((await readResume(evil)).text).not.toContain('boom')
  })

  it('survives deeply nested tables', async () => {
    const nested = `${'<w:tbl><w:tr><w:tc>'.repeat(3000)}<w:p><w:r><w:t>Deep Text</w:t></w:r></w:p>${'</w:tc></w:tr></w:tbl>'.repeat(3000)}`
    const outcome = await readResume(wordFile(nested)).then(
      (read) => read.format,
      (error: unknown) => (error instanceof UnreadableResume ? error.code : error),
    )
    expect(['docx', 'image-only']).toContain(outcome)
  })

  it('answers any bytes with a reading or a named refusal', async () => {
    const openings = fc.constantFrom('', '%PDF-1.4\n', 'PK\u0003\u0004', '{"basics":', '# CV\n', 'Experience\n2019 - ')
    await fc.assert(
      fc.asyncProperty(openings, fc.uint8Array({ maxLength: 300 }), async (opening, noise) => {
        const bytes = new Uint8Array([...Buffer.from(opening, 'latin1'), ...noise])
        await readResume(bytes).catch((error: unknown) => {
          if (!(error instanceof UnreadableResume)) throw error
        })
      }),
      { numRuns: 150, seed: 7 },
    )
  })
})

import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readResume } from '../../read-resume.ts'
import { factsOf, identity } from '../../testing/facts.ts'

const encode = (text: string) => new TextEncoder().encode(text)
const run = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
const paragraph = (content: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`
const heading = (text: string) => paragraph(run(text), '<w:pStyle w:val="H1"/>')
const item = (text: string) => paragraph(run(text), '<w:numPr><w:numId w:val="1"/></w:numPr>')
const cell = (content: string) => `<w:tc>${content}</w:tc>`
const styles =
  '<w:styles><w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:sz w:val="28"/></w:rPr></w:style></w:styles>'

function word(body: string, header = ''): Uint8Array {
  return zipSync({
    'word/document.xml': encode(`<w:document><w:body>${body}</w:body></w:document>`),
    'word/styles.xml': encode(styles),
    ...(header ? { 'word/header1.xml': encode(`<w:hdr>${header}</w:hdr>`) } : {}),
  })
}

describe('Word files', () => {
  it('reads headings by style, list items, tabs and the page header', async () => {
    const read = await readResume(
      word(
        heading('Work Experience') +
          paragraph(`${run('Line Cook', '<w:b/>')}<w:r><w:tab/></w:r>${run('06/2018 – 09/2022')}`) +
          paragraph(run('Bistro Lumen, Lyon, France')) +
          item('Cooked for 120 guests an evening') +
          heading('Skills') +
          item('Butchery') +
          item('Menu planning'),
        paragraph(run('Luc Moreau', '<w:sz w:val="40"/>')) + paragraph(run('luc.moreau@example.org')),
      ),
    )
    expect(identity(read, 'name')).toBe('Luc Moreau')
    expect(identity(read, 'email')).toBe('luc.moreau@example.org')
    expect(factsOf(read, 'role')).toMatchObject([
      { title: 'Line Cook', organisation: 'Bistro Lumen', location: 'Lyon, France', start: '2018-06', end: '2022-09' },
    ])
    expect(factsOf(read, 'skill').map((skill) => skill.name)).toEqual(['Butchery', 'Menu planning'])
    expect(read.items.filter((entry) => entry.parentKey !== null).map((entry) => entry.text)).toEqual([
      'Cooked for 120 guests an evening',
    ])
  })

  it('counts the text of a text box once, though Word stores it twice', async () => {
    const box = `<mc:AlternateContent><mc:Choice><w:txbxContent>${paragraph(run('Mia Holt'))}${paragraph(run('mia@example.org'))}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${paragraph(run('Mia Holt'))}</w:txbxContent></mc:Fallback></mc:AlternateContent>`
    const read = await readResume(word(paragraph(`<w:r>${box}</w:r>`)))
    expect(read.text.match(/Mia Holt/g)).toHaveLength(1)
  })

  it('reads a table of dates and jobs row by row', async () => {
    const row = (left: string, right: string) => `<w:tr>${cell(paragraph(run(left)))}${cell(right)}</w:tr>`
    const jobs = `<w:tbl>${row('2015 – 2019', paragraph(run('Carpenter, Holzbau Krings GmbH')) + item('Built roofs'))}${row('2010 – 2015', paragraph(run('Apprentice, Zimmerei Alt GmbH')) + item('Sawed beams'))}</w:tbl>`
    const read = await readResume(
      word(paragraph(run('Jan Krings')) + paragraph(run('jan@example.org')) + heading('Experience') + jobs),
    )
    expect(factsOf(read, 'role')).toMatchObject([
      { title: 'Carpenter', organisation: 'Holzbau Krings GmbH', start: '2015', end: '2019' },
      { title: 'Apprentice', organisation: 'Zimmerei Alt GmbH', start: '2010', end: '2015' },
    ])
  })

  it('leaves out deleted text', async () => {
    const read = await readResume(word(paragraph(`${run('Kept words')}<w:del>${run('gone')}</w:del>`)))
    expect(read.text).toBe('Kept words')
  })
})

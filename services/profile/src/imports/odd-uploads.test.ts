import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { getImport, importSource, listImports } from '@careergini/contracts'
import { testDatabases } from '@careergini/testing'
import { describe, expect, it } from 'vitest'
import { resume, useProfileService } from '../testing/profile-service.fixture.ts'

describe.each(testDatabases())('odd uploads on $name', { timeout: 90_000 }, ({ open }) => {
  const on = useProfileService(open)
  const { upload, follow, imported } = on

  it.each([
    ['a path', '../../../etc/passwd', 'passwd'],
    ['a path of Windows', 'C:\\Users\\ona\\cv.txt', 'cv.txt'],
    ['control characters', 'c\u0000v\u0007.txt', 'cv.txt'],
    ['marks that turn the direction of reading', 'cv\u202Etxt.exe', 'cvtxt.exe'],
    ['nothing but dots', '..', 'file'],
    ['5,000 characters', `${'é'.repeat(5000)}.txt`, `${'é'.repeat(196)}.txt`],
    ['5,000 characters of two halves each', '😀'.repeat(5000), '😀'.repeat(200)],
  ])('with a name of %s keep a plain name, and their bytes are stored by neither', async (_what, name, plain) => {
    const { id } = await upload(resume, name)
    const [listed] = (await on.client.call(listImports, {})).items
    expect(listed?.fileName).toBe(plain)
    const file = await on.client.file(importSource, { params: { id } })
    expect(await file.text()).toBe(resume)
    const folder = join(on.dataFolder, 'files', 'users', on.userId, 'uploads')
    expect(readdirSync(folder)).toEqual([expect.stringMatching(/^[\da-f-]{36}$/)])
  })

  it('of 300 pages are read as far as a résumé goes, which the review says', async () => {
    const { status, warnings } = await imported(pdfOf(300), 'book.pdf')
    expect(status).toBe('ready')
    expect(warnings).toContainEqual(expect.stringMatching(/pages/))
  })

  it('of a person who is erased while they are read end without a trace', async () => {
    const { id } = await upload(resume)
    await on.database.kysely.deleteFrom('users').where('id', '=', on.userId).execute()
    Object.assign(on, await on.signUp())
    expect((await imported(resume)).status).toBe('ready')
    const left = on.database.kysely.selectFrom('importItems').select('id').where('importId', '=', id)
    expect(await left.execute()).toEqual([])
  })

  it('of one person do not keep those of another waiting', async () => {
    const many = Array.from({ length: 20 }, (_, n) => upload(resume.replace('Ona', `Ona ${n}`), `${n}.txt`))
    const ids = (await Promise.all(many)).map(({ id }) => id)
    const { client } = await on.signUp()
    const { id } = await upload(resume, 'mine.txt', client)
    await follow(id, undefined, client)
    expect((await client.call(getImport, { params: { id } })).status).toBe('ready')
    const queued = on.database.kysely.selectFrom('imports').select('id').where('id', 'in', ids)
    expect((await queued.where('status', '=', 'queued').execute()).length).toBeGreaterThan(10)
  })
})

/** A PDF of so many pages, each with its number. */
function pdfOf(pages: number): string {
  const numbers = Array.from({ length: pages }, (_, index) => index)
  const texts = numbers.map((n) => `BT /F1 12 Tf 72 720 Td (Page ${n + 1}) Tj ET`)
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages} /Kids [${numbers.map((n) => `${4 + n * 2} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...texts.flatMap((text, n) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + n * 2} 0 R >>`,
      `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
    ]),
  ]
  let body = '%PDF-1.7\n'
  const offsets = objects.map((object, index) => {
    const at = body.length
    body += `${index + 1} 0 obj\n${object}\nendobj\n`
    return `${String(at).padStart(10, '0')} 00000 n \n`
  })
  const start = body.length
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`
  return `${body}${table}trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF`
}

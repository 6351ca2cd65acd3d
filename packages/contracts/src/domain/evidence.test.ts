import { expect, it } from 'vitest'
import { evidenceFacts } from './evidence.ts'

const role = (names: { title?: string | null; organisation?: string | null }) =>
  evidenceFacts.safeParse({ kind: 'role', ...names })

it('takes a role that names its title or its employer, and makes nothing up', () => {
  expect(role({ organisation: 'Oven & Co' }).data).toMatchObject({ title: null, organisation: 'Oven & Co' })
  expect(role({ title: 'Baker' }).data).toMatchObject({ title: 'Baker', organisation: null })
})

it('refuses a role that names neither, beside the field of the title', () => {
  for (const names of [{}, { title: ' ', organisation: '' }])
    expect(role(names).error?.issues).toMatchObject([
      { path: ['title'], message: 'Name the job title or the employer.' },
    ])
})

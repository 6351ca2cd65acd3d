import { endpoints, acceptImport, generateResume, updateProfile } from '@careergini/contracts'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { AppError } from '../../errors/index.ts'
import { fromForm } from './form-values.ts'
import { readInput, type InputPlace } from './read-input.ts'

const refusal = (schema: z.ZodType, value: unknown, place?: InputPlace) => {
  try {
    readInput(schema, value, place)
  } catch (error) {
    if (error instanceof AppError) return { detail: error.detail, errors: error.errors ?? [] }
    throw error
  }
  throw new Error('nothing was refused')
}

describe('what the schema does not know', () => {
  it('is refused by its name, with the names there are', () => {
    const { detail, errors } = refusal(generateResume.body, { jobDescription: 'Nurse', maxPage: 2 })
    expect(errors).toEqual([
      { in: 'body', pointer: '/maxPage', message: expect.stringContaining('template, paper, language, maxPages') },
    ])
    expect(detail).toMatch(/^maxPage: There is no member/)
  })

  it('is found at any depth, in lists and in each form of a fact', () => {
    const facts = { kind: 'role', title: 'Nurse', organization: 'Clinic' }
    const { errors } = refusal(acceptImport.body, { accept: [{ id: crypto.randomUUID(), facts }], 'de/cl~ine': [] })
    expect(errors.map(({ pointer }) => pointer)).toEqual(['/accept/0/facts/organization', '/de~1cl~0ine'])
    const nested = refusal(updateProfile.body, { jobPreferences: { title: ['Nurse'] } })
    expect(nested.errors).toMatchObject([{ pointer: '/jobPreferences/title' }])
  })

  it('may be anything where the schema takes anything', () => {
    const open = z.object({ any: z.unknown(), by: z.record(z.string(), z.number()) })
    const value = { any: { a: [{ b: 1 }] }, by: { x: 1 } }
    expect(readInput(open, value)).toEqual(value)
  })

  it('is refused in a query too', () => {
    const query = z.object({ limit: z.coerce.number().int().min(1).max(100).default(50) })
    expect(refusal(query, { limt: '5' }, 'query')).toMatchObject({
      detail: expect.stringMatching(/^query limt: .*Use limit\.$/),
      errors: [{ in: 'query', pointer: '/limt' }],
    })
    expect(refusal(query, { limit: '0' }, 'query')).toMatchObject({
      errors: [{ in: 'query', pointer: '/limit', message: 'Use 1 or more.' }],
    })
  })
})

describe('every mistake', () => {
  it('is told in a sentence that says what to do', () => {
    const schema = z.object({
      name: z.string().min(1),
      mail: z.email(),
      pages: z.int().min(1).max(4),
      kind: z.enum(['pdf', 'txt']),
      on: z.boolean(),
      tags: z.array(z.string()).max(2),
      id: z.uuid(),
      page: z.url(),
      fact: z.discriminatedUnion('kind', [z.object({ kind: z.literal('a') }), z.object({ kind: z.literal('b') })]),
      accept: z.union([z.literal('all'), z.array(z.object({ id: z.uuid() }))]),
    })
    const value = { mail: 'x', pages: 9, kind: 'doc', on: 'yes', tags: ['a', 'b', 'c'], id: '7', page: 'x', fact: {} }
    const messages = Object.fromEntries(
      refusal(schema, { ...value, accept: [{ id: 'x' }] }).errors.map(({ pointer, message }) => [pointer, message]),
    )
    expect(messages).toEqual({
      '/name': 'This is missing. Give a text.',
      '/mail': 'Write the address as name@example.org.',
      '/pages': 'Use 4 or less.',
      '/kind': 'Use one of "pdf", "txt".',
      '/on': 'Use true or false, not a text.',
      '/tags': 'Give at most 2.',
      '/id': 'Use an id as this API gave it.',
      '/page': 'Write the whole URL, such as https://example.org/page.',
      '/fact/kind': 'Use one of "a", "b".',
      '/accept/0/id': 'Use an id as this API gave it.',
    })
    expect(refusal(z.object({ accept: schema.shape.accept }), { accept: 7 }).errors).toMatchObject([
      { pointer: '/accept', message: 'Use "all". Or: Use a list, not a number.' },
    ])
    expect(refusal(schema, undefined).errors).toMatchObject([
      { pointer: '', message: 'This is missing. Give an object.' },
    ])
    expect(refusal(schema, { name: '' }).errors[0]?.message).toBe('This is empty. Write something.')
  })

  it('of every endpoint is told without the words of a library', () => {
    const bodies = endpoints.flatMap(({ body }) => (body ? [body] : []))
    expect(bodies.length).toBeGreaterThan(5)
    for (const body of bodies)
      for (const value of [7, [], { 'no such member': 1 }])
        for (const { message } of refusal(body, value).errors)
          expect(message).not.toMatch(/invalid|expected|received|unrecognized|undefined|NaN/i)
  })
})

it('turns the texts of a form into what the schema asks for, and no more', () => {
  const schema = z.object({ n: z.int(), on: z.boolean(), tags: z.array(z.string()), text: z.string() })
  expect(fromForm(schema, { n: '2', on: 'false', tags: 'a', text: '7' })).toEqual({
    n: 2,
    on: false,
    tags: ['a'],
    text: '7',
  })
  expect(fromForm(schema, { n: 'two', on: 'yes', tags: ['a'], text: '' })).toMatchObject({ n: 'two', on: 'yes' })
})

import { expect, it } from 'vitest'
import { endpoints } from './endpoints.ts'
import { openApiDocument } from './openapi.ts'

const document = openApiDocument('1.0.0') as {
  paths: Record<string, Record<string, { operationId: string }>>
  components: { schemas: Record<string, unknown> }
}

it('describes every endpoint once', () => {
  const ids = Object.values(document.paths).flatMap((path) =>
    Object.values(path).map((operation) => operation.operationId),
  )
  expect(ids.toSorted()).toEqual(endpoints.map((endpoint) => endpoint.id).toSorted())
  expect(new Set(ids).size).toBe(ids.length)
})

it('has no reference that points nowhere', () => {
  const references = [...JSON.stringify(document).matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(
    ([, name]) => name ?? '',
  )
  expect(references.length).toBeGreaterThan(50)
  expect(references.filter((name) => !(name in document.components.schemas))).toEqual([])
  expect(JSON.stringify(document)).not.toContain('$defs')
})

it('says how to begin, with addresses that exist', () => {
  const { description } = (openApiDocument('1.0.0') as { info: { description: string } }).info
  const named = [...description.matchAll(/(?:\$API|POST )(\/[\w/{}]+)/g)].map(([, path]) => `/api/v1${path}`)
  expect(named.length).toBeGreaterThan(4)
  expect(named.filter((path) => !(path in document.paths))).toEqual([])
})

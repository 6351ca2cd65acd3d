import { z } from 'zod'
import * as domain from './domain/index.ts'
import type { Endpoint } from './endpoint.ts'
import { endpoints } from './endpoints.ts'
import { introduction } from './openapi-introduction.ts'
import { problem, problemCodes, type ProblemCode } from './problem.ts'
import { importEvent, importItem, importRecord } from './imports.contract.ts'
import { profile } from './profile.contract.ts'
import { document, documentEvent, documentSummary } from './resume.contract.ts'
import { session, user } from './auth.contract.ts'
import { postingSummary } from './jobs.contract.ts'
import { dependency, readiness } from './system.contract.ts'

type Json = Record<string, unknown>

/** Schemas that get a name of their own under `components/schemas`. */
const named = {
  Problem: problem,
  User: user,
  Session: session,
  Profile: profile,
  EvidenceItem: domain.evidenceItem,
  EvidenceFacts: domain.evidenceFacts,
  SourcePlace: domain.sourcePlace,
  Import: importRecord,
  ImportItem: importItem,
  ImportEvent: importEvent,
  Posting: domain.posting,
  PostingSummary: postingSummary,
  Requirement: domain.requirement,
  Match: domain.match,
  LedgerRow: domain.ledgerRow,
  Document: document,
  DocumentSummary: documentSummary,
  DocumentContent: domain.documentContent,
  DocumentLine: domain.documentLine,
  DocumentEvent: documentEvent,
  Proof: domain.proof,
  Salary: domain.salary,
  Dependency: dependency,
  Readiness: readiness,
}

/** The OpenAPI 3.1 document of the public API, made from the contracts alone. */
export function openApiDocument(version: string): Json {
  const registry = z.registry<{ id: string }>()
  for (const [id, schema] of Object.entries(named)) registry.add(schema, { id })
  const components: Json = {}
  const schemaOf = (schema: z.ZodType, io: 'input' | 'output') =>
    hoist(z.toJSONSchema(schema, { metadata: registry, io, unrepresentable: 'any' }), components)
  const paths: Record<string, Json> = {}
  for (const endpoint of endpoints) {
    const path = `/api/v1${endpoint.path.replace(/:(\w+)/g, '{$1}')}`
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operation(endpoint, schemaOf) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'CareerGini',
      version,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      description: introduction,
    },
    servers: [{ url: '/' }],
    tags: [...new Set(endpoints.map(tagOf))].map((name) => ({ name })),
    paths,
    components: {
      schemas: Object.fromEntries(Object.entries(components).sort(([a], [b]) => (a < b ? -1 : 1))),
      securitySchemes: { accessToken: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
    },
  }
}

type SchemaOf = (schema: z.ZodType, io: 'input' | 'output') => Json

function operation(endpoint: Endpoint, schemaOf: SchemaOf): Json {
  return {
    operationId: endpoint.id,
    summary: endpoint.summary,
    tags: [tagOf(endpoint)],
    ...(endpoint.access !== 'public' && { security: [{ accessToken: [] }] }),
    'x-limit': endpoint.limit,
    parameters: [
      ...parameters(endpoint.params, 'path', schemaOf),
      ...parameters(endpoint.query, 'query', schemaOf),
      ...(takesKey(endpoint) ? [idempotencyKey] : []),
    ],
    ...requestBody(endpoint, schemaOf),
    responses: { [endpoint.status]: success(endpoint, schemaOf), ...failures(endpoint, schemaOf) },
  }
}

const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description: 'A new UUID for each new request: a repeat within 24 hours gets the first answer.',
  schema: { type: 'string', maxLength: 200 },
}

function takesKey({ method, access, service }: Endpoint): boolean {
  return method === 'POST' && access !== 'public' && service !== 'gateway'
}

function tagOf(endpoint: Endpoint): string {
  return endpoint.path.split('/')[1] ?? 'system'
}

function parameters(schema: z.ZodObject | undefined, place: 'path' | 'query', schemaOf: SchemaOf): Json[] {
  return Object.entries(schema?.shape ?? {}).map(([name, one]) => {
    // Shapes of ZodObject hold schemas; the library types them more loosely.
    const member = one as z.ZodType
    return {
      name,
      in: place,
      required: place === 'path' || !member.safeParse(undefined).success,
      schema: schemaOf(member, 'input'),
    }
  })
}

function requestBody({ body, upload }: Endpoint, schemaOf: SchemaOf): Json {
  if (upload) {
    const schema = {
      type: 'object',
      required: ['file'],
      properties: {
        file: {
          type: 'string',
          contentMediaType: 'application/octet-stream',
          description: `At most ${upload.maxBytes / 1024 / 1024} MB.`,
        },
      },
    }
    return { requestBody: { required: true, content: { 'multipart/form-data': { schema } } } }
  }
  return body
    ? {
        requestBody: {
          required: !body.safeParse(undefined).success,
          content: { 'application/json': { schema: schemaOf(body, 'input') } },
        },
      }
    : {}
}

function success({ summary, response, file, events }: Endpoint, schemaOf: SchemaOf): Json {
  const content = {
    ...(response && { 'application/json': { schema: schemaOf(response, 'output') } }),
    ...Object.fromEntries((file ?? []).map((type) => [type, { schema: { type: 'string', contentMediaType: type } }])),
    ...(events && { 'text/event-stream': { schema: schemaOf(events, 'output') } }),
  }
  return { description: summary, ...(Object.keys(content).length > 0 && { content }) }
}

function failures(endpoint: Endpoint, schemaOf: SchemaOf): Json {
  const always: ProblemCode[] = [
    'too-many-requests',
    'internal',
    'unavailable',
    ...(endpoint.service === 'gateway' ? [] : (['timeout'] as const)),
    ...(endpoint.access === 'public' ? [] : (['not-signed-in'] as const)),
  ]
  const codes = new Set<ProblemCode>([...endpoint.errors, ...always])
  const byStatus = new Map<number, ProblemCode[]>()
  for (const code of codes)
    byStatus.set(problemCodes[code].status, [...(byStatus.get(problemCodes[code].status) ?? []), code])
  return Object.fromEntries(
    [...byStatus].map(([status, found]) => [
      status,
      {
        description: found.join(', '),
        content: { 'application/problem+json': { schema: schemaOf(problem, 'output') } },
      },
    ]),
  )
}

/** Moves the named schemas of one JSON schema to the shared components and points to them there. */
function hoist(schema: object, components: Json): Json {
  const {
    $schema: _,
    $defs = {},
    ...rest
  } = JSON.parse(JSON.stringify(schema).replaceAll('#/$defs/', '#/components/schemas/')) as Json & { $defs?: Json }
  for (const [name, definition] of Object.entries($defs)) components[name] ??= withoutId(definition as Json)
  if (typeof rest.id !== 'string') return rest
  components[rest.id] ??= withoutId(rest)
  return { $ref: `#/components/schemas/${rest.id}` }
}

function withoutId(definition: Json): Json {
  return Object.fromEntries(Object.entries(definition).filter(([name]) => name !== 'id'))
}

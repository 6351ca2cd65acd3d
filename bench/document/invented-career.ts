import { createHash } from 'node:crypto'
import { evidenceFacts, type EvidenceItem } from '@careergini/contracts'

/**
 * The evidence of an invented person that fills two pages: six roles with five achievements each, a degree,
 * certificates, skills, languages. Every number gives other sentences, so that no cache helps from one to the next.
 */
export function inventedCareer(number: number): EvidenceItem[] {
  const pick = <T>(options: readonly T[], salt: number): T => {
    const chosen = options[(number * 31 + salt * 17 + (number >> 3) * salt) % options.length]
    if (chosen === undefined) throw new Error('There is nothing to pick from.')
    return chosen
  }
  const items: EvidenceItem[] = []
  const add = (id: string, facts: object, text: string, parentId: string | null = null) => {
    items.push(itemOf(id, evidenceFacts.parse(facts), text, parentId, items.length))
  }
  const identity = {
    name: `Noor Lindqvist ${number}`,
    headline: 'Software engineer for logistics',
    email: `noor${number}@example.org`,
    phone: '+46 70 000 00 00',
    location: 'Uppsala, Sweden',
  }
  for (const [field, value] of Object.entries(identity)) add(field, { kind: 'identity', field, value }, value)
  const summary = `Engineer with ${8 + (number % 9)} years in ${pick(fields, 1)} and ${pick(fields, 2)}, who likes short feedback loops and clear handovers.`
  add('summary', { kind: 'identity', field: 'summary', value: summary }, summary)
  for (let role = 0; role < 6; role++) {
    const [title, organisation] = [pick(titles, role), `${pick(names, role + number)} ${pick(kinds, role)}`]
    const period = {
      start: `${2023 - role * 2}-0${1 + (number % 9)}`,
      end: role === 0 ? 'present' : `${2025 - role * 2}-0${1 + (number % 9)}`,
    }
    add(
      `role${role}`,
      { kind: 'role', title, organisation, location: 'Uppsala', ...period },
      `${title}, ${organisation}`,
    )
    for (let line = 0; line < 5; line++) {
      const salt = role * 7 + line
      const text = `${pick(verbs, salt)} ${pick(objects, salt + 3)} for ${pick(fields, salt + 5)} with ${pick(tools, salt)} and ${pick(tools, salt + 4)}, which cut ${pick(costs, salt)} by ${5 + ((number + salt * 13) % 60)} % for ${2 + ((number * 7 + salt) % 90)} teams.`
      add(`role${role}.${line}`, { kind: 'achievement' }, text, `role${role}`)
    }
  }
  add(
    'degree',
    {
      kind: 'education',
      institution: 'Mälarstrand University',
      degree: 'BSc',
      area: 'Computer Science',
      start: '2010',
      end: '2013',
    },
    'BSc Computer Science, Mälarstrand University',
  )
  add(
    'certificate',
    { kind: 'certification', name: 'Certified Kubernetes Administrator', issuer: 'CNCF', date: '2024-05' },
    'Certified Kubernetes Administrator, CNCF, 2024',
  )
  for (const tool of tools) add(`skill.${tool}`, { kind: 'skill', name: tool }, tool)
  add('english', { kind: 'language', language: 'English', fluency: 'C1' }, 'English (C1)')
  return items
}

/** An invented posting that the career answers in part. */
export const inventedPosting = `Backend engineer, logistics (Uppsala or remote)

About you
- 5+ years of experience as a software engineer
- Strong knowledge of Python and PostgreSQL
- Experience with Kubernetes and Docker in production
- You have worked with Kafka or RabbitMQ
- Bachelor's degree in Computer Science or a related field
- Fluent English

Nice to have
- Experience with Terraform
- Knowledge of Rust
- Certified Kubernetes Administrator
- Swedish is a plus

We offer a permanent full-time contract and 30 days of holiday. You must be allowed to work in the EU.
`

const verbs = [
  'Built',
  'Rewrote',
  'Led',
  'Designed',
  'Introduced',
  'Tested',
  'Documented',
  'Migrated',
  'Measured',
  'Planned',
  'Repaired',
] as const
const objects = [
  'a booking service',
  'the nightly import',
  'a routing engine',
  'the billing reports',
  'an alerting set-up',
  'the customer portal',
  'a search index',
] as const
const fields = [
  'parcel delivery',
  'cold storage',
  'port operations',
  'rail freight',
  'warehouse planning',
  'fleet upkeep',
  'customs papers',
  'returns',
] as const
const tools = [
  'Python',
  'PostgreSQL',
  'Kafka',
  'Docker',
  'Kubernetes',
  'TypeScript',
  'Redis',
  'Grafana',
  'Terraform',
] as const
const costs = ['waiting time', 'hosting cost', 'manual steps', 'failed runs', 'support calls'] as const
const titles = [
  'Senior software engineer',
  'Software engineer',
  'Backend developer',
  'Data engineer',
  'Team lead',
] as const
const names = ['Havn', 'Skog', 'Fjell', 'Strand', 'Berg', 'Lund', 'Älv'] as const
const kinds = ['Logistik', 'Freight', 'Systems', 'Cargo', 'Data'] as const

function itemOf(
  id: string,
  facts: EvidenceItem['facts'],
  text: string,
  parentId: string | null,
  position: number,
): EvidenceItem {
  const textSha256 = createHash('sha256').update(text).digest('hex')
  return {
    id,
    parentId,
    text,
    facts,
    conceptIds: [],
    source: { kind: 'typed', documentId: null, label: 'invented', place: null, textSha256 },
    edited: false,
    position,
    createdAt: '2026-01-01T00:00:00Z',
    updatedAt: '2026-01-01T00:00:00Z',
  }
}

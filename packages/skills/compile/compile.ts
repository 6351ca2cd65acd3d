import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { taxonomyOf } from '../src/taxonomy/taxonomy.ts'
import { unpackTaxonomy } from '../src/taxonomy/file.ts'
import { assemble } from './assemble.ts'
import type { ConceptDraft } from './draft.ts'
import { readEsco } from './esco.ts'
import { joinOnet } from './join.ts'
import { joinOccupations } from './join-occupations.ts'
import { joinKey, labelVariants } from './labels.ts'
import { readOnet } from './onet.ts'
import { ordinaryWords } from './ordinary-words.ts'
import { addOwn, readOwn } from './own.ts'

/*
 * Compiles data/taxonomy.bin from ESCO 1.1.1, O*NET 29.3 and the tables in data/own:
 *   node packages/skills/compile/compile.ts [--data DIR] [--out FILE]
 */
const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))

function compile(data: string, out: string) {
  const esco = readEsco(`${data}/skills-taxonomy/esco-v1.1.1`)
  const onet = readOnet(`${data}/skills-taxonomy/onet`)
  const own = readOwn(path('../data/own'))
  const isOrdinary = ordinaryWords([...esco.prose, ...onet.prose])
  for (const draft of [...esco.concepts, ...onet.concepts]) addVariants(draft, isOrdinary)
  const { concepts, joined } = joinOnet(esco.concepts, onet.concepts, isOrdinary)
  const escoSkills = new Map(
    esco.concepts.filter(({ kind, type }) => kind === 'skill' && type !== 'group').map(({ id, label }) => [label, id]),
  )
  const unknown = addOwn(own, concepts)
  for (const skill of own.everyday.values()) if (!escoSkills.has(skill)) unknown.push(`everyday.csv: "${skill}"`)
  if (unknown.length > 0) throw new Error(`Names in data/own that no concept carries:\n${unknown.join('\n')}`)
  const counterparts = joinOccupations(concepts)
  const version = `esco-1.1.1+onet-29.3+own-${own.checksum.slice(0, 12)}`
  const everyday = [...own.everyday].map(([phrase, skill]): [string, string] => [phrase, escoSkills.get(skill) ?? ''])
  const header = { version, contexts: own.contexts, everyday, ownTables: own.checksum }
  const file = assemble(header, concepts, {
    isOrdinary,
    needsContext: (word) => word in own.contexts,
    isSilent: (label) => own.silent.has(joinKey(label)),
  })
  writeFileSync(out, file)
  report(file, concepts, { joined, counterparts }, own.concepts.length)
}

function addVariants(draft: ConceptDraft, isOrdinary: (word: string) => boolean) {
  const labels = [draft.label, ...draft.aliases]
  draft.aliases.push(...labels.flatMap((label) => labelVariants(label, isOrdinary)))
}

interface Joined {
  joined: number
  counterparts: number
}

function report(file: Buffer, concepts: readonly ConceptDraft[], { joined, counterparts }: Joined, ownRows: number) {
  const { version, size } = taxonomyOf(unpackTaxonomy(file))
  const from = (source: string) => concepts.filter((concept) => concept.id.startsWith(`${source}:`)).length
  console.log(`version       ${version}`)
  console.log(`concepts      ${concepts.length} (ESCO ${from('esco')}, O*NET ${from('onet')}, own ${from('own')})`)
  console.log(
    `joined        ${joined} O*NET technologies and tools with ESCO skills; ${ownRows} rows of our own tables`,
  )
  console.log(`counterparts  ${counterparts} ESCO occupations have one in O*NET`)
  console.log(`skills        ${size.skills}`)
  console.log(`occupations   ${size.occupations}`)
  console.log(`labels        ${size.labels}`)
  console.log(`bytes         ${file.length}`)
  console.log(`sha256        ${createHash('sha256').update(file).digest('hex')}`)
}

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: path('../../../../shared/data') },
    out: { type: 'string', default: path('../data/taxonomy.bin') },
  },
})
compile(values.data, values.out)

import { writeFileSync } from 'node:fs'
import { dot, type Embedding, loadEmbedding } from '@careergini/embedding'
import { linkingFile, occupationsFile, packLinkingTable, skillsChecksum } from '../src/linking/linking-table.ts'
import { loadTaxonomy, type Taxonomy } from '../src/taxonomy/taxonomy.ts'
import { nearestSkills } from './nearest-skills.ts'

/*
 * Compiles data/linking.bin (skills, some minutes) and data/occupations.bin from data/taxonomy.bin and the built-in embedding:
 *   node packages/skills/compile/linking.ts [skills] [occupations]
 */
const nearest = 32
const mostLabels = 40

type Kind = 'skill' | 'occupation'
const taxonomy = loadTaxonomy()
const embedding = loadEmbedding()

function compile(kind: Kind, out: URL) {
  const concepts = linkable(taxonomy, kind)
  const demand = kind === 'skill' ? demandOf(taxonomy, concepts) : new Uint8Array(concepts.length)
  const { vectors, scale } = quantised(concepts, taxonomy, embedding)
  // Titles are compared with every occupation: these need no lists.
  const lists = kind === 'skill' ? nearestSkills(embedding, vectors, scale, nearest) : null
  const { neighbours = new Uint16Array(), closeness = new Uint8Array(), largest = new Float32Array() } = lists ?? {}
  const header = {
    embedding: embedding.version,
    skills: skillsChecksum(taxonomy, concepts),
    count: concepts.length,
    dims: embedding.dims,
    nearest: lists ? nearest : 0,
    rows: largest.length,
  }
  const table = { ...header, concepts, vectors, scale, demand, neighbours, closeness, largest }
  const file = packLinkingTable(header, table)
  writeFileSync(out, file)
  console.log(`${kind}s ${concepts.length}, rows ${largest.length}, bytes ${file.length}`)
}

/** ESCO's: the names of its skills say what people do or know; O*NET's products are found by name. */
function linkable({ tables }: Taxonomy, wanted: Kind): Uint32Array {
  const found: number[] = []
  for (let index = 0; index < tables.count; index += 1) {
    const { id, kind, type } = tables.conceptAt(index)
    if (id.startsWith('esco:') && kind === wanted && type !== 'group') found.push(index)
  }
  return Uint32Array.from(found)
}

function demandOf(taxonomy: Taxonomy, concepts: Uint32Array): Uint8Array {
  const uses = new Map<string, number>()
  for (let index = 0; index < taxonomy.tables.count; index += 1) {
    const { essential, optional } = taxonomy.occupationSkills(taxonomy.tables.idAt(index))
    for (const id of [...essential, ...optional]) uses.set(id, (uses.get(id) ?? 0) + 1)
  }
  return Uint8Array.from(concepts, (concept) =>
    Math.min(255, Math.round(25 * Math.log1p(uses.get(taxonomy.tables.idAt(concept)) ?? 0))),
  )
}

/** Half the name, half the mean of all names, as bytes with a scale for each skill. */
function quantised(concepts: Uint32Array, taxonomy: Taxonomy, embedding: Embedding) {
  const { dims } = embedding
  const vectors = new Int8Array(concepts.length * dims)
  const scale = new Float32Array(concepts.length)
  for (const [skill, concept] of concepts.entries()) {
    const { label, altLabels } = taxonomy.tables.conceptAt(concept)
    // `Java (computer programming)`: what stands in brackets tells namesakes apart, nobody writes it.
    const name = embedding.encode(label.replace(/\s*\([^()]*\)$/, ''))
    const all = [label, ...altLabels.slice(0, mostLabels)].map((text) => embedding.encode(text))
    const middle = unit(all.reduce((sum, vector) => sum.map((value, at) => value + (vector[at] ?? 0))))
    const vector = unit(name.map((value, at) => value + (middle[at] ?? 0)))
    const step = Math.max(...vector.map(Math.abs)) / 127
    scale[skill] = step
    if (step > 0)
      vectors.set(
        Int8Array.from(vector, (value) => Math.round(value / step)),
        skill * dims,
      )
  }
  return { vectors, scale }
}

function unit(vector: Float32Array): Float32Array {
  const length = Math.sqrt(dot(vector, vector))
  return length > 0 ? vector.map((value) => value / length) : vector
}

const wanted = process.argv.slice(2)
if (wanted.length === 0 || wanted.includes('skills')) compile('skill', linkingFile)
if (wanted.length === 0 || wanted.includes('occupations')) compile('occupation', occupationsFile)

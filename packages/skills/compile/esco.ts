import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { type ConceptType, type ReuseLevel, reuseLevels } from '../src/taxonomy/concept.ts'
import { readTable } from './csv.ts'
import { type ConceptDraft, draftOf, type Source } from './draft.ts'

type Row = Record<string, string>
const archives = ['esco-v1.1.1-classification-en-csv.zip', 'esco-v1.1.1-relations-csv.zip']

/** Reads ESCO 1.1.1 (English) from its two published archives in `folder`. */
export function readEsco(folder: string): Source {
  const files = Object.assign({}, ...archives.map((name) => unzipSync(readFileSync(join(folder, name)))))
  const table = (name: string): Row[] => readTable(strFromU8(files[name]))
  const skills = table('skills_en.csv')
  const occupations = table('occupations_en.csv')
  const kinds = {
    languages: uris(table('languageSkillsCollection_en.csv')),
    digital: uris(table('digitalSkillsCollection_en.csv')),
  }
  const concepts = new Map<string, ConceptDraft>()
  for (const row of skills) add(concepts, skillDraft(row, kinds))
  for (const row of occupations) add(concepts, labelled(row, 'occupation', 'occupation'))
  for (const row of table('skillGroups_en.csv')) add(concepts, labelled(row, 'skill', 'group'))
  for (const row of table('ISCOGroups_en.csv')) add(concepts, labelled(row, 'occupation', 'group'))
  for (const name of ['broaderRelationsSkillPillar.csv', 'broaderRelationsOccPillar.csv']) {
    for (const row of table(name)) concepts.get(idOf(row.conceptUri))?.broader.push(idOf(row.broaderUri))
  }
  for (const row of table('skillSkillRelations.csv')) {
    concepts.get(idOf(row.originalSkillUri))?.related.push(idOf(row.relatedSkillUri))
  }
  addOccupationSkills(concepts, table('occupationSkillRelations.csv'))
  return { concepts: [...concepts.values()], prose: [...skills, ...occupations].map((row) => row.description ?? '') }
}

/** `http://data.europa.eu/esco/skill/<uuid>` → `esco:<uuid>`; groups keep their path: `esco:isco/C2512`. */
function idOf(uri: string | undefined): string {
  return `esco:${(uri ?? '').replace('http://data.europa.eu/esco/', '').replace(/^(?:skill|occupation)\//, '')}`
}

const uris = (rows: Row[]) => new Set(rows.map((row) => row.conceptUri))

function add(concepts: Map<string, ConceptDraft>, draft: ConceptDraft) {
  if (!concepts.has(draft.id)) concepts.set(draft.id, draft)
}

function labelled(row: Row, kind: 'skill' | 'occupation', type: ConceptType): ConceptDraft {
  const aliases = (row.altLabels ?? '').split('\n').map((label) => label.trim())
  return draftOf({
    id: idOf(row.conceptUri),
    kind,
    type,
    label: (row.preferredLabel ?? '').trim(),
    aliases: aliases.filter(Boolean),
  })
}

function skillDraft(
  row: Row,
  kinds: { languages: Set<string | undefined>; digital: Set<string | undefined> },
): ConceptDraft {
  const draft = labelled(row, 'skill', 'competence')
  draft.reuse = reuseLevels.find((level) => level === row.reuseLevel) ?? (null satisfies ReuseLevel | null)
  if (row.skillType !== 'knowledge') return draft
  draft.type = 'knowledge'
  if (kinds.languages.has(row.conceptUri)) draft.type = 'language'
  else if (kinds.digital.has(row.conceptUri) && isProperName(draft.label)) draft.type = 'technology'
  return draft
}

/** A product's or language's name, as ESCO writes it: every longer word has a capital or a digit, or a kind in brackets. */
export function isProperName(label: string): boolean {
  if (/\([^)]+\)$/.test(label)) return true
  const words = label.split(/\s+/).filter((word) => word.length > 3 || /[A-Z0-9]/.test(word))
  return words.length > 0 && words.every((word) => /[A-Z0-9]/.test(word))
}

function addOccupationSkills(concepts: Map<string, ConceptDraft>, rows: Row[]) {
  for (const row of rows) {
    const occupation = concepts.get(idOf(row.occupationUri))
    const skill = concepts.get(idOf(row.skillUri))
    if (!occupation || !skill) continue
    skill.uses += 1
    occupation[row.relationType === 'essential' ? 'essential' : 'optional'].push(skill.id)
  }
}

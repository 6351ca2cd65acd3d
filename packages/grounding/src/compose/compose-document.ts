import type {
  Claim,
  DocumentContent,
  DocumentEntry,
  DocumentLine,
  DocumentSection,
  EvidenceItem,
} from '@careergini/contracts'
import type { DocumentPlan, PlannedEntry, PlannedLine, PlannedSection } from '../plan/document-plan.ts'
import { cleanText } from './clean-text.ts'
import { contactSeparator, headTexts, languageText } from './locked-text.ts'
import { skillLineText } from './skill-line.ts'
import { wordingFor, type SectionKind } from './wording.ts'

export const composePolicyVersion = 'compose@1'

/**
 * Writes the planned document without any model: heads put in by code from the facts, achievements and the summary word
 * for word, skills in the person's own words. Line ids depend on the evidence alone, so they survive a new version.
 * @throws Error when the plan names evidence that is not given.
 */
export function composeDocument(plan: DocumentPlan, evidence: readonly EvidenceItem[]): DocumentContent {
  const byId = new Map(evidence.map((item) => [item.id, item]))
  const context: Context = {
    language: plan.language,
    item(id) {
      const item = byId.get(id)
      if (!item) throw new Error(`The plan cites evidence ${id}, which was not given. Plan again with this evidence.`)
      return item
    },
  }
  const { name, headline, contact } = plan.header
  return {
    language: plan.language,
    template: plan.template,
    paper: plan.paper,
    name: identityLine('name', [name], context),
    headline: headline === null ? null : identityLine('headline', [headline], context),
    contact: contact.length === 0 ? null : identityLine('contact', contact, context),
    sections: plan.sections.map((section) => composeSection(section, context)),
  }
}

interface Context {
  language: string
  item(id: string): EvidenceItem
}

function composeSection(section: PlannedSection, context: Context): DocumentSection {
  const text = wordingFor(context.language).headings[section.kind]
  return {
    id: section.kind,
    kind: section.kind,
    heading: line(`${section.kind}/heading`, text, { evidenceIds: [], requirementIds: [], how: 'fixed' }),
    entries: section.entries.map((entry, position) => composeEntry(section.kind, entry, position, context)),
  }
}

function composeEntry(kind: SectionKind, entry: PlannedEntry, position: number, context: Context): DocumentEntry {
  const id = `${kind}/${entry.evidenceId ?? position}`
  const evidenceIds = entry.evidenceId === null ? [] : [entry.evidenceId]
  const texts = entry.evidenceId === null ? null : headTexts(context.item(entry.evidenceId), context.language)
  const headLine = (slot: string, text: string | null | undefined, requirementIds: string[]) =>
    text ? line(`${id}/${slot}`, text, { evidenceIds, requirementIds, how: 'locked' }) : null
  return {
    id,
    title: headLine('title', texts?.title, entry.requirementIds),
    dates: headLine('dates', texts?.dates, []),
    subtitle: headLine('subtitle', texts?.subtitle, []),
    style: entry.style,
    lines: entry.lines.map((planned) => composeLine(kind, id, planned, context)),
  }
}

function composeLine(kind: SectionKind, entryId: string, planned: PlannedLine, context: Context): DocumentLine {
  const items = planned.evidenceIds.map((id) => context.item(id))
  const id = `${entryId}/${planned.evidenceIds[0]}`
  if (kind === 'skills') return line(id, skillLineText(items), { ...planned, how: 'selected' })
  if (kind === 'languages') {
    return line(id, items.map(languageText).join(', '), { ...planned, how: 'selected' })
  }
  return line(id, verbatimText(items[0]), { ...planned, how: 'verbatim' })
}

/** The evidence word for word, as printed: {@link cleanText} of the summary or of the text as it stood. */
export function verbatimText(item: EvidenceItem | undefined): string {
  return cleanText(item?.facts.kind === 'identity' ? item.facts.value : (item?.text ?? ''))
}

function identityLine(slot: string, ids: string[], context: Context): DocumentLine {
  const texts = ids.map((id) => verbatimText(context.item(id)))
  return line(slot, texts.join(contactSeparator), { evidenceIds: ids, requirementIds: [], how: 'locked' })
}

function line(id: string, text: string, claim: Omit<Claim, 'by'>): DocumentLine {
  return { id, text, claim: { ...claim, by: composePolicyVersion }, refused: null, original: null }
}

import type { EvidenceItem, Requirement } from '@careergini/contracts'
import { met, missing, partial, unknown, type Decision } from '../decision.ts'
import type { EvidenceIndex, EvidenceView } from '../evidence-index.ts'
import { quote } from '../say.ts'
import { topicWords, wordShare } from '../words.ts'

const formal = new Set(
  'valid active current license licence licensed licensure licenses licences certification certifications certificate certificates certified registration registered state professional holder hold obtain ability full clean unrestricted member membership plus bonus uprawnienia certyfikat licencja prawo posiadanie aktualne gültiger gültige zertifikat zertifizierung certificación certificado permiso certificat certification'.split(
    ' ',
  ),
)
const everyday =
  /driv(?:er|ing)|first aid|prawo jazdy|führerschein|fahrerlaubnis|carn(?:et|é) de conducir|permis (?:de conduire|b)\b|cpr/i
const enoughWords = 0.6

/** Certificates and licences: named ones must stand in the evidence; an expired one counts in part. */
export function certificationRule(requirement: Requirement, evidence: EvidenceIndex): Decision {
  const held = evidence.views.filter((view) => names(requirement, view))
  const certificates = held.filter(({ item }) => item.facts.kind === 'certification')
  const valid = certificates.filter(({ item }) => !isExpired(item, evidence.asOf))
  const ids = (views: readonly EvidenceView[]) => views.map((view) => view.item.id)
  if (valid[0]) return met('certification.held', `Your certificates name ${nameOf(valid[0].item)}.`, ids(valid))
  if (certificates[0])
    return partial(
      'certification.expired',
      `Your certificates name ${nameOf(certificates[0].item)}, which has expired.`,
      ids(certificates),
    )
  if (held[0])
    return partial(
      'certification.mentioned',
      `Your evidence mentions it (${quote(held[0].item.text)}), but not as a certificate you hold.`,
      ids(held),
      0.6,
    )
  if (everyday.test(requirement.text)) {
    return unknown(
      'certification.everyday',
      'Many people do not write this on a résumé.',
      `The posting asks for ${quote(requirement.text)}. Do you have it?`,
    )
  }
  return missing('certification.none', `No certificate in your evidence answers ${quote(requirement.text)}.`)
}

/** By concept, by an acronym both use (`RN`, `CPA`), or by most of the words that name the certificate. */
function names(requirement: Requirement, view: EvidenceView): boolean {
  const isFormal = ['certification', 'education', 'skill', 'course', 'role', 'identity'].includes(view.item.facts.kind)
  if (!isFormal) return false
  const acronyms = requirement.text.match(/(?<![\p{L}\p{N}])\p{Lu}[\p{Lu}\p{N}+-]{1,7}(?![\p{L}\p{N}])/gu) ?? []
  if (
    acronyms.some(
      (acronym) =>
        !isPlace(acronym) &&
        new RegExp(`(?<![\\p{L}\\p{N}])${acronym.replace(/[+]/g, '\\+')}(?![\\p{L}\\p{N}])`, 'u').test(
          textOf(view.item),
        ),
    )
  )
    return true
  const isCertificate = view.item.facts.kind === 'certification'
  if (isCertificate && requirement.conceptIds.some((id) => view.concepts.has(id))) return true
  const wanted = topicWords(requirement.text).filter((word) => !formal.has(word))
  return isCertificate && wanted.length > 0 && wordShare(wanted, topicWords(view.line)) >= enoughWords
}

function isPlace(acronym: string): boolean {
  return ['US', 'USA', 'UK', 'EU', 'OR', 'AND', 'IT'].includes(acronym)
}

function isExpired({ facts }: EvidenceItem, asOf: string): boolean {
  if (facts.kind !== 'certification' || facts.expires === null) return false
  return facts.expires.slice(0, 7) < asOf.slice(0, Math.min(7, facts.expires.length))
}

function textOf({ facts, text }: EvidenceItem): string {
  return facts.kind === 'certification' || facts.kind === 'skill' ? `${facts.name} ${text}` : text
}

function nameOf({ facts, text }: EvidenceItem): string {
  return quote(facts.kind === 'certification' ? facts.name : text)
}

import { singular } from '../src/text/stem.ts'
import { wordsOf } from '../src/text/words.ts'

const vendors =
  /^(?:Microsoft|Adobe|Oracle|IBM|SAP|Apache|Google|Atlassian|Apple|Amazon|Autodesk|Intuit|Cisco|Red Hat|The MathWorks|Dassault Systemes|ESRI|Mozilla|Trimble|Bentley|Siemens|StataCorp|HashiCorp|Corel|Avid|McNeel|Wolfram Research|JetBrains|Henry Schein|Symantec|Citrix|VMware) (?=\S)/

/** One text to compare names by: singular words, joined; a product's one-word name (`Canvas`) stays as it is. */
export function joinKey(label: string): string {
  const words = wordsOf(label)
  const isProduct = words.length === 1 && /^[A-Z]/.test(label)
  return isProduct ? (words[0] as string) : words.map(singular).join(' ')
}

/**
 * Other ways in which a source's label is written: without the kind in brackets, its acronym apart from its words,
 * without the vendor or the word "software", hyphened words joined. `isOrdinary` tells dictionary words.
 */
export function labelVariants(label: string, isOrdinary: (word: string) => boolean): string[] {
  const found = new Set<string>()
  const [, base, inner] = /^(.*\S)\s*\(([^()]+)\)$/.exec(label) ?? []
  if (base) found.add(base)
  if (inner && isAcronym(inner)) found.add(inner)
  const core = base ?? label
  const apart = acronymApart(core)
  const product = apart.length > 0 ? '' : withoutVendor(core, isOrdinary)
  for (const variant of [...apart, product, withoutSoftware(core, isOrdinary)]) {
    if (variant) found.add(variant)
  }
  for (const text of [label, ...found]) {
    const script = /^([A-Za-z]+)\.js$/.exec(text)?.[1]
    if (script) found.add(`${script}JS`)
    if (/[a-z]-[a-z]/i.test(text) && text.split(/\s+/).length <= 3)
      found.add(text.replaceAll(/([a-z])-(?=[a-z])/gi, '$1'))
  }
  found.delete(label)
  return [...found]
}

export const isAcronym = (text: string) => /^[A-Z][A-Z0-9]{1,6}$/.test(text)

/** O*NET writes `Structured query language SQL`, `Amazon Web Services AWS software`. */
function acronymApart(label: string): string[] {
  const [, words = '', acronym = '', tail = ''] =
    /^(.+) ([A-Z][A-Z0-9]{1,6})((?: (?:software|systems?|equipment))?)$/.exec(label) ?? []
  if (!words || !isInitials(acronym, words)) return []
  return [`${words}${tail}`, words, acronym]
}

/** True where the letters of the acronym begin words, or follow within them, in order: SQL in "structured query language". */
function isInitials(acronym: string, words: string): boolean {
  const letters = acronym.replace(/\d/g, '').toLowerCase()
  if (words.split(/[\s/-]+/).length < 2 || letters.length < 2) return false
  let at = 0
  for (const letter of words.toLowerCase()) if (letter === letters[at]) at += 1
  return at === letters.length && words.toLowerCase().startsWith(letters[0] ?? '')
}

function withoutVendor(label: string, isOrdinary: (word: string) => boolean): string {
  const product = vendors.test(label) ? label.replace(vendors, '').replace(/ software$/, '') : ''
  return wordsOf(product).some((word) => !isOrdinary(word) && !/^\d+$/.test(word)) ? product : ''
}

function withoutSoftware(label: string, isOrdinary: (word: string) => boolean): string {
  const name = /^(\S+(?: \S+)?) software$/.exec(label)?.[1]
  return name && name.split(' ').every((word) => /^[A-Z]/.test(word) && !isOrdinary(word.toLowerCase())) ? name : ''
}

const headerLines = 5
const longestLine = 700
const longestPart = 110
const separator = /\s*[|•·]\s*|\s+--\s+/

/** A labelled part of a header, `Company: …`, by the words before its colon in lower case. */
export interface Labelled {
  label: string
  value: string
}

/**
 * The parts of the first lines of a pasted posting, as in `Company | Place | Remote`. Where the whole posting is one line, the
 * last part is cut where its sentences begin. Lines without a separator are no header.
 */
export function headerParts(text: string): string[] {
  return firstLines(text, headerLines)
    .filter((line) => line.length <= longestLine || separator.test(line.slice(0, longestPart)))
    .map((line) => line.slice(0, longestLine).split(separator).filter(Boolean))
    .filter((parts) => parts.length > 1)
    .flatMap((parts) => parts.map(beforeSentence))
    .filter((part) => part !== '')
}

/** The first lines that hold words, trimmed; the path to the page (`Home > Jobs > Nurse`) is none of them. */
export function firstLines(text: string, count: number): string[] {
  return topOf(text)
    .filter((line) => !isTrail(line))
    .slice(0, count)
}

/** Where the page says to stand: the last step of `Home > Jobs > Nurse`; null where there is no such line. */
export function endOfTrail(text: string): string | null {
  return topOf(text).slice(0, headerLines).find(isTrail)?.split(step).at(-1)?.trim() ?? null
}

function topOf(text: string): string[] {
  return text
    .slice(0, 20_000)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

const step = /\s+(?:>|»|›|→)\s+/u
const fewestSteps = 3
const longestTrail = 200

function isTrail(line: string): boolean {
  if (line.length > longestTrail || /[.!?;]\s/u.test(line)) return false
  const steps = line.split(step)
  return (
    steps.length >= fewestSteps ||
    (steps.length > 1 && /^(?:home|jobs|start|startseite|accueil|inicio)$/iu.test(steps[0] ?? ''))
  )
}

function beforeSentence(part: string): string {
  const start = /[^.!?]\s+(?=(?:We|Our|I|The|You|At|Join|About|Looking|Hi|This)\b[ '’])|[.!?]\s+(?=\p{Lu})/u.exec(part)
  const head = start ? part.slice(0, start.index + 1) : part
  return head.length <= longestPart ? head.trim() : ''
}

const labels =
  'job title|title|position|role|company|employer|recruiter|agency|advertiser|advertised by|posted by|hiring company|organi[sz]ation|location|place of work|job type|type|contract|salary|pay|hours|start date|closing date|closes|deadline|apply by|department|reports to|reference|ref|stanowisko|firma|pracodawca|lokalizacja|miejsce pracy|stelle|unternehmen|arbeitgeber|standort|arbeitsort|puesto|empresa|ubicación|poste|entreprise|lieu'
const labelled = new RegExp(`(?:^|\\s)(${labels})\\s?:\\s+`, 'giu')

/** `Company: Halden Bread Location: Bergen`: what the first lines say behind labels, each up to the next label. */
export function labelledIn(text: string, lines = 20): Labelled[] {
  return firstLines(text, lines)
    .filter((line) => line.length <= longestLine)
    .flatMap((line) => {
      const hits = [...line.matchAll(labelled)]
      // In a sentence a colon is no label: the first one must open its line.
      if (hits[0]?.index !== 0) return []
      return hits.map((hit, index) => {
        const from = hit.index + hit[0].length
        const value = line.slice(from, hits[index + 1]?.index ?? line.length).replace(/[\s,;|·•–-]+$/u, '')
        return { label: (hit[1] ?? '').toLowerCase(), value }
      })
    })
    .filter(({ value }) => value !== '' && value.length <= longestPart)
}

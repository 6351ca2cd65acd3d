import type { EvidenceItem } from '@careergini/contracts'
import type { Languages } from '../words/languages/text-languages.ts'
import { fold } from './fold.ts'
import { datesOfFacts } from './dates.ts'
import { readText, type ReadText } from './read-text.ts'

/** An evidence item as the gate reads it: its text and its facts in one, and what its facts say about time. */
export interface ReadEvidence {
  item: EvidenceItem
  /** The text with the facts behind it. */
  text: string
  read: ReadText
  dates: { year: number; month: number | null }[]
  lasts: boolean
}

/** Reads an item. Facts stand after the text, each in a clause of its own, so that nothing joins across them. */
export function readEvidence(item: EvidenceItem, languages: Languages): ReadEvidence {
  const text = [item.text, ...factTexts(item), kindWords[item.facts.kind] ?? ''].join('. ')
  const read = readText(
    [text, ...directions(readText(text)), ...comparisons(text), ...novelties(text)].join('. '),
    languages,
  )
  const facts = datesOfFacts(item.facts)
  return { item, text, read, dates: [...read.dates, ...facts.dates], lasts: read.lasts || facts.lasts }
}

function factTexts(item: EvidenceItem): string[] {
  const { facts } = item
  const texts = Object.entries(facts).flatMap(([key, value]: [string, unknown]) => {
    if (key === 'kind' || key === 'field' || key === 'start' || key === 'end' || key === 'date') return []
    if (key === 'years') return typeof value === 'number' ? [`${value} years`] : []
    if (typeof value === 'string') return [value]
    return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
  })
  return texts.filter((text) => !item.text.includes(text))
}

/** What the kind of an item says by itself: somebody who holds a certificate is certified. */
const kindWords: Partial<Record<EvidenceItem['facts']['kind'], string>> = {
  certification: 'certified certificate certification zertifiziert Zertifikat certificado certificación',
  education: 'studied studies studierte Studium estudios estudié',
  language: 'language speak Sprache spreche idioma hablo',
  project: 'project Projekt proyecto',
  publication: 'published publication veröffentlicht publicado',
  course: 'course Kurs curso',
}

/** A change from 18 % to 27 % is a rise, whether the text says so or not. */
function directions(read: ReadText): string[] {
  return read.quantities.flatMap((from, n) => {
    const to = read.quantities[n + 1]
    if (from.place !== 'from' || to?.place !== 'to' || from.values.length !== 1 || to.values.length !== 1) return []
    return [Number(to.values[0]) > Number(from.values[0]) ? rise : fall]
  })
}

/** "8 % less" is a fall, "20 % more" a rise. */
function comparisons(text: string): string[] {
  const said = (words: RegExp) => words.test(fold(text))
  return [...(said(lessOf) ? [fall] : []), ...(said(moreOf) ? [rise] : [])]
}

const lessOf =
  /(?:\d|%|percent|prozent)\s?(?:less|fewer|lower|weniger|geringer|niedriger|menos|moins|meno|mniej|minder|lager)/u
const moreOf = /(?:\d|%|percent|prozent)\s?(?:more|higher|mehr|hoher|mas|plus|piu|wiecej|meer|hoger|mais)\b/u
/** The verbs of the word classes that say so, one a language. */
const fall = 'reduced senken reducir reduire ridurre zmniejszyc verlagen reduzir'
const rise = 'increased steigern aumentar augmenter aumentare zwiekszyc verhogen'

/** What somebody introduced was new. */
function novelties(text: string): string[] {
  return begun.test(text) ? ['new neu nuevo'] : []
}

const begun =
  /\b(?:introduc|launch|start|creat|establish|buil[dt]|develop|design|set up|found(?:ed|ing)|einf[üu]h|eingef[üu]h|entwickel|erstell|aufbau|aufgebaut|gegr[üu]nd|cre[oóé]|desarroll|implant|implement|fund[eéoó])/iu

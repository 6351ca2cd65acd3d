/** Languages that postings and résumés name, ISO 639-1. */
const codes =
  'en de fr es it pt nl pl cs sk hu ro bg el tr ru uk ar he hi ur bn ta te ja ko zh vi th id ms tl sv no da fi et lv lt hr sr sl ca eu ga cy sq mk bs is fa sw af hy ka az kk mn ne si km my am'.split(
    ' ',
  )
const writtenIn = ['en', 'de', 'pl', 'es', 'fr', 'it', 'pt', 'nl']
const others: readonly (readonly [string, string])[] = [
  ['mandarin', 'zh'],
  ['cantonese', 'zh'],
  ['farsi', 'fa'],
  ['castellano', 'es'],
  ['castilian', 'es'],
  ['flemish', 'nl'],
  ['tagalog', 'tl'],
  ['bahasa', 'id'],
]

/**
 * Names of languages in several languages, to their codes. Long names are kept without their last letter, so that inflected
 * forms (`angielskiego`, `Englischkenntnisse`) are found too.
 */
export function languageNames(): ReadonlyMap<string, string> {
  const names = new Map<string, string>(others)
  for (const locale of writtenIn) {
    const display = new Intl.DisplayNames([locale], { type: 'language' })
    for (const code of codes) {
      const name = display.of(code)?.toLowerCase()
      if (name && name !== code && !name.includes(' ') && !names.has(name)) names.set(name, code)
    }
  }
  return names
}

/** The languages that a text names, in order, as codes. */
export function languagesIn(text: string, names: ReadonlyMap<string, string>): string[] {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? []
  const found = words.flatMap((word) => names.get(word) ?? inflected(word, names) ?? [])
  return [...new Set(found)]
}

const shortestStem = 6

function inflected(word: string, names: ReadonlyMap<string, string>): string | null {
  for (let length = word.length - 1; length >= shortestStem; length--) {
    const stem = word.slice(0, length)
    const hit = names.get(stem) ?? names.get(`${stem}i`) ?? names.get(`${stem}o`)
    if (hit && !/(?:y|land|ia)$/.test(word)) return hit
  }
  return null
}

/** From 1 (A1) to 6 (C2); 7 is a native speaker. Null when the text names no level. */
export function levelIn(text: string): number | null {
  const cefr = [...text.matchAll(/(?<![\p{L}\p{N}])([ABC])([12])(?![\p{L}\p{N}])/giu)]
  const levels = cefr.map((hit) => 'ABC'.indexOf((hit[1] ?? 'A').toUpperCase()) * 2 + Number(hit[2]))
  if (levels.length > 0) return Math.min(...levels)
  return worded.find(([, pattern]) => pattern.test(text))?.[0] ?? null
}

/** The steps of the CEFR scale that a text writes down, such as `B2`, the lowest; null where it writes none. */
export function cefrIn(text: string): string | null {
  const steps = text.match(/(?<![\p{L}\p{N}])[ABC][12](?![\p{L}\p{N}])/giu) ?? []
  return steps.map((step) => step.toUpperCase()).toSorted()[0] ?? null
}

/** LinkedIn's five steps and everyday words on the CEFR scale; the first that fits counts. */
const worded: readonly (readonly [number, RegExp])[] = [
  [7, /native|mother tongue|bilingual|mutterspr|ojczyst|nativ|materna|maternelle|bilingue/i],
  [
    5,
    /full professional|fluen|fließend|fliessend|verhandlungssicher|płynn|biegł|fluido|courant|near[- ]native|mastery|c-level/i,
  ],
  [2, /elementary|basic|beginner|grundkenntnis|podstawow|básic|basique|débutant|notions/i],
  [
    3,
    /limited working|conversational|intermediate|kommunikat|komunikatyw|konversation|intermedi|medio|średni|working knowledge/i,
  ],
  [
    4,
    /professional|business|proficien|advanced|excellent|very good|sehr gut|bardzo dobr|avanz|alto|strong|good|gut|dobr|command|upper|zaawansowan/i,
  ],
]

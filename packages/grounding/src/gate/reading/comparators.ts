/** How a figure is bounded. `exact` is said by no word at all. */
export type Comparator = 'exact' | 'about' | 'at-most' | 'at-least' | 'below'

const before: [Comparator, RegExp][] = [
  [
    'at-most',
    ending(
      "up to|at most|as (?:many|much|long|far|high) as|no more than|not more than|maximum(?: of)?|max\\.?|bis zu|hochstens|maximal|hasta|como maximo|jusqu'a|fino a|al massimo|au maximum|au plus|maximaal|hoogstens|maksymalnie|najwyzej|no maximo|tot|do|ate|<=|≤",
    ),
  ],
  [
    'at-least',
    ending(
      'at least|more than|over|above|upwards of|in excess of|exceeding|minimum(?: of)?|min\\.?|no (?:less|fewer) than|not less than|mindestens|uber|mehr als|mas de|al menos|por lo menos|plus de|au moins|oltre|piu di|almeno|ponad|powyzej|co najmniej|minimum|meer dan|minstens|minimaal|ruim|mais de|acima de|pelo menos|au minimum|>=|≥|>',
    ),
  ],
  [
    'below',
    ending(
      'less than|fewer than|under|below|weniger als|unter|menos de|moins de|meno di|mniej niz|ponizej|onder de|sous|minder dan|<',
    ),
  ],
  [
    'about',
    ending(
      'about|around|roughly|approximately|approx\\.?|circa|ca\\.?|c\\.|some|nearly|almost|close to|an estimated|estimated|rund|etwa|ungefahr|zirka|knapp|fast|unos|unas|alrededor de|aproximadamente|casi|cerca de|environ|pres de|presque|quasi|około|okolo|ongeveer|bijna|~|≈',
    ),
  ],
]
const after: [Comparator, RegExp][] = [
  ['at-least', /^\s*(?:\+|or more\b|and more\b|plus\b|and above\b|und mehr\b|oder mehr\b|o mas\b|y mas\b)/u],
  ['at-most', /^\s*(?:or less\b|or fewer\b|at most\b|maximum\b|oder weniger\b|o menos\b)/u],
  ['about', /^\s*(?:or so\b|approximately\b|on estimate\b)/u],
]

/** The comparator that stands right before or after a figure, in folded text. */
export function comparatorAround(left: string, right: string, isSpan: boolean): Comparator {
  const tail = left.slice(-40)
  const found =
    before.find(([, pattern]) => pattern.test(tail)) ?? after.find(([, pattern]) => pattern.test(right.slice(0, 20)))
  // "over two years", "über zwei Jahre" tell how long, not that it was longer; "in over two years" does.
  if (/\b(?:over|uber)\s+(?:the last |the |a |an |einen? )$/u.test(tail)) return 'exact'
  if (
    isSpan &&
    /(?<!\(|\b(?:in|for|of|with|within|after|since|from|to|by|than|between|seit|nach|von|auf|um|zwischen|de|en|entre|od|z|da)\s)\b(?<!-)(?:over|uber|do|tot|some)\s*(?:the |the last |a |an )?$/u.test(
      tail,
    )
  ) {
    return 'exact'
  }
  return found?.[0] ?? 'exact'
}

function ending(words: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})\\s*(?:the |a |an |de |um |un |una )?$`, 'u')
}

import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

/** A sentence and the places in it that people marked, as UTF-16 offsets. */
export interface MarkedText {
  text: string
  knowledge: readonly Place[]
  skills: readonly Place[]
}

export interface Place {
  start: number
  end: number
}

/**
 * Sentences of a gzipped SkillSpan file (Zhang et al. 2022): a token, its skill tag and its knowledge tag a line in BIO,
 * sentences parted by an empty line. Tokens are joined by single spaces.
 */
export function readSkillSpan(file: string): MarkedText[] {
  const blocks = gunzipSync(readFileSync(file))
    .toString('utf8')
    .split(/\n\s*\n/)
  return blocks.map(markedText).filter(({ text }) => text !== '')
}

function markedText(block: string): MarkedText {
  const knowledge: Place[] = []
  const skills: Place[] = []
  let text = ''
  for (const line of block.split('\n')) {
    const [token, skill = 'O', known = 'O'] = line.trimEnd().split('\t')
    if (!token) continue
    const start = text === '' ? 0 : text.length + 1
    text = text === '' ? token : `${text} ${token}`
    mark(skills, skill, start, text.length)
    mark(knowledge, known, start, text.length)
  }
  return { text, knowledge, skills }
}

function mark(places: Place[], tag: string, start: number, end: number) {
  const last = places.at(-1)
  if (tag.startsWith('I') && last) last.end = end
  else if (tag !== 'O') places.push({ start, end })
}

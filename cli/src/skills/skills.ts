import { existsSync, readFileSync } from 'node:fs'
import { readResume, UnreadableResume } from '@careergini/resume-reader'
import { decodeText, htmlText, looksLikeHtml } from '@careergini/jobs/normalise'
import { loadSkillsEngine, type Mention, type SkillLink, type SkillsEngine } from '@careergini/skills'
import { CommandProblem, readInput } from '../files.ts'
import { tableLines } from '../table.ts'

/** A skill that the text names or speaks of, with every place of it. */
interface FoundSkill {
  conceptId: string
  label: string
  type: string
  confidence: number
  places: { text: string; start: number; end: number; how: string; stance: string | null }[]
}

const largest = 10 * 1024 ** 2

/**
 * The skills of a text, a file or (`-`) standard input, as a table or as JSON with every place. Throws `CommandProblem`, with exit code 1
 * where there is no text and 2 where a file could not be read.
 */
export async function skills(input: string, { json }: { json?: boolean }): Promise<string> {
  const text = await textOf(input)
  if (!/[\p{L}\p{N}]/u.test(text))
    throw new CommandProblem('There is no word to read. Give a text in quotes, or a file.')
  const engine = loadSkillsEngine()
  const { mentions, links, cut } = engine.analyzeText(text)
  const found = bySkill(engine, mentions, links)
  if (json) {
    return JSON.stringify({ taxonomy: engine.taxonomy.version, skills: found, cut }, null, 2)
  }
  const rows = found.map(({ label, type, confidence, places }) => {
    const [first] = places
    const words = [...new Set(places.map((place) => place.text))].join(', ')
    const how = [first?.how, first?.stance].filter(Boolean).join(', ')
    return [label, type, words, String(places.length), how, confidence.toFixed(2)]
  })
  const lines =
    rows.length === 0
      ? ['No skill that is known is named there.']
      : tableLines(['Skill', 'Type', 'Words', 'Times', 'How', 'Confidence'], rows)
  if (cut) lines.push('', 'The text is long: other words for skills were looked for in its first 400 sentences only.')
  return lines.join('\n')
}

/** The likeliest first, what is denied or only wished for last; one skill in several places is one line. */
function bySkill({ taxonomy }: SkillsEngine, mentions: readonly Mention[], links: readonly SkillLink[]): FoundSkill[] {
  const places = Map.groupBy<string, Mention | SkillLink>([...mentions, ...links], ({ conceptId }) => conceptId)
  const found = [...places].map(([conceptId, at]): FoundSkill => {
    const concept = taxonomy.concept(conceptId)
    return {
      conceptId,
      label: concept?.label ?? conceptId,
      type: concept?.type ?? 'competence',
      confidence: Math.max(...at.map(({ confidence }) => confidence)),
      places: at.map((place) => ({
        text: place.text,
        start: place.start,
        end: place.end,
        how: place.how,
        stance: 'stance' in place ? (place.stance ?? null) : null,
      })),
    }
  })
  return found.toSorted(
    (a, b) =>
      Number(isHeld(b)) - Number(isHeld(a)) ||
      b.confidence - a.confidence ||
      (a.label < b.label ? -1 : a.label > b.label ? 1 : 0),
  )
}

const isHeld = ({ places }: FoundSkill) => places.some(({ stance }) => stance === null)

async function textOf(input: string): Promise<string> {
  if (input === '-') return readFileSync(process.stdin.fd, 'utf8')
  // `Node.js` and `CI/CD` are texts, `resume.pdf` is a file even where there is none.
  const looksLikeFile = /^\S+\.(?:pdf|docx?|txt|text|md|markdown|html?|json|rtf|odt)$/i.test(input)
  if (!looksLikeFile && !(input.length < 1000 && existsSync(input))) return input
  const bytes = readInput(input, largest)
  const text = decodeText(bytes)
  if (text !== null) return looksLikeHtml(text) ? htmlText(text) : text
  try {
    return (await readResume(bytes, { fileName: input })).text
  } catch (error) {
    if (!(error instanceof UnreadableResume)) throw error
    throw new CommandProblem(`${input}: ${error.message} ${error.remedy}`, 2)
  }
}

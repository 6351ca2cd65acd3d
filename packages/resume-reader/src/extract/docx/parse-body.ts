import { Parser } from 'htmlparser2'
import type { WordBlock, WordBox, WordParagraph, WordRun, WordTable } from './word-blocks.ts'

interface OpenRun {
  bold: boolean | null
  italic: boolean | null
  size: number | null
  hidden: boolean
}

/** Where the parser stands; tables and text boxes nest, so each level has a frame of its own. */
interface Frame {
  blocks: WordBlock[]
  paragraph: WordParagraph | null
  run: OpenRun | null
  /** Paragraphs of a list's or a paragraph's properties, not of a run's. */
  inParagraphProperties: boolean
}

interface State {
  frames: Frame[]
  tables: WordTable[]
  /** Nesting inside elements whose text is not shown: fallbacks, deletions, field codes. */
  skipped: number
  inText: boolean
  offset: { axis: 'x' | 'y' | null; x: number; y: number; reading: boolean }
}

const emuPerPoint = 12_700
const twipsPerPoint = 20
const unseen = new Set(['mc:Fallback', 'w:del', 'w:moveFrom', 'w:instrText', 'w:delText', 'w:footnoteReference'])
const deepest = 40

/**
 * Blocks of `word/document.xml` or a header part: paragraphs, tables and text boxes. Reads the stream of tags without
 * building a tree; entities declared in the file are never expanded.
 */
export function parseBody(xml: string): WordBlock[] {
  const root = newFrame()
  const state: State = {
    frames: [root],
    tables: [],
    skipped: 0,
    inText: false,
    offset: { axis: null, x: 0, y: 0, reading: false },
  }
  const parser = new Parser(
    {
      onopentag: (name, attributes) => open(state, name, attributes),
      onclosetag: (name) => close(state, name),
      ontext: (text) => addText(state, text),
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.write(xml)
  parser.end()
  return root.blocks
}

const newFrame = (): Frame => ({ blocks: [], paragraph: null, run: null, inParagraphProperties: false })
const top = (state: State): Frame => state.frames.at(-1) ?? newFrame()

function open(state: State, name: string, attributes: Record<string, string>): void {
  if (state.skipped > 0 || unseen.has(name)) {
    state.skipped++
    return
  }
  const frame = top(state)
  switch (name) {
    case 'w:p':
      frame.paragraph = { kind: 'paragraph', styleId: null, outlineLevel: null, listed: false, indent: 0, runs: [] }
      break
    case 'w:pPr':
      frame.inParagraphProperties = true
      break
    case 'w:r':
      frame.run = { bold: null, italic: null, size: null, hidden: false }
      break
    case 'w:t':
      state.inText = true
      break
    case 'w:tab':
      if (!frame.inParagraphProperties) pushText(frame, '\t')
      break
    case 'w:br':
    case 'w:cr':
      pushText(frame, '\n')
      break
    case 'w:noBreakHyphen':
      pushText(frame, '-')
      break
    case 'w:sym':
      pushText(frame, symbolOf(attributes['w:char'] ?? ''))
      break
    case 'w:tbl':
      state.tables.push({ kind: 'table', rows: [] })
      break
    case 'w:tr':
      state.tables.at(-1)?.rows.push([])
      break
    case 'w:tc':
    case 'w:txbxContent':
      if (state.frames.length < deepest) state.frames.push(newFrame())
      break
    case 'wp:positionH':
    case 'wp:positionV':
      state.offset.axis = name === 'wp:positionH' ? 'x' : 'y'
      break
    case 'wp:posOffset':
      state.offset.reading = true
      break
    default:
      property(frame, name, attributes)
  }
}

function property(frame: Frame, name: string, attributes: Record<string, string>): void {
  const value = attributes['w:val'] ?? ''
  const on = !/^(?:0|false|none|off)$/.test(value)
  if (frame.paragraph && frame.inParagraphProperties) {
    if (name === 'w:pStyle') frame.paragraph.styleId = value
    else if (name === 'w:numPr') frame.paragraph.listed = true
    else if (name === 'w:outlineLvl') frame.paragraph.outlineLevel = Number(value) + 1
    else if (name === 'w:ind')
      frame.paragraph.indent = Number(attributes['w:left'] ?? attributes['w:start'] ?? 0) / twipsPerPoint || 0
  } else if (frame.run) {
    if (name === 'w:b') frame.run.bold = on
    else if (name === 'w:i') frame.run.italic = on
    else if (name === 'w:sz') frame.run.size = Number(value) / 2 || null
    else if (name === 'w:vanish') frame.run.hidden = on
  }
}

function close(state: State, name: string): void {
  if (state.skipped > 0) {
    state.skipped--
    return
  }
  const frame = top(state)
  switch (name) {
    case 'w:p':
      if (frame.paragraph) frame.blocks.push(frame.paragraph)
      frame.paragraph = null
      break
    case 'w:pPr':
      frame.inParagraphProperties = false
      break
    case 'w:r':
      frame.run = null
      break
    case 'w:t':
      state.inText = false
      break
    case 'w:tbl': {
      const table = state.tables.pop()
      if (table) frame.blocks.push(table)
      break
    }
    case 'w:tc':
      if (state.frames.length > 1)
        state.tables
          .at(-1)
          ?.rows.at(-1)
          ?.push(state.frames.pop()?.blocks ?? [])
      break
    case 'w:txbxContent':
      closeBox(state)
      break
    case 'wp:posOffset':
      state.offset.reading = false
      break
  }
}

function closeBox(state: State): void {
  if (state.frames.length < 2) return
  const blocks = state.frames.pop()?.blocks ?? []
  const box: WordBox = { kind: 'box', x: state.offset.x / emuPerPoint, y: state.offset.y / emuPerPoint, blocks }
  top(state).blocks.push(box)
}

function addText(state: State, text: string): void {
  if (state.skipped > 0) return
  if (state.offset.reading && state.offset.axis) state.offset[state.offset.axis] = Number(text) || 0
  else if (state.inText) pushText(top(state), text)
}

function pushText(frame: Frame, text: string): void {
  if (!frame.paragraph || frame.run?.hidden) return
  const run: WordRun = {
    text,
    bold: frame.run?.bold ?? null,
    italic: frame.run?.italic ?? null,
    size: frame.run?.size ?? null,
  }
  const last = frame.paragraph.runs.at(-1)
  if (last && last.bold === run.bold && last.italic === run.italic && last.size === run.size) last.text += text
  else frame.paragraph.runs.push(run)
}

/** Symbol and Wingdings characters are bullets, arrows and telephones: a bullet stands for all of them. */
function symbolOf(code: string): string {
  return /^f0/i.test(code) ? '•' : String.fromCodePoint(Number.parseInt(code, 16) || 0x2022)
}

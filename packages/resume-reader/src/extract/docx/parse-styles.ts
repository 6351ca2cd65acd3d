import { Parser } from 'htmlparser2'

export interface WordStyle {
  name: string
  basedOn: string | null
  bold: boolean | null
  italic: boolean | null
  size: number | null
  listed: boolean
  outlineLevel: number | null
}

export type WordStyles = Map<string, WordStyle>

/** Paragraph styles of `word/styles.xml` by id; the key `''` holds the document's defaults. */
export function parseStyles(xml: string): WordStyles {
  const styles: WordStyles = new Map()
  const fresh = (): WordStyle => ({
    name: '',
    basedOn: null,
    bold: null,
    italic: null,
    size: null,
    listed: false,
    outlineLevel: null,
  })
  let current: WordStyle | null = null
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const value = attributes['w:val'] ?? ''
        const on = !/^(?:0|false|none|off)$/.test(value)
        if (name === 'w:docDefaults') styles.set('', (current = fresh()))
        else if (name === 'w:style') {
          styles.set(attributes['w:styleId'] ?? '', (current = fresh()))
          if (attributes['w:default'] && attributes['w:type'] === 'paragraph') styles.set('default', current)
        } else if (!current) return
        else if (name === 'w:name') current.name = value
        else if (name === 'w:basedOn') current.basedOn = value
        else if (name === 'w:b') current.bold = on
        else if (name === 'w:i') current.italic = on
        else if (name === 'w:sz') current.size = Number(value) / 2 || null
        else if (name === 'w:numPr') current.listed = true
        else if (name === 'w:outlineLvl') current.outlineLevel = Number(value) + 1
      },
      onclosetag(name) {
        if (name === 'w:style' || name === 'w:docDefaults') current = null
      },
    },
    { xmlMode: true },
  )
  parser.write(xml)
  parser.end()
  return styles
}

/** What a style comes to with everything it is based on; at most 12 levels, so that a circle ends. */
export function resolveStyle(styles: WordStyles, styleId: string | null): Omit<WordStyle, 'basedOn'> {
  const result = {
    name: '',
    bold: null as boolean | null,
    italic: null as boolean | null,
    size: null as number | null,
    listed: false,
    outlineLevel: null as number | null,
  }
  let style = styles.get(styleId ?? 'default') ?? styles.get('default')
  result.name = style?.name ?? ''
  for (let level = 0; style && level < 12; level++) {
    result.bold ??= style.bold
    result.italic ??= style.italic
    result.size ??= style.size
    result.listed ||= style.listed
    result.outlineLevel ??= style.outlineLevel
    style = style.basedOn === null ? undefined : styles.get(style.basedOn)
  }
  result.size ??= styles.get('')?.size ?? 11
  return result
}

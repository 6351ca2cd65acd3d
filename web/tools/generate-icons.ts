/* oxlint-disable no-underscore-dangle -- Tabler's own export */
import { writeFile } from 'node:fs/promises'
import { filledIcons, outlineIcons } from './icon-names.ts'

/**
 * Writes `src/design/icons.generated.tsx` with the icons named in `icon-names.ts`, so that nobody has to install the 88 MB
 * of the whole set to build or run the web UI.
 */
const target = new URL('../src/design/icons.generated.tsx', import.meta.url)

type IconNode = [tag: string, attributes: Record<string, string>][]

const pascal = (name: string) => name.replace(/(?:^|-)([a-z0-9])/g, (_, first: string) => first.toUpperCase())

async function nodesOf(component: string): Promise<IconNode> {
  // Tabler's icon files carry no types of their own; each exports its shapes under this name.
  const file = (await import(`@tabler/icons-react/dist/esm/icons/${component}.mjs`)) as { __iconNode: IconNode }
  return file.__iconNode
}

async function writeIcon(name: string, style: 'outline' | 'filled'): Promise<string> {
  const component = `Icon${pascal(name)}${style === 'filled' ? 'Filled' : ''}`
  const shapes = (await nodesOf(component)).map(([tag, attributes]) => {
    const rest = Object.entries(attributes).filter(([key]) => key !== 'key')
    return `<${tag} ${rest.map(([key, value]) => `${key}="${value}"`).join(' ')} />`
  })
  return `export const ${component} = icon('${style}', <>${shapes.join('')}</>)`
}

const head = `// Written by tools/generate-icons.ts from Tabler Icons (https://tabler.io/icons). Do not edit.
// MIT License, Copyright (c) 2020-2026 Paweł Kuna
import { icon } from './icon.tsx'
`
const icons = await Promise.all([
  ...outlineIcons.map((name) => writeIcon(name, 'outline')),
  ...filledIcons.map((name) => writeIcon(name, 'filled')),
])
await writeFile(target, `${head}\n${icons.join('\n')}\n`)
console.log(`${icons.length} icons written`)

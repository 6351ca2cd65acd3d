import { readFile } from 'node:fs/promises'

/**
 * The résumé of an invented person, for those who want to look before they upload their own. It is read like any other
 * file. `npm run generate` makes the PDF from `tools/sample`.
 */
export async function samplePerson(): Promise<{ name: string; bytes: Uint8Array }> {
  const bytes = await readFile(new URL('./sample-person.pdf', import.meta.url))
  return { name: 'Maja Lindqvist (sample).pdf', bytes }
}

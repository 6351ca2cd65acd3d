import { decodeText } from './decode-text.ts'
import { detectContainer, type Container } from './detect-format.ts'

const mediaTypes = {
  pdf: 'application/pdf',
  zip: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  json: 'application/json',
  text: 'text/plain',
} as const satisfies Record<Container, string>

/**
 * The media type of a résumé by its content, never by its name. Throws the `UnreadableResume` with which `readResume`
 * would begin, so that a file of a wrong kind can be refused before it is stored. Light: loads no reader of any format.
 */
export function mediaTypeOf(bytes: Uint8Array): (typeof mediaTypes)[Container] {
  const container = detectContainer(bytes)
  if (container === 'json' || container === 'text') decodeText(bytes)
  return mediaTypes[container]
}

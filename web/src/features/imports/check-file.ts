import { maxUploadBytes } from '@careergini/contracts'

/** Why a file cannot be read as a résumé; the server checks again. */
export type FileProblem =
  | 'empty'
  | 'tooLarge'
  | 'oldWord'
  | 'lockedWord'
  | 'openDocument'
  | 'richText'
  | 'webPage'
  | 'picture'
  | 'unsupported'

/**
 * What is wrong with a file, told by its size and its content, never by its name; null when it can be uploaded. Reads
 * nothing of a file that is too large.
 */
export async function checkFile(file: Blob): Promise<FileProblem | null> {
  if (file.size === 0) return 'empty'
  if (file.size > maxUploadBytes) return 'tooLarge'
  return problemOfContent(new Uint8Array(await file.arrayBuffer()))
}

function problemOfContent(bytes: Uint8Array): FileProblem | null {
  const head = latin1(bytes.subarray(0, 1024))
  if (head.includes('%PDF-')) return null
  if (head.startsWith('PK\u0003\u0004')) return problemOfZip(latin1(bytes))
  // The container of the old Office formats, and of new ones with a password.
  if (head.startsWith('\u00d0\u00cf\u0011\u00e0')) {
    return latin1(bytes).includes([...'EncryptedPackage'].join('\0')) ? 'lockedWord' : 'oldWord'
  }
  if (head.startsWith('{\\rtf')) return 'richText'
  if (isPicture(head)) return 'picture'
  const text = textOf(bytes)
  if (text === null) return 'unsupported'
  return /^\s*<(?:!doctype\s+html|html)\b/i.test(text.slice(0, 1024)) ? 'webPage' : null
}

/** The names of the files in a ZIP stand in it uncompressed. */
function problemOfZip(zip: string): FileProblem | null {
  if (zip.includes('[Content_Types].xml') && zip.includes('word/')) return null
  return zip.slice(0, 200).includes('mimetypeapplication/vnd.oasis.opendocument.text') ? 'openDocument' : 'unsupported'
}

const pictureMarks = ['\u0089PNG', '\u00ff\u00d8\u00ff', 'GIF8', 'II*\0', 'MM\0*', 'BM']

function isPicture(head: string): boolean {
  if (pictureMarks.some((mark) => head.startsWith(mark))) return head.includes('\0')
  return (
    (head.startsWith('RIFF') && head.startsWith('WEBP', 8)) || /^ftyp(?:heic|heix|mif1|avif)/.test(head.slice(4, 12))
  )
}

/** As the server tells: text has no control characters but those of layout. */
function textOf(bytes: Uint8Array): string | null {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  const text = new TextDecoder().decode(bytes.subarray(0, 65_536))
  // oxlint-disable-next-line no-control-regex -- control characters are what this looks for
  const controls = text.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/g)?.length ?? 0
  return controls > text.length / 100 ? null : text
}

/** Each byte as the character of the same number, which the decoder of that name does not give. */
function latin1(bytes: Uint8Array): string {
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += 8192) parts.push(String.fromCharCode(...bytes.subarray(at, at + 8192)))
  return parts.join('')
}

import { limits } from '../limits.ts'
import { UnreadableResume } from '../unreadable-resume.ts'

export type Container = 'pdf' | 'zip' | 'json' | 'text'

const starts = (bytes: Uint8Array, ...codes: number[]) => codes.every((code, index) => bytes[index] === code)

/** What the bytes are, by what they hold and never by the file's name. Throws `empty`, `too-large`, `encrypted`, `unsupported`. */
export function detectContainer(bytes: Uint8Array): Container {
  if (bytes.length === 0)
    throw new UnreadableResume(
      'empty',
      'This file is empty (0 bytes).',
      'Choose the file again; it may not have finished saving or downloading.',
    )
  if (bytes.length > limits.bytes)
    throw new UnreadableResume(
      'too-large',
      `This file has ${(bytes.length / 1024 / 1024).toFixed(1)} MB; a résumé may have up to ${limits.bytes / 1024 / 1024} MB.`,
      'Export it again with smaller pictures, or without them.',
    )
  const opening = new TextDecoder('latin1').decode(bytes.subarray(0, 1024))
  if (opening.includes('%PDF-')) return 'pdf'
  if (starts(bytes, 0x50, 0x4b, 0x03, 0x04) || starts(bytes, 0x50, 0x4b, 0x05, 0x06)) return 'zip'
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw oldOffice(bytes)
  const named = foreignFormat(opening, bytes)
  if (named) throw unsupported(named.what, named.remedy)
  return /^[\s\ufeff\u00ef\u00bb\u00bf]*[{[]/.test(opening) && looksLikeJson(opening) ? 'json' : 'text'
}

const looksLikeJson = (opening: string) => /^[\s\u00ef\u00bb\u00bf]*(?:\{\s*(?:"|\}|$)|\[\s*[{["\]])/.test(opening)

/** An old Word file, or an Office file under a password: both are OLE containers. */
function oldOffice(bytes: Uint8Array): UnreadableResume {
  const text = new TextDecoder('utf-16le').decode(bytes.subarray(0, Math.min(bytes.length, 65_536) & ~1))
  if (text.includes('EncryptedPackage') || text.includes('EncryptionInfo'))
    return new UnreadableResume(
      'encrypted',
      'This Office file is protected by a password.',
      'Save a copy without the password and upload the copy.',
    )
  return unsupported('an old Word file (.doc)', 'Open it and save it as DOCX or PDF, then upload that.')
}

function foreignFormat(opening: string, bytes: Uint8Array): { what: string; remedy: string } | null {
  const asDocument = 'Upload the résumé as PDF, DOCX, plain text, Markdown or JSON Resume.'
  if (opening.startsWith('{\\rtf'))
    return { what: 'a Rich Text file (RTF)', remedy: 'Open it and save it as DOCX or PDF, then upload that.' }
  if (/^\s*(?:<!doctype html|<html)/i.test(opening))
    return { what: 'a web page (HTML)', remedy: 'Open it in a browser, print it to PDF and upload the PDF.' }
  if (
    starts(bytes, 0x89, 0x50, 0x4e, 0x47) ||
    starts(bytes, 0xff, 0xd8, 0xff) ||
    opening.startsWith('GIF8') ||
    starts(bytes, 0x49, 0x49, 0x2a, 0x00) ||
    opening.startsWith('RIFF')
  )
    return { what: 'a picture', remedy: 'Upload the document it shows (PDF or DOCX); text in pictures is not read.' }
  if (opening.startsWith('MZ') || opening.startsWith('\x7fELF')) return { what: 'a program', remedy: asDocument }
  if (opening.startsWith('%!PS')) return { what: 'a PostScript file', remedy: 'Convert it to PDF and upload the PDF.' }
  if (starts(bytes, 0x1f, 0x8b) || starts(bytes, 0x37, 0x7a, 0xbc, 0xaf) || opening.startsWith('Rar!'))
    return { what: 'an archive', remedy: 'Unpack it and upload the résumé inside.' }
  return null
}

export function unsupported(what: string, remedy: string): UnreadableResume {
  return new UnreadableResume('unsupported', `This is ${what}, which cannot be read as a résumé.`, remedy)
}

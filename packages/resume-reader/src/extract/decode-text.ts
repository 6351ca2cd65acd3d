import { limits } from '../limits.ts'
import { repairMojibake } from '../layout/repair-text.ts'
import { UnreadableResume } from '../unreadable-resume.ts'
import { unsupported } from './detect-format.ts'
import { textOfBytes } from './text-of-bytes.ts'

/** Bytes as text: by byte order mark, as UTF-8, else as windows-1252. Throws `unsupported` for binary data, `empty` for blanks. */
export function decodeText(bytes: Uint8Array): string {
  const text = textOfBytes(bytes)
    .replace(/\r\n?/g, '\n')
    .replace(/^\ufeff/, '')
  const control = text.slice(0, 20_000).match(/[\u0000-\u0008\u000e-\u001f\ufffd]/g)?.length ?? 0
  if (control > 0.01 * Math.min(text.length, 20_000) + 1)
    throw unsupported(
      'a file of an unknown binary kind',
      'Upload the résumé as PDF, DOCX, plain text, Markdown or JSON Resume.',
    )
  if (text.trim() === '')
    throw new UnreadableResume(
      'empty',
      'This file holds no text.',
      'Check that you chose the right file; it may not have been saved.',
    )
  return repairMojibake(
    text
      .slice(0, limits.characters)
      .replace(/[\u0000-\u0008\u000e-\u001f]/g, ' ')
      .normalize('NFC'),
  )
}

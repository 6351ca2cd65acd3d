import { textOfBytes } from '@careergini/resume-reader/text-of-bytes'

const binaryStarts = ['%PDF', 'PK\u0003\u0004', '\u0089PNG', 'GIF8', '\u00ff\u00d8']

/** Bytes as text: UTF-8 or UTF-16 by their mark, else UTF-8, else Windows-1252. Null when the bytes are no text. */
export function decodeText(bytes: Uint8Array): string | null {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  const start = Buffer.from(bytes.subarray(0, 4)).toString('latin1')
  if (binaryStarts.some((mark) => start.startsWith(mark))) return null
  if (!isUtf16 && bytes.subarray(0, 8192).includes(0)) return null
  return textOfBytes(bytes)
}

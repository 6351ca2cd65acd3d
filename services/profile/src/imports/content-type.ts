/** The media type of an upload by its content, never by its name; null for what no résumé is written in. */
export function contentTypeOf(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024))
  if (head.includes('%PDF-')) return 'application/pdf'
  if (head.startsWith('PK\u0003\u0004'))
    return 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  const text = textOf(bytes)
  if (text === null) return null
  return /^\s*[{[]/.test(text) ? 'application/json' : 'text/plain'
}

/** Text has no control characters but those of layout; UTF-16 is known by its first two bytes. */
function textOf(bytes: Uint8Array): string | null {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  const text = new TextDecoder('utf-8').decode(bytes.subarray(0, 65_536))
  // oxlint-disable-next-line no-control-regex -- control characters are what this looks for
  const controls = text.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/g)?.length ?? 0
  return controls > text.length / 100 ? null : text
}

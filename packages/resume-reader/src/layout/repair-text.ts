const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** Bytes that windows-1252 would have shown as `text`; null when a character has no byte there. */
function asWindows1252(text: string): Uint8Array | null {
  const bytes = new Uint8Array(text.length)
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    const high = windows1252.indexOf(text[i] ?? '')
    if (high >= 0) bytes[i] = 0x80 + high
    else if (code < 256) bytes[i] = code
    else return null
  }
  return bytes
}

const misreadUtf8 = /[\u00c2-\u00f4][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ\u200b]{1,3}/g

/** UTF-8 that some tool read as windows-1252 (`â€“` for `–`), turned back; other text stays. */
export function repairMojibake(text: string): string {
  if (!/[\u00c2-\u00f4]/.test(text)) return text
  const repaired = text.replace(misreadUtf8, (found) => {
    // U+200B stands where a converter dropped the unassigned byte 0x8D.
    const bytes = asWindows1252(found.replaceAll('\u200b', '\u008d'))
    if (!bytes) return found
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    } catch {
      return found
    }
  })
  // A full-width hyphen whose last byte has no character in windows-1252 and got lost.
  // A lone "Â" before a space is the first byte of a no-break space.
  return repaired.replace(/ï¼(?=\s|$)/g, '-').replace(/Â(?=[\s\u00a0]|$)/g, ' ')
}

const afterFl =
  /^(?:ow|uen|uctu|uid|uor|uff|ag|ash|at|aw|avo|ex|eet|eur|ight|ip|oor|oat|our|ore|op|ora|y(?![a-z])|ying)/

/** Characters that fonts without a mapping leave behind, written out: ligatures, odd spaces, soft hyphens. */
export function normaliseCharacters(text: string): string {
  return text
    .replace(/[\ufb00-\ufb06]/g, (ligature) => ligature.normalize('NFKC'))
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
    .replace(/-[\u2010\u2011]|[\u2010\u2011]|\uff0d/g, '-')
    .replace(/[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]/g, '')
    .normalize('NFC')
}

/** NUL inside a word is a ligature whose font names no character: `fl` where English spelling asks for it, else `fi`. */
export function repairLigatures(text: string): string {
  return text
    .replace(/\u0000(?=\p{L}|$)|(?<=\p{L})\u0000/gu, (_, offset: number) =>
      afterFl.test(text.slice(offset + 1)) ? 'fl' : 'fi',
    )
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, ' ')
}

/** Glyphs of icon fonts and private use, which are pictures, not text. */
export function dropIcons(text: string): string {
  return text.replace(/[\ue000-\uf8ff\u{f0000}-\u{ffffd}\ufffd]/gu, ' ')
}

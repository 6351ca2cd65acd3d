/** Lower case without accents and with plain apostrophes and dashes, for comparing words; never shown. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/ß/gu, 'ss')
    .replace(/ł/gu, 'l')
    .replace(/[‘’ʼ´`]/gu, "'")
    .replace(/[‐‑‒–—−]/gu, '-')
    .normalize('NFC')
}

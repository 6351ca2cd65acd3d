/** Words that identify something, whatever their case, accents, punctuation and spacing. */
export function identityOf(...texts: (string | null | undefined)[]): string {
  return texts
    .map((text) =>
      (text ?? '')
        .normalize('NFKD')
        .replace(/\p{M}/gu, '')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}+#]+/gu, ' ')
        .trim(),
    )
    .join('|')
}

/** A key for a text of any length: short ones as they are, long ones cut with a 32-bit FNV-1a hash of the whole. */
export function keyOf(kind: string, ...texts: (string | null | undefined)[]): string {
  const identity = identityOf(...texts)
  if (identity.length <= 96) return `${kind}:${identity}`
  let hash = 0x811c9dc5
  for (let i = 0; i < identity.length; i++) hash = Math.imul(hash ^ identity.charCodeAt(i), 0x01000193) >>> 0
  return `${kind}:${identity.slice(0, 80)}~${hash.toString(16).padStart(8, '0')}`
}

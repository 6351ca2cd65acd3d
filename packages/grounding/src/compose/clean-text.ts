import { printableText } from '@careergini/resume-writer/printable'

/**
 * A text as it is printed and read back from a PDF ({@link printableText}), without hidden characters and without a list
 * marker in front.
 */
export function cleanText(text: string): string {
  return printableText(text.replace(hiddenCharacters, '').trim().replace(listMarker, '')).text
}

/** Characters that a reader cannot see: controls but white space, soft hyphen, zero-width, direction, tags, variation. */
export const hiddenCharacters =
  /[\u0000-\u0008\u000E-\u001F\u007F-\u009F\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B-\u200F\u202A-\u202E\u2060-\u206F\u3164\uFE00-\uFE0F\uFEFF\uFFA0\uFFF0-\uFFFC\u{E0000}-\u{E0FFF}]/gu

const listMarker = /^(?:[•●▪◦‣∙·■□▸►➢✓✔]\s*|[-–—*]\s+)+/u

import type { PaperSize } from '@careergini/contracts'

/** Letter where it is the usual paper, A4 everywhere else; told by the browser's language tags, such as `en-US`. */
export function usualPaper(languages: readonly string[]): PaperSize {
  const region = languages.map((tag) => /-([A-Z]{2})\b/.exec(tag)?.[1]).find(Boolean)
  return region === 'US' || region === 'CA' || region === 'MX' ? 'letter' : 'a4'
}

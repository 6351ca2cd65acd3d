import { cleanText, requirePosting } from './clean-text.ts'
import { withoutFurniture } from './furniture.ts'
import { htmlText, looksLikeHtml } from './html-text.ts'
import { jobPostingOf } from './json-ld.ts'
import { bareRaw, type RawPosting } from './raw-posting.ts'

/** Reads pasted text, plain or HTML. A page with a schema.org JobPosting tells its fields itself. */
export function rawFromText(pasted: string): RawPosting {
  if (!looksLikeHtml(pasted)) return bareRaw(requirePosting(withoutFurniture(cleanText(pasted))))
  const described = jobPostingOf(pasted)
  if (described) return { ...described, text: requirePosting(described.text) }
  return bareRaw(requirePosting(withoutFurniture(cleanText(htmlText(pasted)))))
}

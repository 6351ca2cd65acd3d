import { isPlaceName } from './places.ts'

const genderMark =
  /\s*[([]?\b(?:all genders?|alle geschlechter|(?:[mwfdxhikgn]|div|divers|gn|k)(?:\s*[/|*,]\s*(?:[mwfdxhikgn]|div|divers|gn|k)){1,4})\b\s*[)\]]?/giu
const codes =
  /\s*(?:#\s?\d{2,}|\b(?:req|ref|jr|id|job id|nr ref)\.?\s?[-#:]?\s?\d{3,}\b|\b[A-Z]{1,4}\d+(?:[/-]\d+)+(?:\/\d+)*\b|\bR-?\d{3,}\b|\(\d{4,}\))/giu
const pay = /\s*[-–—|(,]?\s*(?:up to |od |do )?[$€£]?\s?\d{2,3}(?:[.,]\d{3}|k)\b[^|)]*[|)]?/iu
/** `£22ph CIS`, `$18.50 - $21 per hour`, and what stands behind. */
const rate =
  /\s*[-–—|(,/]?\s*(?:up to )?[$€£]\s?\d{1,3}(?:[.,]\d{1,2})?(?:\s?[-–]\s?[$€£]?\s?\d{1,3}(?:[.,]\d{1,2})?)?\s?(?:p\.?\/?[hd]|\/\s?(?:h|hr|hour|d|day)|per|an?|hourly|daily)\b[^|)]*[|)]?/iu
/** Cries around a title. */
const calls =
  /^(?:(?:urgent(?:ly)?|wanted|needed|required|vacancy|job offer|new|hot job|pilne|praca|dringend|gesucht|urgente?|recherche)\s?[!:*–—-]+\s*|(?:(?:urgently |(?:we(?:'re| are) )?(?:now )?)hiring|wanted|(?:job|urgent) vacancy|immediate start|se busca)(?:\s?[!:*–—-]+\s*|\s+))+|[\s!*]*\s(?:urgently |immediately )?(?:wanted|needed|required|gesucht|poszukiwan[ay]|recherchée?)(?:\s?[!.*]+|\s+(?:asap|now|urgently|immediately))*(?=\s*(?:$|[-–—|,(/]))/giu
const form =
  /^(?:(?:fully |100% )?remote(?: (?:first|only|ok|friendly|possible))?|remotely|hybrid|on-?site|in[- ]office|in[- ]person|work from home|wfh|home ?office|praca (?:zdalna|stacjonarna|hybrydowa|stała|dodatkowa|tymczasowa|weekendowa|zmianowa)|zdalnie|full[- ]?time|part[- ]?time|contract(?:or)?|freelance|temporary|temp|permanent|fixed[- ]term|vollzeit|teilzeit|befristet|unbefristet|b2b|uop|umowa .*|pełny etat|cały etat|pół etatu|cdi|cdd|\d+(?:-|\s)?months?(?: contract)?|maternity cover|mat cover|w2|1099|c2c|cis|paye|umbrella|(?:inside|outside) ir35|new|urgent|hiring|we're hiring|mile widziane .*|od zaraz|asap|visa sponsorship.*|start.*|\d{4}|(?:summer|winter|fall|spring|autumn) \d{4}|m\/k|k\/m)$/iu

/** A title without place, remote mark, contract form, gender mark, codes, years and pay; speciality and team stay. */
export function titleOf(raw: string): string {
  const plain = raw
    .replace(/\s+/g, ' ')
    .replace(/["„”“«»]+/g, '')
    .replace(genderMark, ' ')
    .replace(codes, ' ')
    .replace(rate, ' ')
    .replace(pay, ' ')
    .replace(calls, ' ')
  const unbracketed = plain.replace(/\s*[([]([^()[\]]*)[)\]]/g, (whole, inside: string) =>
    isSpare(inside) ? ' ' : whole,
  )
  const kept = withoutSpareEnds(unbracketed.replace(/\s+/g, ' ').trim())
  const clean = kept
    .replace(/^[\s\-–—|,:;/•·]+|[\s\-–—|,:;/•·]+$/gu, '')
    .replace(/\s+([,)])/g, '$1')
    .replace(/!{1,}$/u, '')
    .trim()
  return clean === '' ? raw.trim().slice(0, 300) : clean.slice(0, 300)
}

/** Takes parts off either end while they are a place or a form of work: `Nurse - Berlin - Remote`, `Remote: Nurse`. */
function withoutSpareEnds(title: string): string {
  const tail = /^(.*\S)\s*(?:\s[-–—]|\s?[|•·@]|,|\s\/)\s*([^|•·,]+?)$/u.exec(title)
  if (tail?.[1] && tail[2] && isSpare(tail[2])) return withoutSpareEnds(tail[1])
  const head = /^([^|•·:,–—]+?)\s*(?:\s[-–—]|\s?[|•·:])\s*(\S.*)$/u.exec(title)
  if (head?.[1] && head[2] && isSpare(head[1])) return withoutSpareEnds(head[2])
  return title
    .replace(/\s+(?:in|at|w)\s+([\p{Lu}][\p{L} .-]+)$/u, (whole, place: string) => (isPlaceName(place) ? '' : whole))
    .replace(/\s+remote$/i, '')
}

function isSpare(part: string): boolean {
  const words = part.trim()
  if (words === '' || form.test(words) || isPlaceName(words)) return true
  return words
    .split(/\s*[,/|;&]\s*|\s[-–—]\s|\s+(?:or|and)\s+/)
    .every((piece) => piece !== '' && (form.test(piece) || isPlaceName(piece)))
}

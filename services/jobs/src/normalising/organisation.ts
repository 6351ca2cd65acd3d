const legalForm =
  /[\s,]+(?:spółka (?:z ograniczoną odpowiedzialnością|akcyjna|komandytowa|jawna)(?: (?:spółka|sp\.) (?:komandytowa|k\.))?|sp\.? ?z ?o\.? ?o\.?(?: ?sp\.? ?[kj]\.?)?|s\.? ?a\.?|sp\.? ?[kj]\.?|s\.?c\.?|gmbh(?: ?& ?co\.? ?kg(?:aa)?)?|mbh|ag|se|kg|ohg|ug(?: \(haftungsbeschränkt\))?|e\.? ?v\.?|inc\.?|incorporated|llc|l\.l\.c\.|llp|lp|ltd\.?|limited|plc|corp\.?|corporation|co\.|pty\.?(?: ltd\.?)?|pvt\.?(?: ltd\.?)?|pte\.?(?: ltd\.?)?|b\.?v\.?|n\.?v\.?|s\.?r\.?l\.?|s\.?p\.?a\.?|s\.?a\.?s\.?|s\.?a\.?r\.?l\.?|sarl|s\.?l\.?u?\.?|oy|ab|aps|a\/s|as|k\.?k\.?)$/iu
const shortest = 2

/** The employer's usual name: quotes, legal forms and spare spaces taken off. Null when nothing is left. */
export function organisationOf(raw: string | null): string | null {
  let name = (raw ?? '')
    .replace(/["“”„«»]+/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  for (let again = true; again;) {
    const shorter = name.replace(legalForm, '').replace(/[\s,]+$/, '')
    again = shorter !== name && shorter.length >= shortest
    if (again) name = shorter
  }
  return name.length >= shortest ? name.slice(0, 300) : null
}

/** "References available on request" says nothing about the person. */
const onRequest =
  /^(?:refs?|references?|referees?|referenzen|références|referencias|referenze|referências|referenties|referencje|referenser)\b.{0,40}\b(?:(?:up)?on request|by request|auf (?:anfrage|wunsch)|sur demande|a petición|bajo petición|su richiesta|a pedido|op aanvraag|na życzenie|på begäran)\.?$/iu

export function isReferencesOnRequest(text: string): boolean {
  return text.length < 100 && onRequest.test(text.trim().replace(/^[•*·\s-]+/u, ''))
}

const drivingLicence =
  /\b(?:driv(?:ing|er['’]?s?) licen[sc]e|führerschein|permis de conduire|permis b|(?:carn[eé]t?|permiso) de conducir|patente di guida|carta de condução|rijbewijs|prawo jazdy|körkort)(?![\p{L}])/iu

/** A licence to drive is a licence wherever it is listed, with what is said of it: "Driving licence: full, clean, own van". */
export function isDrivingLicence(text: string): boolean {
  return text.length < 120 && drivingLicence.test(text)
}

const card =
  /\b(?:cards?|tickets?|licen[sc]ed?|certifi(?:ed|cate|cation)|chartered|registered|registration|accredited|dbs|pin)(?![\p{L}])/iu

/** A card, licence or registration told in a few words: "CSCS Gold Card", "NMC PIN 14G2203E". */
export function isCard(text: string): boolean {
  return text.length < 60 && (card.test(text) || drivingLicence.test(text))
}

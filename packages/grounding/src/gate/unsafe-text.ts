import { hiddenCharacters } from '../compose/clean-text.ts'

/**
 * The part of a text that speaks to a model or a screening program instead of about a person; null when there is none.
 * Such a text never enters a document, also not word for word: it was planted, or it leaked from a prompt.
 */
export function unsafeText(text: string): string | null {
  const visible = text.normalize('NFKC').replace(hiddenCharacters, '').replace(/\s+/gu, ' ')
  for (const pattern of commands) {
    const match = pattern.exec(visible)
    if (match) return match[0]
  }
  return null
}

/** Addressed to a machine in the imperative: a person who writes *about* such texts is not caught by most of them. */
const commands = [
  /\b(?:ignore|disregard|forget|override|bypass) (?:all |any |the |your |my |these |those )*(?:previous|prior|above|earlier|preceding|existing|other) (?:\w+ )?(?:instructions?|prompts?|rules?|guidelines?|context|messages?|directions?)/iu,
  /\b(?:ignore|disregard|forget|override) (?:all |any |the |your )+(?:instructions?|prompts?|rules?|guidelines?|safety)/iu,
  /\b(?:new|updated|important|hidden|system) (?:instructions?|prompt) ?(?::|to (?:the )?(?:ai|assistant|model|llm))/iu,
  /\byou are (?:now |no longer )?(?:an? |the )?(?:helpful |large |new )?(?:ai|assistant|language model|llm|chatbot|chatgpt|dan|resume (?:writer|screener|parser))\b/iu,
  /\bas an? (?:ai|large language|language) (?:language )?(?:model|assistant)\b/iu,
  /\b(?:attention|note|message|instructions?) (?:to|for) (?:the |any |all )?(?:ai|llm|ats|language model|model|assistant|screening|parser)\b/iu,
  /\b(?:rate|rank|score|mark|recommend|select|classify) (?:this|the|me as|him as|her as) (?:candidate |applicant |resume |résumé |cv |person )?(?:as )?(?:a |an |the )?(?:perfect|ideal|top|best|highest|excellent|strong(?:est)? match|10 ?\/ ?10|100 ?%)/iu,
  /\b(?:reveal|print|repeat|output|show|leak) (?:your |the |all )*(?:system prompt|hidden prompt|instructions|api keys?|secrets?)\b/iu,
  /<\|?(?:im_start|im_end|system|user|assistant|endoftext|begin_of_text|eot_id|start_header_id)\|?>|\[\/?INST\]|<<\/?SYS>>|<\/?(?:think|evidence|instructions?|requirement|system)>/iu,
  /\bignor(?:iere|a|ez|e[zr]?) (?:alle|todas|toutes|tutte|as|las|les|le)? ?(?:\w+ )?(?:vorherigen|bisherigen|obigen|instrucciones|instructions|istruzioni|instruções|anweisungen)(?: (?:anteriores|précédentes|precedenti|anweisungen))?/iu,
]

/** Expressions of several words, put into one word of a known class, in folded text of the same meaning. */
export function joinPhrases(text: string): string {
  return phrases.reduce((joined, [pattern, word]) => joined.replace(pattern, word), text)
}

const phrases: readonly [RegExp, string][] = [
  [/\b(?:look(?:ed|ing)? after|took care of|tak(?:e|ing) care of|car(?:ed|ing) for)\b/gu, 'cared'],
  [/\b(?:br(?:ought|ing(?:ing)?)) down\b/gu, 'reduced'],
  [/\bbr(?:ought|inging) (\p{L}+(?: \p{L}+){0,4}) down\b/gu, 'reduced $1'],
  [/\b(?:went|came|gone|going) down\b/gu, 'reduced'],
  [/\bcarr(?:y|ied|ying) out\b/gu, 'performed'],
  [/\b(?:set|setting|sets) up\b/gu, 'established'],
  [/\bput(?:ting|s)? (?:an end|a stop) to\b/gu, 'ended'],
  [/\b(?:was |is |being )?in charge of\b/gu, 'managed'],
  [/\b(?:was |is )?responsible for\b/gu, 'handled'],
  [/\b(?:took|taking|take) part in\b/gu, 'participated'],
  [/\b(?:held|holding|hold) on to\b/gu, 'kept'],
  [/\b(?:as )?(?:a )?part of (?=(?:a|an|the|our)\b[^.;,]{0,25}\b(?:team|group|crew|staff)\b)/gu, 'member of '],
  [/\b(?:led|leading|leads) to\b/gu, 'causing'],
  [/\blead time(s?)\b/gu, 'leadtime$1'],
  [/\bco-(?=[aeiou])/gu, 'co'],
  [
    /\b(?:under|with) (?:the )?(?:supervision|guidance|direction|leadership) of\b|\bsupervised by\b|\bunder (\p{L}+ )?supervision\b/gu,
    'under-guidance $1',
  ],
  [/\bunder (the )?([\p{L} ]{1,30})'s supervision\b/gu, 'under-guidance the $2'],
  [/\byears? old\b|\byear-olds?\b|\bjahre alt\b|\banos de edad\b/gu, 'aged'],
  [/\bnewly[- ]qualified\b/gu, 'new qualified'],
  [/\be-?mails?\b/gu, 'email'],
  [/\bhand-?overs?\b/gu, 'handover'],
  [/\b(?:war|ist|bin) (?:verantwortlich|zustandig) fur\b/gu, 'bearbeitet'],
  [/\b(?:verantwortlich|zustandig) fur\b/gu, 'bearbeitet'],
  [/\bunter (?:der )?(?:anleitung|aufsicht|leitung) (?:von|des|der|eines|einer)\b/gu, 'under-guidance'],
  [/\b(?:a cargo de|encargad[oa] de|me encargue de|responsable de)\b/gu, 'gestione'],
  [/\b(?:lleve|llevar|llevo|llevando) a cabo\b/gu, 'realice'],
  [/\b(?:puse|poner|puesta) en marcha\b/gu, 'crear'],
  [/\b(?:forme|formar|formo|formando) parte de\b/gu, 'participe'],
  [/\bbajo (?:la )?(?:supervision|direccion) de\b/gu, 'under-guidance'],
  [/\bde media\b|\bpor termino medio\b/gu, 'media'],
]

/** Units that a figure may carry, each with its spellings (folded); what is not listed is a thing that is counted. */
export function unitOf(word: string): string | null {
  return spellings.get(word) ?? null
}

/** Units of time: after `over` they give a span, not a comparison. */
export const timeUnits: ReadonlySet<string> = new Set(['second', 'minute', 'hour', 'day', 'week', 'month', 'year'])

const units: Record<string, string> = {
  '%': '% percent pct prozent porciento pourcent procent procenta procento',
  EUR: '€ eur euro euros',
  USD: '$ usd us$ dollar dollars dolares',
  GBP: '£ gbp pound pounds',
  CHF: 'chf franken sfr',
  PLN: 'pln zl zloty zlotych',
  JPY: '¥ jpy yen',
  INR: '₹ inr rupees rs',
  second: 's second seconds sec secs sekunde sekunden segundo segundos seconde secondes secondi',
  ms: 'ms millisecond milliseconds millisekunden milisegundos',
  minute: 'minute minutes min mins minuten minuto minutos minuti minuty minut',
  hour: 'h hour hours hr hrs stunde stunden std hora horas heure heures ora ore uur uren godzin godziny',
  day: 'day days tag tage tagen dia dias jour jours giorno giorni dag dagen dni dzien',
  week: 'week weeks woche wochen semana semanas semaine semaines settimana settimane weken tydzien tygodni',
  month: 'month months monat monate monaten mes meses mois mese mesi maand maanden miesiac miesiecy',
  year: 'year years yr yrs jahr jahre jahren ano anos an ans annee annees anno anni jaar lat rok lata',
  km: 'km kilometre kilometres kilometer kilometers kilometro kilometros',
  mile: 'mile miles',
  m: 'metre metres meter metro metros',
  m2: 'm² m2 sqm quadratmeter',
  kg: 'kg kilo kilos kilogram kilograms kilogramm',
  tonne: 't tonne tonnes ton tons tonnen toneladas',
  litre: 'l litre litres liter liters litro litros',
  GB: 'gb gigabyte gigabytes',
  TB: 'tb terabyte terabytes',
  MB: 'mb megabyte megabytes',
  x: 'x × times fold fach veces fois',
}

const spellings = new Map(
  Object.entries(units).flatMap(([unit, words]) => words.split(' ').map((word) => [word, unit] as const)),
)

/** The day a source names, as a UTC date; relative words ("30+ days ago") give a bound, not a date, so they give null. */
export function postedAtOf(raw: string | null): string | null {
  if (raw === null || !/^\d{4}-\d{2}-\d{2}/.test(raw.trim())) return null
  const text = raw.trim()
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return isDay(text) ? text : null
  const moment = new Date(text)
  return Number.isNaN(moment.getTime()) ? null : moment.toISOString().slice(0, 10)
}

function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}

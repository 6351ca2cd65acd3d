import type { PostingPlace } from '@careergini/contracts'
import { createGazetteer, placeKey } from './gazetteer.ts'

const gazetteer = createGazetteer()
const notPlaces =
  /\b(?:fully|100%|remote(?:ly)?|hybrid|on-?site|in[- ]office|in[- ]person|office|hq|headquarters|based|only|preferred|global(?:ly)?|anywhere|worldwide|multiple locations?|various|flexible|area|metro(?:politan)?|greater|or|work from home|wfh|praca zdalna|zdalnie|powiat|woj)\b/gi
const sentencePlaces = [
  /\b(?:located|based|office|offices|onsite|on-site|in[- ]person|hybrid|in-office|role|position|team) (?:is |are )?(?:in|at|out of|from) (?:our |the )?(\p{Lu}[\p{L}.'-]{1,40}(?:(?:, ?| )\p{Lu}[\p{L}.'-]{1,40}){0,4})/gu,
  /\b(?:our|the) (\p{Lu}[\p{L}.'-]{1,40}(?:(?:, ?| )\p{Lu}[\p{L}.'-]{1,40}){0,3}) (?:office|hq|headquarters|studio|hub|location|facility|site)\b/gu,
]
const label =
  /^(?:job |work |office )?(?:locations?|place of work|miejsce pracy|lokalizacja|arbeitsort|standort|einsatzort|lugar|ubicación|lieu)(?: of work)?\s*[:–-]\s*(.{2,160})$/gimu
const mostPlaces = 20

/** Places of work: from the source's place fields where it has them, else from what the posting says. */
export function placesOf({
  locations,
  text,
  country,
}: {
  locations: readonly string[]
  text: string
  country: string | null
}): PostingPlace[] {
  const code = country === null ? null : countryOf(country)
  const stated = locations.flatMap((location) => placesIn(location))
  if (stated.length > 0)
    return unique(stated.map((place) => (place.country === null ? { ...place, country: code } : place)))
  const labelled = [...text.matchAll(label)].flatMap((hit) => placesIn(hit[1] ?? ''))
  if (labelled.length > 0) return unique(labelled)
  const header = headerOf(text).flatMap((part) => placesIn(part, true))
  if (header.length > 0) return unique(header)
  const said = sentencePlaces.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((hit) => placesIn(hit[1] ?? '', true)),
  )
  if (said.length > 0) return unique(said)
  return code === null ? [] : [{ city: null, region: null, country: code }]
}

/** The first lines of a pasted posting often hold `Company | Place | Remote`. */
function headerOf(text: string): string[] {
  const lines = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, 5)
  return lines
    .filter((line) => line.length < 200)
    .flatMap((line) => line.split(/\s*[|•·]\s*|\s+[–—-]\s+/))
    .filter((part) => part.length < 80)
}

/**
 * Reads a place field: `Austin, TX`, `Berlin / Remote`, `London, UK; Paris`, `Wrocław (dolnośląskie)`. With `known`, only names of
 * the gazetteer count, because the text is not known to be a place.
 */
function placesIn(field: string, known = false): PostingPlace[] {
  const groups = field.split(/\s*(?:;|\||\/|•|\+|\bor\b|\band\b|&|\n|\s[–—-]\s)\s*/i)
  const places = groups.flatMap((group) => {
    const parts = group
      .replace(/[()[\]]/g, ',')
      .split(',')
      .map((part) => part.replace(notPlaces, ' ').replace(/\s+/g, ' ').trim())
      .filter((part) => part.length > 1)
    return partsToPlaces(parts.flatMap(cityBeforeRegion), known)
  })
  // Beside a place that we know, a bare name is a building, a firm or a district.
  const anchored = places.filter((place) => place.country !== null)
  return anchored.length > 0 ? anchored : places
}

/** `Piła wielkopolskie`: the region's name ends the part. */
function cityBeforeRegion(part: string): string[] {
  const hit = /^(.+?)\s+(\p{L}+(?:-\p{L}+)?)$/u.exec(part)
  const isRegion = hit?.[2] !== undefined && gazetteer.regions.get(placeKey(hit[2]))?.country === 'PL'
  return hit?.[1] && hit[2] && isRegion ? [hit[1], hit[2]] : [part]
}

/** `City, Region, Country` as one place; a list of cities as several. */
function partsToPlaces(parts: readonly string[], known: boolean): PostingPlace[] {
  const places: PostingPlace[] = []
  for (const part of parts) {
    const last = places.at(-1)
    const region = gazetteer.regionCodes.get(part) ?? gazetteer.regions.get(placeKey(part))
    const country = countryOf(part)
    const city = gazetteer.cities.get(placeKey(part))
    if (last && part.length === 2 && part === last.country) continue
    if (region && last && (last.country === null || last.country === region.country)) Object.assign(last, region)
    else if (country && last && (last.country === null || last.country === country)) last.country = country
    else if (city) places.push({ city: city.name, region: city.region, country: city.country })
    else if (country) places.push({ city: null, region: null, country })
    else if (region && (!known || part.length > 2)) places.push({ city: null, ...region })
    else if (!known && isName(part)) places.push({ city: part, region: null, country: null })
  }
  return places
}

/** A name we do not know counts as a city only where the field is a place field, and looks like a name. */
function isName(part: string): boolean {
  return /^\p{Lu}[\p{L} .'’-]{1,40}$/u.test(part) && part.split(' ').length <= 4
}

/** The ISO code of a country by its name in several languages; codes themselves only in capitals. */
export function countryOf(name: string): string | null {
  return gazetteer.countries.get(placeKey(name)) ?? null
}

/** The country of a region by its whole name; null for other words. */
export function regionOf(name: string): string | null {
  return gazetteer.regions.get(placeKey(name))?.country ?? null
}

function unique(places: readonly PostingPlace[]): PostingPlace[] {
  const seen = new Map<string, PostingPlace>()
  const hasCity = places.some((place) => place.city !== null)
  for (const place of places) {
    // A country beside its cities adds nothing.
    if (
      place.city === null &&
      hasCity &&
      places.some((other) => other.city !== null && other.country === place.country)
    )
      continue
    const key = `${place.city}|${place.country}`
    if (!seen.has(key)) seen.set(key, place)
  }
  return [...seen.values()].slice(0, mostPlaces)
}

/** Whether a part of a title is nothing but places. */
export function isPlaceName(part: string): boolean {
  const words = part
    .replace(notPlaces, ' ')
    .split(/[,/]/)
    .map((word) => word.trim())
    .filter(Boolean)
  return (
    words.length > 0 &&
    words.every(
      (word) =>
        gazetteer.cities.has(placeKey(word)) ||
        countryOf(word) !== null ||
        gazetteer.regions.has(placeKey(word)) ||
        gazetteer.regionCodes.has(word),
    )
  )
}

/** A city's usual English name where it is known, else the name as given. */
export function cityOf(name: string): string {
  return gazetteer.cities.get(placeKey(name))?.name ?? name
}

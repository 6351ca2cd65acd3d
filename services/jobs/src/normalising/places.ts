import type { PostingPlace } from '@careergini/contracts'
import { createGazetteer, placeKey } from './gazetteer.ts'
import { firstLines, headerParts, labelledIn } from './header.ts'

const gazetteer = createGazetteer()
const notPlaces =
  /\b(?:fully|100%|remote(?:ly)?|hybrid|on-?site|in[- ]office|in[- ]person|office|hq|headquarters|based|only|preferred|global(?:ly)?|anywhere|worldwide|multiple locations?|various|available|flexible|area|metro(?:politan)?|greater|or|work from home|wfh|praca zdalna|zdalnie|powiat|woj)\b/gi
const sentencePlaces = [
  /\b(?:located|based|office|offices|onsite|on-site|in[- ]person|hybrid|in-office|role|position|team) (?:is |are )?(?:in|at|out of|from) (?:our |the )?(\p{Lu}[\p{L}.'-]{1,40}(?:(?:, ?| )\p{Lu}[\p{L}.'-]{1,40}){0,4})/gu,
  /\b(?:hiring|roles?|positions?|jobs?)\b[^.\n|]{0,50}? in (\p{Lu}[\p{L}.'-]{1,40}(?:(?:, ?| )\p{Lu}[\p{L}.'-]{1,40}){0,3})/gu,
  /\b(?:our|the) (\p{Lu}[\p{L}.'-]{1,40}(?:(?:, ?| )\p{Lu}[\p{L}.'-]{1,40}){0,3}) (?:office|hq|headquarters|studio|hub|location|facility|site)\b/gu,
]
const label =
  /^(?:job |work |office )?(?:locations?|place of work|miejsce pracy|lokalizacja|arbeitsort|standort|einsatzort|lugar|ubicación|lieu)(?: of work)?\s*[:–-]\s*(.{2,160})$/gimu
const placeLabels = /^(?:location|place of work|miejsce pracy|lokalizacja|arbeitsort|standort|ubicación|lieu)$/
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
  const beside = labelledIn(text).filter((one) => placeLabels.test(one.label))
  const labels =
    beside.length > 0 ? beside.map((one) => one.value) : [...text.matchAll(label)].map((hit) => hit[1] ?? '')
  const labelled = labels.flatMap((value) => placesIn(withoutScope(value)))
  if (labelled.length > 0) return unique(labelled)
  const header = headerPlaces(text)
  if (header.length > 0) return unique(header)
  const said = sentencePlaces.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((hit) => placesIn(hit[1] ?? '', true)),
  )
  if (said.length > 0) return unique(said)
  return code === null ? [] : [{ city: null, region: null, country: code }]
}

/** Places of header parts, and of the line below the title: `Halden Clinic, Bath`. */
function headerPlaces(text: string): PostingPlace[] {
  const parts = headerParts(text).flatMap((part) => [part, ...part.split(/\s+[–—-]\s+/)])
  const inHeader = [...new Set(parts)]
    .filter((part) => part.length < 80)
    .flatMap((part) => placesIn(withoutScope(part), true))
  if (inHeader.length > 0) return inHeader
  return firstLines(text, 3)
    .filter((line) => line.length < 110 && !/[.!?:]$/.test(line))
    .flatMap((line) => line.split(/\s+[–—-]\s+/))
    .flatMap((part) => placesIn(withoutScope(part), true))
}

/** `Oslo or remote (EU)`: where one may live when remote is no place of work. */
function withoutScope(part: string): string {
  return part.replace(/\bremote\b[^/;|]*/iu, (rest) => (/\(|:/.test(rest) && areaWords.test(rest) ? '' : rest))
}

const areaWords =
  /\b(?:eu|europe|emea|apac|latam|latin america|north america|south america|americas|asia|africa|worldwide|anywhere|global|international|time ?zones?|utc|gmt|cet|est|pst)\b/iu
/** Words of a field that name no town. */
const noTown =
  /^(?:north america|south america|latin america|latam|europe|eu|emea|apac|asia|africa|americas|nordics|dach|worldwide|cet|cest|utc|gmt|est|pst)$|\b(?:square|tower|building|campus|plaza|headquarters|hub)$/iu

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
  for (const [index, part] of parts.entries()) {
    const last = places.at(-1)
    const region = gazetteer.regionCodes.get(part) ?? gazetteer.regions.get(placeKey(part))
    const country = countryOf(part)
    const city = gazetteer.cities.get(placeKey(part))
    if (last && part.length === 2 && part === last.country) continue
    if (region && last && (last.country === null || last.country === region.country)) Object.assign(last, region)
    else if (country && last && (last.country === null || last.country === country)) last.country = country
    // "Cambridge, UK": of two towns of one name the country beside it tells.
    else if (country && last?.city && parts.length === 2 && index === 1) Object.assign(last, { region: null, country })
    else if (city) places.push({ city: city.name, region: city.region, country: city.country })
    else if (country) places.push({ city: null, region: null, country })
    else if (region && (!known || part.length > 2)) places.push({ city: null, ...region })
    else if (isName(part) && (!known || gazetteer.regionCodes.has(parts[index + 1] ?? '')))
      places.push({ city: part, region: null, country: null })
  }
  return places
}

/** A name we do not know counts as a city only where the field is a place field, and looks like a name. */
function isName(part: string): boolean {
  return !noTown.test(part) && /^\p{Lu}[\p{L} .'’-]{1,40}$/u.test(part) && part.split(' ').length <= 4
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
    .split(/[,/&]|(?<!\p{L})(?:or|and)(?!\p{L})/iu)
    .map((word) => word.replace(notPlaces, ' ').replace(/[()]/g, ' ').trim())
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

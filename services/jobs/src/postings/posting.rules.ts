import type { Posting } from '@careergini/contracts'
import { employmentTypeOf } from '../normalising/employment-type.ts'
import { headOf } from '../normalising/head.ts'
import { organisationOf } from '../normalising/organisation.ts'
import { placesOf } from '../normalising/places.ts'
import { postedAtOf } from '../normalising/posted-at.ts'
import { remoteOf } from '../normalising/remote.ts'
import { salaryOf } from '../normalising/salary.ts'
import { seniorityOf } from '../normalising/seniority.ts'
import { titleOf } from '../normalising/title.ts'
import type { RawPosting } from '../reading/raw-posting.ts'

/** Twice the longest real posting: fields are not looked for beyond. */
const longestRead = 60_000
const longestField = 500
const mostLocations = 50

export type NormalisedPosting = Pick<
  Posting,
  'title' | 'organisation' | 'places' | 'remote' | 'employmentType' | 'seniority' | 'salary' | 'postedAt' | 'text'
>

/**
 * The fields of a posting as a careful reader would fill them. The words of the posting win over the source's own fields,
 * except for pay; null where the posting does not say. Pure.
 */
export function normalisePosting(raw: RawPosting): NormalisedPosting {
  const { country } = raw
  const text = raw.text.slice(0, longestRead)
  const locations = raw.locations.slice(0, mostLocations).map((location) => location.slice(0, longestField))
  const head = headOf(text)
  const statedTitle = (raw.title ?? head.title).slice(0, longestField)
  const title = titleOf(statedTitle)
  return {
    title,
    organisation: organisationOf(short(raw.organisation ?? head.organisation)),
    places: placesOf({ locations, text, country }),
    remote: remoteOf({ title: statedTitle, text, locations, flag: raw.remote }),
    employmentType: employmentTypeOf({ title: statedTitle, text, field: short(raw.employmentType) }),
    seniority: seniorityOf({ title: statedTitle, text, level: short(raw.level) }),
    salary: salaryOf({ salary: raw.salary, salaryText: short(raw.salaryText), text }),
    postedAt: postedAtOf(raw.postedAt),
    text: raw.text,
  }
}

/** Fields of a page or file are as long as its maker likes; nothing beyond this belongs to a name or a place. */
function short(words: string | null): string | null {
  return words?.slice(0, longestField) ?? null
}

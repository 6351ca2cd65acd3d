import type { Posting, Requirement } from '@careergini/contracts'
import { employmentTypeOf } from '../normalising/employment-type.ts'
import { demandsOf } from '../normalising/demands.ts'
import { headOf } from '../normalising/head.ts'
import { organisationOf } from '../normalising/organisation.ts'
import { placesOf } from '../normalising/places.ts'
import { postedAtOf } from '../normalising/posted-at.ts'
import { remoteOf } from '../normalising/remote.ts'
import { remoteScopeOf } from '../normalising/remote-scope.ts'
import { salaryOf } from '../normalising/salary.ts'
import { seniorityOf } from '../normalising/seniority.ts'
import { titleOf } from '../normalising/title.ts'
import { visaOf } from '../normalising/visa.ts'
import type { RawPosting } from '../reading/raw-posting.ts'

/** Twice the longest real posting: fields are not looked for beyond. */
const longestRead = 60_000
const longestField = 500
const mostLocations = 50

export type NormalisedPosting = Omit<Posting, 'id' | 'own' | 'lastSeenAt' | 'source'>

/**
 * The fields of a posting as a careful reader would fill them. The words of the posting win over the source's own fields,
 * except for pay; null where the posting does not say. `requirements` are those of its text. Pure.
 */
export function normalisePosting(raw: RawPosting, requirements: Requirement[]): NormalisedPosting {
  const { country } = raw
  const text = raw.text.slice(0, longestRead)
  const locations = raw.locations.slice(0, mostLocations).map((location) => location.slice(0, longestField))
  const head = headOf(text)
  const statedTitle = (raw.title ?? head.title).slice(0, longestField)
  const remote = remoteOf({ title: statedTitle, text, locations, flag: raw.remote })
  return {
    title: titleOf(statedTitle),
    organisation: organisationOf(short(raw.organisation ?? head.organisation)),
    places: placesOf({ locations, text, country }),
    remote,
    employmentType: employmentTypeOf({ title: statedTitle, text, field: short(raw.employmentType) }),
    seniority: seniorityOf({ title: statedTitle, text, level: short(raw.level) }),
    salary: salaryOf({ salary: raw.salary, salaryText: short(raw.salaryText), text }),
    postedAt: postedAtOf(raw.postedAt),
    text: raw.text,
    ...readAgain({ text, remote, locations, requirements }),
  }
}

/** The fields that can be read from a stored posting's text once more. */
export function readAgain(posting: {
  text: string
  remote: Posting['remote']
  locations: readonly string[]
  requirements: Requirement[]
}): Pick<Posting, 'remoteScope' | 'visa' | 'minYears' | 'degreeRequired' | 'requirements'> {
  const text = posting.text.slice(0, longestRead)
  return {
    remoteScope: posting.remote === 'remote' ? remoteScopeOf({ text, locations: posting.locations }) : null,
    visa: visaOf(text),
    ...demandsOf(posting.requirements),
    requirements: posting.requirements,
  }
}

/** Fields of a page or file are as long as its maker likes; nothing beyond this belongs to a name or a place. */
function short(words: string | null): string | null {
  return words?.slice(0, longestField).replace(/\s/gu, ' ') ?? null
}

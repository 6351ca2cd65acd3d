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

export type NormalisedPosting = Pick<
  Posting,
  'title' | 'organisation' | 'places' | 'remote' | 'employmentType' | 'seniority' | 'salary' | 'postedAt' | 'text'
>

/**
 * The fields of a posting as a careful reader would fill them. The words of the posting win over the source's own fields,
 * except for pay; null where the posting does not say. Pure.
 */
export function normalisePosting(raw: RawPosting): NormalisedPosting {
  const { text, locations, country } = raw
  const head = headOf(text)
  const statedTitle = raw.title ?? head.title
  const title = titleOf(statedTitle)
  return {
    title,
    organisation: organisationOf(raw.organisation ?? head.organisation),
    places: placesOf({ locations, text, country }),
    remote: remoteOf({ title: statedTitle, text, locations, flag: raw.remote }),
    employmentType: employmentTypeOf({ title: statedTitle, text, field: raw.employmentType }),
    seniority: seniorityOf({ title: statedTitle, text, level: raw.level }),
    salary: salaryOf({ salary: raw.salary, salaryText: raw.salaryText, text }),
    postedAt: postedAtOf(raw.postedAt),
    text,
  }
}

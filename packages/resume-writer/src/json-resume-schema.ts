/** The part of JSON Resume 1.0.0 that a document fills. Dates are `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export interface JsonResume {
  $schema: string
  basics: {
    name: string
    label?: string | undefined
    email?: string | undefined
    phone?: string | undefined
    url?: string | undefined
    summary?: string | undefined
    location?: { address: string } | undefined
    profiles?: { network: string | undefined; url: string }[] | undefined
  }
  work?: (JsonResumePeriod & {
    name?: string | undefined
    position?: string | undefined
    location?: string | undefined
    highlights?: string[]
  })[]
  projects?: (JsonResumePeriod & {
    name?: string | undefined
    entity?: string | undefined
    url?: string | undefined
    highlights?: string[]
  })[]
  education?: (JsonResumePeriod & {
    institution?: string | undefined
    studyType?: string | undefined
    area?: string | undefined
    score?: string | undefined
  })[]
  certificates?: {
    name?: string | undefined
    issuer?: string | undefined
    date?: string | undefined
    url?: string | undefined
  }[]
  publications?: {
    name?: string | undefined
    publisher?: string | undefined
    releaseDate?: string | undefined
    url?: string | undefined
  }[]
  skills?: { name: string; level?: string | undefined; keywords?: string[] }[]
  languages?: { language: string; fluency?: string | undefined }[]
}

interface JsonResumePeriod {
  startDate?: string | undefined
  endDate?: string | undefined
}

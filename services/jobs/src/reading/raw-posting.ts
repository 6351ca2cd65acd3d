import type { Posting, Salary } from '@careergini/contracts'

/**
 * A posting as its source gives it, before normalisation. Every source (pasted text, a file, a board) is read into this;
 * what a source does not have is null or empty. Loose on purpose: `posting.rules` decides what to believe.
 */
export interface RawPosting {
  /** Plain text of the posting: what people read. */
  text: string
  title: string | null
  organisation: string | null
  /** Place names as the source writes them: `Austin, TX`, `Remote - Germany`. */
  locations: readonly string[]
  /** Names or codes of countries that the source states beside the places. */
  country: string | null
  /** The source's own mark; boards set it carelessly. */
  remote: Posting['remote']
  /** The source's word: `FULL_TIME`, `Umowa zlecenie`, `Contract`. */
  employmentType: string | null
  /** The source's word: `Senior`, `praktykant / stażysta`. */
  level: string | null
  /** Pay as structured data. */
  salary: Salary | null
  /** Pay as a line of text beside the posting. */
  salaryText: string | null
  /** ISO date or timestamp. */
  postedAt: string | null
  url: string | null
  /** What the source sent, for later readings; null when that is the text itself. */
  payload: unknown
}

/** A raw posting that knows nothing but its text. */
export function bareRaw(text: string): RawPosting {
  return {
    text,
    title: null,
    organisation: null,
    locations: [],
    country: null,
    remote: null,
    employmentType: null,
    level: null,
    salary: null,
    salaryText: null,
    postedAt: null,
    url: null,
    payload: null,
  }
}

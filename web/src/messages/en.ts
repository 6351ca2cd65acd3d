import { account } from './en/account.ts'
import { documents } from './en/documents.ts'
import { evidence } from './en/evidence.ts'
import { gaps } from './en/gaps.ts'
import { general } from './en/general.ts'
import { imports } from './en/imports.ts'
import { jobs } from './en/jobs.ts'
import { system } from './en/system.ts'

/** Every string of the web UI, in English. Another language is a catalogue of the same shape. */
export const en = {
  ...general,
  ...account,
  ...imports,
  ...evidence,
  ...jobs,
  ...gaps,
  ...documents,
  ...system,
} as const

import { AppError } from '@careergini/platform/errors'
import type { UploadedFile } from '@careergini/platform/http'
import { requirePosting } from './clean-text.ts'
import { decodeText } from './decode-text.ts'
import { jobPostingIn } from './json-ld.ts'
import { rawFromText } from './raw-from-text.ts'
import type { RawPosting } from './raw-posting.ts'

const accepted = 'Use text, Markdown, HTML, or JSON with a schema.org JobPosting; or paste the text of the posting.'

/** Reads a posting from a file. What it is, its content decides, not its name. */
export function rawFromFile(file: UploadedFile): RawPosting {
  if (file.bytes.length === 0)
    throw new AppError('invalid-input', 'This file is empty. Choose the file with the posting.')
  const text = decodeText(file.bytes)
  if (text === null) throw new AppError('unsupported-type', `${kindOf(file.bytes)} ${accepted}`)
  return /^\s*[{[]/.test(text) ? rawFromJson(text) : rawFromText(text)
}

function rawFromJson(text: string): RawPosting {
  const value = parsed(text)
  if (value === undefined) return rawFromText(text)
  const found = jobPostingIn(value)
  if (!found) throw new AppError('unsupported-type', `This JSON holds no schema.org JobPosting. ${accepted}`)
  return { ...found, text: requirePosting(found.text) }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function kindOf(bytes: Uint8Array): string {
  const start = Buffer.from(bytes.subarray(0, 8)).toString('latin1')
  if (start.startsWith('%PDF')) return 'This is a PDF.'
  if (start.startsWith('PK')) return 'This is a Word document or an archive.'
  if (/^(?:\x89PNG|\xff\xd8|GIF8)/.test(start)) return 'This is a picture.'
  return 'This file holds no text.'
}

import type { FastifyRequest } from 'fastify'
import { AppError } from '../errors/index.ts'

/** One uploaded file, in memory: uploads are at most 10 MB. The name is the caller's and never a path. */
export interface UploadedFile {
  name: string
  bytes: Uint8Array
}

/** Reads the one file of a `multipart/form-data` request. */
export async function readUpload(request: FastifyRequest, maxBytes: number): Promise<UploadedFile> {
  if (!request.isMultipart())
    throw new AppError('unsupported-type', 'Send the file as multipart/form-data in the field "file".')
  const part = await request.file({ limits: { fileSize: maxBytes } })
  if (!part)
    throw new AppError('invalid-input', 'No file came with the request. Send it in the field "file".', {
      errors: [{ pointer: '/file', message: 'A file is needed.' }],
    })
  const megabytes = Math.round(maxBytes / 1024 / 1024)
  const tooLarge = new AppError(
    'too-large',
    `This file is larger than ${megabytes} MB. Save a smaller copy, for example without pictures.`,
  )
  const bytes = await part.toBuffer().catch((error: unknown) => {
    throw error instanceof Error && 'code' in error && error.code === 'FST_REQ_FILE_TOO_LARGE' ? tooLarge : error
  })
  if (part.file.truncated) throw tooLarge
  return { name: baseName(part.filename), bytes }
}

const longestName = 200

/** The last part of what a browser or program sends as the name, without control characters; a long one keeps its ending. */
function baseName(name: string | undefined): string {
  const last = (name ?? '').normalize('NFC').split(/[\\/]/).at(-1) ?? ''
  const clean = last.replace(/\p{C}/gu, '').trim()
  if (clean === '' || /^\.+$/.test(clean)) return 'file'
  // By whole characters: half of one could not be written anywhere.
  const characters = [...clean]
  if (characters.length <= longestName) return clean
  const ending = /\.[a-z\d]{1,8}$/i.exec(clean)?.[0] ?? ''
  return characters.slice(0, longestName - ending.length).join('') + ending
}

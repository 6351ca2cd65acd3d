import type { Entry, ZipFile } from 'yauzl'
import { limits } from '../../limits.ts'
import { UnreadableResume } from '../../unreadable-resume.ts'

/**
 * Names and contents of a ZIP: `read` gives the parts whose names pass `wanted`. Sizes are bounded before and while
 * unpacking. Throws `UnreadableResume`: `corrupted`, `bomb`, `encrypted`.
 */
export async function unzip(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
): Promise<{ names: string[]; parts: Map<string, Uint8Array> }> {
  const { fromBufferPromise } = await import('yauzl')
  let zip: ZipFile
  try {
    zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), { autoClose: false })
  } catch (cause) {
    throw corrupted(cause)
  }
  const names: string[] = []
  const parts = new Map<string, Uint8Array>()
  try {
    for await (const entry of zip.eachEntry()) {
      if (names.push(entry.fileName) > limits.zipEntries) throw bomb(`more than ${limits.zipEntries} parts`)
      if (wanted(entry.fileName)) parts.set(entry.fileName, await unpack(zip, entry))
    }
  } catch (cause) {
    if (cause instanceof UnreadableResume) throw cause
    throw corrupted(cause)
  }
  return { names, parts }
}

async function unpack(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  if (entry.isEncrypted())
    throw new UnreadableResume(
      'encrypted',
      'This file is protected by a password.',
      'Save a copy without the password and upload the copy.',
    )
  if (entry.uncompressedSize > limits.partBytes)
    throw bomb(`a part of ${Math.round(entry.uncompressedSize / 2 ** 20)} MB`)
  const suspicious = 1024 * 1024
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of await zip.openReadStreamPromise(entry)) {
    // The stream of a ZIP entry yields buffers only.
    chunks.push(chunk as Buffer)
    size += (chunk as Buffer).length
    if (size > limits.partBytes || (size > suspicious && size > entry.compressedSize * limits.partRatio))
      throw bomb('parts that unpack without end')
  }
  return new Uint8Array(Buffer.concat(chunks))
}

function bomb(what: string): UnreadableResume {
  return new UnreadableResume(
    'bomb',
    `This file holds ${what}, far more than a résumé needs, and was not unpacked.`,
    'Open the résumé in its editor, save it under a new name and upload that; or upload a PDF.',
  )
}

function corrupted(cause: unknown): UnreadableResume {
  return new UnreadableResume(
    'corrupted',
    'This file is damaged: its parts cannot be unpacked.',
    'Open it in its editor, save it again as DOCX or PDF, and upload that.',
    { cause },
  )
}

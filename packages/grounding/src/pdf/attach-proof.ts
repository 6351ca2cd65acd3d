import { readTail, UnsupportedPdf } from './pdf-tail.ts'

export const proofFileName = 'careergini-proof.json'
const marker = '\n%careergini-proof/1\n'

/**
 * Appends a file to a PDF as an incremental update (ISO 32000-1, 7.5.6): the bytes given stay as they are, so their hash
 * can stand in the file that is attached. The result is a PDF whose viewers list one attachment, `careergini-proof.json`.
 * It is not compressed: so no byte of it can change unnoticed, and anybody can read it in a text editor.
 * @throws UnsupportedPdf for a PDF that has attachments already or another layout than the renderer writes.
 */
export function attachProof(pdf: Uint8Array, proofJson: string): Uint8Array {
  const base = Buffer.from(pdf)
  return Buffer.concat([base, update(base, Buffer.from(proofJson, 'utf8'))])
}

/**
 * Takes a PDF made by {@link attachProof} apart. Null when nothing was attached so, or when a single byte of what was
 * appended differs from what `attachProof` writes: then the file was changed.
 */
export function detachProof(pdf: Uint8Array): { base: Uint8Array; proofJson: string } | null {
  const file = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength)
  const at = file.lastIndexOf(marker, undefined, 'latin1')
  if (at < 0) return null
  const base = file.subarray(0, at)
  const appended = file.subarray(at)
  const proof = embeddedStream(appended)
  if (proof === null) return null
  try {
    return update(base, proof).equals(appended) ? { base, proofJson: proof.toString('utf8') } : null
  } catch (error) {
    // The part before is no PDF of ours: whatever was attached, it was not attached by us.
    if (error instanceof UnsupportedPdf) return null
    throw error
  }
}

function update(base: Buffer, proof: Buffer): Buffer {
  const tail = readTail(base)
  if (/\/(?:Names|AF|AcroForm|AA|OpenAction|JavaScript)\b/u.test(tail.catalog)) {
    throw new UnsupportedPdf(
      'The PDF has attachments, actions or a form already; a proof is attached to a plain document.',
    )
  }
  const [fileObject, specObject] = [tail.size, tail.size + 1]
  const chunks: Buffer[] = []
  let offset = base.length
  const offsets: number[] = []
  const write = (part: string | Buffer) => {
    const bytes = typeof part === 'string' ? Buffer.from(part, 'latin1') : part
    chunks.push(bytes)
    offset += bytes.length
  }
  const object = (number: number, ...body: (string | Buffer)[]) => {
    offsets.push(offset)
    write(`${number} 0 obj\n`)
    for (const part of body) write(part)
    write('\nendobj\n')
  }

  write(marker)
  const length = proof.length
  const head = `<< /Type /EmbeddedFile /Subtype /application#2Fjson /Length ${length} >>\nstream\n`
  object(fileObject, head, proof, '\nendstream')
  object(
    specObject,
    `<< /Type /Filespec /F (${proofFileName}) /UF (${proofFileName}) /AFRelationship /Data`,
    ` /Desc (What every line of this document rests on) /EF << /F ${fileObject} 0 R /UF ${fileObject} 0 R >> >>`,
  )
  const names = `/Names << /EmbeddedFiles << /Names [(${proofFileName}) ${specObject} 0 R] >> >>`
  object(tail.root, `<<${tail.catalog}\n  ${names}\n  /AF [${specObject} 0 R]\n>>`)

  const xref = offset
  const entry = (position: number | undefined) => `${String(position).padStart(10, '0')} 00000 n \n`
  write(`xref\n${tail.root} 1\n${entry(offsets[2])}${fileObject} 2\n${entry(offsets[0])}${entry(offsets[1])}`)
  write(`trailer\n<<${tail.trailer}\n  /Size ${tail.size + 2}\n  /Prev ${tail.xref}\n>>\nstartxref\n${xref}\n%%EOF\n`)
  return Buffer.concat(chunks)
}

function embeddedStream(appended: Buffer): Buffer | null {
  const start = appended.indexOf('stream\n', 0, 'latin1')
  const length = /\/Length (\d{1,9}) >>\nstream\n$/u.exec(appended.subarray(0, start + 7).toString('latin1'))?.[1]
  if (start < 0 || length === undefined) return null
  return appended.subarray(start + 7, start + 7 + Number(length))
}

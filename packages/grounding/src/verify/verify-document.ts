import {
  evidenceFile as evidenceFileSchema,
  proof as proofSchema,
  type EvidenceFile,
  type Proof,
} from '@careergini/contracts'
import type { Taxonomy } from '@careergini/skills'
import { detachProof, proofFileName } from '../pdf/attach-proof.ts'
import { readPdf, UnreadablePdf, type ReadPdf } from '../pdf/read-pdf.ts'
import { canonicalJson, sha256Hex } from '../proof/evidence-hash.ts'
import { signatureHolds } from '../proof/sign-proof.ts'
import { checkEvidence } from './check-evidence.ts'
import { checkVisible } from './check-visible.ts'
import { compareLines } from './compare-lines.ts'
import type { VerifyCheck } from './verify-check.ts'

export interface VerifyOptions {
  /** The person's private evidence file, parsed JSON: hashes are compared and the gate is run again. */
  evidenceFile?: unknown
  /** The proof as downloaded beside the PDF, parsed JSON. */
  detachedProof?: unknown
  /** The public key (base64url) that the signer is expected to have. */
  trustedKey?: string
  taxonomy?: Taxonomy | null
}

export interface VerifyReport {
  /** `proven`: every check passed. `refused`: one did not. `no-proof`: there is nothing to check the file against. */
  verdict: 'proven' | 'refused' | 'no-proof'
  checks: VerifyCheck[]
  document: { id: string; createdAt: string; lines: number; reworded: number } | null
  signer: { publicKey: string; trusted: boolean | null } | null
  shows: string[]
  doesNotShow: string[]
}

/**
 * Checks a tailored PDF against its proof: that it is byte for byte the file that was signed, that its text layer is
 * exactly the proven lines in order, and, with the evidence file, that every line follows from its evidence. Never
 * throws for a bad file: whatever is wrong is in the report.
 */
export async function verifyDocument(pdf: Uint8Array, options: VerifyOptions = {}): Promise<VerifyReport> {
  const checks: VerifyCheck[] = []
  const check = (name: VerifyCheck['name'], passed: boolean, detail: string) => checks.push({ name, passed, detail })
  const attached = detachProof(pdf)
  const proof = findProof(attached?.proofJson ?? null, options.detachedProof, check)
  const read = await tryReading(pdf, check)
  const unchanged = proof && read ? checkBytes(pdf, attached, proof, check) : false
  if (proof) checkSigner(proof, options.trustedKey, check)
  if (proof && read) checkText(read, proof, unchanged, check)
  if (proof && options.evidenceFile !== undefined) {
    checks.push(...checkEvidenceFile(proof, options.evidenceFile, options.taxonomy ?? null))
  }
  const failed = checks.some((one) => !one.passed)
  return {
    verdict: failed ? ((proof ?? attached) ? 'refused' : 'no-proof') : 'proven',
    checks,
    document: proof && describe(proof),
    signer: proof && { publicKey: proof.signature.publicKey, trusted: trusts(proof, options.trustedKey) },
    ...meaning(options.evidenceFile !== undefined, options.trustedKey !== undefined),
  }
}

type Check = (name: VerifyCheck['name'], passed: boolean, detail: string) => void

function findProof(attachedJson: string | null, detached: unknown, check: Check): Proof | null {
  const attached = attachedJson === null ? null : parseProof(attachedJson)
  if (attached) check('proof', true, 'The proof is attached to the PDF.')
  else if (attachedJson === null) {
    check(
      'proof',
      false,
      'No intact CareerGini proof is attached: there was none, or the file was changed or saved again.',
    )
  } else check('proof', false, 'The attached proof is damaged: the file was changed after it was signed.')
  if (detached === undefined) return attached
  const beside = proofSchema.safeParse(detached)
  if (!beside.success) {
    check('detached', false, 'The separate proof file is not a CareerGini proof.')
    return attached
  }
  const same = attached === null || canonicalJson(beside.data) === attachedJson
  check(
    'detached',
    same,
    same ? 'The separate proof file is of this form.' : 'The separate proof file is another one than the PDF carries.',
  )
  return attached ?? beside.data
}

function parseProof(json: string): Proof | null {
  try {
    const parsed = proofSchema.safeParse(JSON.parse(json))
    // Another spelling of the same JSON is not what was signed and attached.
    return parsed.success && canonicalJson(parsed.data) === json ? parsed.data : null
  } catch {
    return null
  }
}

async function tryReading(pdf: Uint8Array, check: Check): Promise<ReadPdf | null> {
  try {
    const read = await readPdf(pdf)
    check('readable', true, `The PDF has ${read.pages.length} ${read.pages.length === 1 ? 'page' : 'pages'}.`)
    return read
  } catch (error) {
    if (!(error instanceof UnreadablePdf)) throw error
    check('readable', false, error.message)
    return null
  }
}

function checkBytes(pdf: Uint8Array, attached: { base: Uint8Array } | null, proof: Proof, check: Check): boolean {
  const base = attached?.base ?? pdf
  const same = base.length === proof.pdf.bytes && sha256Hex(base) === proof.pdf.sha256
  check(
    'bytes',
    same,
    same
      ? 'The file is byte for byte the one that was signed.'
      : 'The file is not the one that was signed: something in it was changed, or another program saved it again.',
  )
  return same
}

function checkSigner(proof: Proof, trustedKey: string | undefined, check: Check): void {
  const holds = signatureHolds(proof)
  check(
    'signature',
    holds,
    holds ? 'The signature of the proof holds.' : 'The signature does not fit: the proof was changed.',
  )
  if (trustedKey === undefined) return
  const trusted = trustedKey.trim() === proof.signature.publicKey
  check(
    'signer',
    trusted,
    trusted ? 'It was signed with the key you trust.' : 'It was signed with another key than the one you trust.',
  )
}

/** What looks hidden in a file that was changed is more often its damage than an intent: the change is told first. */
function checkText(read: ReadPdf, proof: Proof, unchanged: boolean, check: Check): void {
  const difference = compareLines(
    read.text,
    proof.lines.map((line) => line.text),
  )
  if (!difference) check('lines', true, `The text layer is exactly the ${proof.lines.length} proven lines, in order.`)
  else if (difference.line === null)
    check('lines', false, `After the last proven line the document goes on: “${difference.found}”.`)
  else
    check(
      'lines',
      false,
      `Line ${difference.line} should read “${difference.expected}”; the document has “${difference.found}”.`,
    )
  const hidden = read.pages.flatMap(checkVisible)
  check(
    'visible',
    hidden.length === 0,
    hidden.length === 0
      ? 'Nothing is found that hides text of the text layer.'
      : `${unchanged ? 'There' : 'Since the file was changed, there'} is ${hidden.join('; ')}.`,
  )
  const files = read.attachments.filter((name) => name !== proofFileName).map((name) => `an attached file (${name})`)
  const extras = [...read.extras, ...files]
  check(
    'plain',
    extras.length === 0,
    extras.length === 0 ? 'There is nothing else in it.' : `There is ${extras.join('; ')}.`,
  )
}

function checkEvidenceFile(proof: Proof, given: unknown, taxonomy: Taxonomy | null): VerifyCheck[] {
  const parsed = evidenceFileSchema.safeParse(given)
  if (!parsed.success)
    return [{ name: 'evidence', passed: false, detail: 'The evidence file is not one of CareerGini.' }]
  const file: EvidenceFile = parsed.data
  return checkEvidence(proof, file, taxonomy)
}

function trusts(proof: Proof, trustedKey: string | undefined): boolean | null {
  return trustedKey === undefined ? null : trustedKey.trim() === proof.signature.publicKey
}

function describe(proof: Proof): VerifyReport['document'] {
  const reworded = proof.lines.filter((line) => line.how === 'rephrased').length
  return { id: proof.documentId, createdAt: proof.createdAt, lines: proof.lines.length, reworded }
}

function meaning(withEvidence: boolean, withKey: boolean): Pick<VerifyReport, 'shows' | 'doesNotShow'> {
  return {
    shows: [
      'The document is unchanged since it was signed, and its text layer is the proven lines and nothing else.',
      'Every line names the evidence it rests on, fixed by a salted hash.',
      ...(withEvidence ? ['Every line follows from the evidence in the evidence file: the gate was run again.'] : []),
    ],
    doesNotShow: [
      'It does not show that the evidence is true.',
      'It does not show who the person is.',
      'It reads the text layer, as search and copying do: that the letters of the fonts look like that text, it does not show.',
      ...(withEvidence ? [] : ['Without the evidence file it does not show what the evidence says.']),
      ...(withKey
        ? []
        : ['It does not show whose installation signed: compare the key with the one that its owner gives you.']),
    ],
  }
}

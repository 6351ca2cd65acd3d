/** One thing that was looked at, and whether it is as it should be. */
export interface VerifyCheck {
  name:
    | 'readable'
    | 'proof'
    | 'bytes'
    | 'signature'
    | 'signer'
    | 'lines'
    | 'visible'
    | 'plain'
    | 'detached'
    | 'evidence'
    | 'gate'
  passed: boolean
  /** A sentence for the person: what was found. */
  detail: string
}

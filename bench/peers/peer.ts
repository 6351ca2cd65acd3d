import type { DocumentContent } from '@careergini/contracts'

/** Another way from the same content to a PDF, kept warm between documents. */
export interface DocumentPeer {
  name: string
  version: string
  /** Milliseconds for one document, as the peer itself does it. */
  render(content: DocumentContent): Promise<number>
  close(): Promise<void>
}

export interface PeerContext {
  /** Whether a missing peer may be installed now. */
  install: boolean
  log(message: string): void
}

/** Opens a peer, or says in a sentence why it cannot be measured here. */
export type OpenPeer = (context: PeerContext) => Promise<DocumentPeer | string>

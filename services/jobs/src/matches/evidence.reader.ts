import { ApiError, createClient, type Transport } from '@careergini/client'
import { listEvidence, type EvidenceItem } from '@careergini/contracts'
import type { InternalTokens, Principal } from '@careergini/platform/auth'
import { AppError } from '@careergini/platform/errors'

/** Reads a person's accepted evidence from the profile service. */
export interface EvidenceReader {
  read(principal: Principal, signal: AbortSignal): Promise<EvidenceItem[]>
}

/** Asks the profile service on behalf of the person. */
export function createEvidenceReader(transport: Transport, tokens: Pick<InternalTokens, 'sign'>): EvidenceReader {
  return {
    async read(principal, signal) {
      const headers = async () => ({ authorization: `Bearer ${await tokens.sign(principal)}` })
      try {
        const { items } = await createClient({ transport, headers }).call(listEvidence, {}, { signal })
        return items
      } catch (cause) {
        if (signal.aborted) throw cause
        const said = cause instanceof ApiError ? ` It says: ${cause.problem.detail}` : ''
        throw new AppError(
          'unavailable',
          `Your evidence cannot be read just now, so there is no match yet. Try again in a moment.${said}`,
          {
            cause,
            retryAfter: 5,
          },
        )
      }
    },
  }
}

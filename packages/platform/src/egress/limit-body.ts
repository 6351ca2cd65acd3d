import { AppError } from '../errors/index.ts'

/**
 * The answer with a body that ends in an error once it is larger than allowed. `onEnd` hears once how many bytes came
 * and what failed, also when the reader stops early.
 */
export function limitBody(
  answer: Response,
  maxBytes: number,
  onEnd: (bytes: number, failure: string | null) => Promise<void>,
): Response {
  const source = answer.body?.getReader()
  let bytes = 0
  let ended = false
  const end = async (failure: string | null) => {
    if (ended) return
    ended = true
    // The log must not break an answer that arrived.
    await onEnd(bytes, failure).catch(() => undefined)
  }
  if (!source) {
    void end(null)
    return answer
  }
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const { done, value } = await source.read()
        if (done) {
          await end(null)
          return controller.close()
        }
        bytes += value.byteLength
        if (bytes > maxBytes) throw tooLarge(maxBytes)
        controller.enqueue(value)
      } catch (error) {
        await end(error instanceof Error ? error.message.slice(0, 300) : 'interrupted')
        await source.cancel().catch(() => undefined)
        controller.error(error)
      }
    },
    async cancel(reason) {
      await end(null)
      await source.cancel(reason)
    },
  })
  const { status, statusText, headers } = answer
  return new Response(body, { status, statusText, headers: new Headers([...headers]) })
}

function tooLarge(maxBytes: number): AppError {
  const megabytes = Math.round(maxBytes / 1024 / 1024)
  return new AppError('too-large', `The answer of this address is larger than ${megabytes} MB.`)
}

import { EventSourceParserStream } from 'eventsource-parser/stream'

/** Reads the JSON of each Server-Sent Event; comments (keep-alives) are left out. */
export async function* readEvents(body: ReadableStream<Uint8Array>): AsyncIterable<unknown> {
  // Browsers' and Node's stream types differ by a generic only.
  const text = body.pipeThrough(new TextDecoderStream() as unknown as ReadableWritablePair<string, Uint8Array>)
  const reader = text.pipeThrough(new EventSourceParserStream()).getReader()
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield JSON.parse(next.value.data)
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}

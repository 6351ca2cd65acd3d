import type { EmbeddingModel } from '../chat-model.ts'
import { embedAnswer } from './ollama-answers.ts'
import type { OllamaCall } from './ollama-call.ts'
import { notOllama, type OllamaHttp } from './ollama-http.ts'

export interface OllamaEmbeddingOptions {
  name: string
  digest: string
  keepAlive: string
  http: OllamaHttp
  startCall: (signal?: AbortSignal) => OllamaCall
}

const textsPerCall = 32

/** An embedding model of Ollama over `/api/embed`. An over-long text is an error, not a vector of its beginning. */
export function createOllamaEmbedding(options: OllamaEmbeddingOptions): EmbeddingModel {
  return {
    name: options.name,
    digest: options.digest,
    async embed(texts, { signal } = {}) {
      const vectors: Float32Array[] = []
      for (let start = 0; start < texts.length; start += textsPerCall) {
        vectors.push(...(await embedBatch(options, texts.slice(start, start + textsPerCall), signal)))
      }
      requireOneLength(vectors, options.http.baseUrl)
      return vectors
    },
  }
}

async function embedBatch(
  { name, keepAlive, http, startCall }: OllamaEmbeddingOptions,
  input: readonly string[],
  signal?: AbortSignal,
): Promise<Float32Array[]> {
  const call = startCall(signal)
  try {
    const body = { model: name, input, truncate: false, keep_alive: keepAlive }
    const { embeddings } = await http.whole('/api/embed', body, embedAnswer, call.signal)
    if (embeddings.length !== input.length) {
      throw notOllama(http.baseUrl, `${embeddings.length} vectors for ${input.length} texts`)
    }
    return embeddings.map((vector) => Float32Array.from(vector))
  } catch (error) {
    throw call.explain(error)
  } finally {
    call.end()
  }
}

function requireOneLength(vectors: readonly Float32Array[], baseUrl: string): void {
  const lengths = new Set(vectors.map((vector) => vector.length))
  if (lengths.size > 1 || lengths.has(0)) throw notOllama(baseUrl, `vectors of lengths ${[...lengths].join(', ')}`)
}

export interface ChatMessage {
  role: 'system' | 'user' | 'assistant'
  content: string
}

export interface ChatRequest {
  messages: ChatMessage[]
  /** JSON schema that the answer must follow. The stream ends as soon as one whole value was read. */
  schema?: Record<string, unknown>
  /** Most tokens of the answer; default: the model's own setting. */
  maxTokens?: number
  /** 0 makes the answer repeatable as far as the runtime allows; default: the model's own setting. */
  temperature?: number
  seed?: number
  /** Stops the model, not only the reading. */
  signal?: AbortSignal
}

/** How an answer ended: the model stopped, ran into its limit (`length`), or one whole schema value was read (`complete`). */
export type ChatFinish = 'stop' | 'length' | 'complete'

export type ChatPart =
  | { type: 'delta'; text: string }
  | {
      type: 'end'
      finish: ChatFinish
      /** Null when the runtime did not say, for example because reading stopped at a whole value. */
      promptTokens: number | null
      answerTokens: number | null
    }

/**
 * A chat model behind a port. `stream` yields deltas and then exactly one `end`; every failure is thrown as a
 * `ModelError`. Leaving the loop early stops the model.
 */
export interface ChatModel {
  readonly name: string
  /** Identifies the weights, such as `sha256:…`; empty when the runtime does not say. */
  readonly digest: string
  /** Tokens that prompt and answer share. */
  readonly contextTokens: number
  stream(request: ChatRequest): AsyncIterable<ChatPart>
}

export interface EmbeddingModel {
  readonly name: string
  readonly digest: string
  /** One vector a text, in order, all of the same length. Throws `ModelError`. */
  embed(texts: readonly string[], options?: { signal?: AbortSignal }): Promise<Float32Array[]>
}

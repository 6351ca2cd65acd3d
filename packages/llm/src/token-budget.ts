import type { ChatMessage } from './chat-model.ts'

/** Tokens a chat template puts around each message, and around the whole (start, role names, a default system prompt). */
const tokensAroundMessage = 8
const tokensAroundPrompt = 32

/**
 * An upper estimate of the tokens in a text, for any of the usual byte-pair tokenisers. Runs of ASCII letters count a
 * token for each three letters begun (measured on English answers: about one for 4.5), digits and symbols one each,
 * other letters two, everything beyond U+07FF three, which is what a tokeniser that falls back to bytes needs.
 */
export function estimateTokens(text: string): number {
  let tokens = 0
  let letters = 0
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    if (isAsciiLetter(code)) {
      letters += 1
      continue
    }
    tokens += Math.ceil(letters / 3)
    letters = 0
    if (code !== 0x20) tokens += tokensOutsideAsciiLetters(code)
  }
  return tokens + Math.ceil(letters / 3)
}

/** {@link estimateTokens} over a whole prompt, with what the chat template adds. */
export function estimatePromptTokens(messages: readonly ChatMessage[]): number {
  const texts = messages.map((message) => estimateTokens(message.content) + tokensAroundMessage)
  return texts.reduce((sum, tokens) => sum + tokens, tokensAroundPrompt)
}

/**
 * A lower bound: no usual tokeniser joins two words, so a prompt has at least as many tokens as it has words. A server
 * that counts fewer did not read the whole prompt.
 */
export function leastPromptTokens(messages: readonly ChatMessage[]): number {
  return messages.reduce((sum, message) => sum + message.content.split(/\s+/u).filter(Boolean).length, 0)
}

function isAsciiLetter(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)
}

function tokensOutsideAsciiLetters(code: number): number {
  if (code <= 0x7f) return 1
  if (code <= 0x7ff) return 2
  return code <= 0xffff ? 3 : 4
}

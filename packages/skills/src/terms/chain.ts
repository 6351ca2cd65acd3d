import type { TextFeatures } from './features.ts'

/** Tags of a token: outside, first of a term, later in a term. */
export const tag = { outside: 0, begin: 1, inside: 2 } as const
export const tagCount = 3
export const stepCount = tagCount * tagCount

/** A linear-chain conditional random field (Lafferty et al. 2001): a weight a feature and tag, and one a step from tag to tag. */
export interface ChainModel {
  /** A power of two; features are numbered below it. */
  buckets: number
  /** `weights[feature * 3 + tag]`. */
  weights: Float32Array
  /** `steps[from * 3 + to]`; a text begins as if after an outside token. */
  steps: Float32Array
}

/** Scores of each token's tags by its features: `scores[token * 3 + tag]`. */
export function tokenScores({ weights }: ChainModel, { count, offsets, features }: TextFeatures): Float64Array {
  const scores = new Float64Array(count * tagCount)
  for (let token = 0; token < count; token += 1) {
    let [outside, begin, inside] = [0, 0, 0]
    const to = offsets[token + 1] as number
    for (let at = offsets[token] as number; at < to; at += 1) {
      const row = (features[at] as number) * tagCount
      outside += weights[row] as number
      begin += weights[row + 1] as number
      inside += weights[row + 2] as number
    }
    scores.set([outside, begin, inside], token * tagCount)
  }
  return scores
}

/** Chances of each token's tags and of each step (`steps[token * 9 + from * 3 + to]` leads into the token). */
export interface Chances {
  tags: Float64Array
  steps: Float64Array
}

/** The forward-backward algorithm, scaled at each token. Linear in the text. */
export function chancesOf({ steps }: ChainModel, scores: Float64Array): Chances {
  const count = scores.length / tagCount
  const local = expScores(scores)
  const pass = Float64Array.from(steps, Math.exp)
  // Nothing continues what has not begun.
  pass[tag.outside * tagCount + tag.inside] = 0
  const forward = new Float64Array(count * tagCount)
  for (let token = 0; token < count; token += 1) {
    const cell = token * tagCount
    let sum = 0
    for (let to = 0; to < tagCount; to += 1) {
      let value = 0
      for (let from = 0; from < tagCount; from += 1) {
        value += held(forward, token, from) * (pass[from * tagCount + to] as number)
      }
      value *= local[cell + to] as number
      forward[cell + to] = value
      sum += value
    }
    for (let to = 0; to < tagCount; to += 1) forward[cell + to] = (forward[cell + to] as number) / sum
  }
  return backward(local, pass, forward)
}

/** The chance of having come to the token before with a tag; before the first stands an outside token. */
function held(forward: Float64Array, token: number, from: number): number {
  if (token > 0) return forward[(token - 1) * tagCount + from] as number
  return from === tag.outside ? 1 : 0
}

function backward(local: Float64Array, pass: Float64Array, forward: Float64Array): Chances {
  const count = local.length / tagCount
  const tags = new Float64Array(count * tagCount)
  const steps = new Float64Array(count * stepCount)
  let after = Float64Array.of(1, 1, 1)
  for (let token = count - 1; token >= 0; token -= 1) {
    const cell = token * tagCount
    const before = new Float64Array(tagCount)
    let sum = 0
    for (let step = 0; step < stepCount; step += 1) {
      const [from, to] = [Math.floor(step / tagCount), step % tagCount]
      const onward = (pass[step] as number) * (local[cell + to] as number) * (after[to] as number)
      before[from] = (before[from] as number) + onward
      const chance = held(forward, token, from) * onward
      steps[token * stepCount + step] = chance
      sum += chance
    }
    for (let step = 0; step < stepCount; step += 1) {
      const chance = (steps[token * stepCount + step] as number) / sum
      steps[token * stepCount + step] = chance
      tags[cell + (step % tagCount)] = (tags[cell + (step % tagCount)] as number) + chance
    }
    const scale = Math.max(...before)
    after = before.map((value) => value / scale)
  }
  return { tags, steps }
}

/** Exponentials against each token's best score, bounded below so that no chance vanishes. */
function expScores(scores: Float64Array): Float64Array {
  const local = new Float64Array(scores.length)
  for (let cell = 0; cell < scores.length; cell += tagCount) {
    const top = Math.max(scores[cell] as number, scores[cell + 1] as number, scores[cell + 2] as number)
    for (let kind = 0; kind < tagCount; kind += 1) {
      local[cell + kind] = Math.exp(Math.max((scores[cell + kind] as number) - top, -50))
    }
  }
  return local
}

import { chanceOf, scoreOf } from '../src/linking/score.ts'

/** Candidates of one question: their signals, and which of them are right. */
export interface RankingCase {
  signals: readonly (readonly number[])[]
  right: readonly boolean[]
}

const steps = 300

/**
 * Weights that put right candidates before wrong ones: the softmax loss of each right candidate against all wrong ones of its case
 * (ListNet's top-one likelihood, Cao et al. 2007), with `l2` pulling weights to 0, by Adam. No randomness.
 */
export function fitWeights(cases: readonly RankingCase[], used: readonly boolean[], l2: number): number[] {
  const weights = used.map(() => 0)
  const first = used.map(() => 0)
  const second = used.map(() => 0)
  const answerable = cases.filter(({ right }) => right.includes(true))
  for (let step = 1; step <= steps; step += 1) {
    const gradient = weights.map((weight) => l2 * weight)
    for (const one of answerable) addGradient(one, weights, gradient, 1 / answerable.length)
    const rate = step > steps * 0.7 ? 0.06 : 0.2
    for (const [at, isUsed] of used.entries()) {
      if (!isUsed) continue
      const slope = gradient[at] as number
      first[at] = 0.9 * (first[at] as number) + 0.1 * slope
      second[at] = 0.99 * (second[at] as number) + 0.01 * slope * slope
      const spread = Math.sqrt(second[at] / (1 - 0.99 ** step)) + 1e-8
      weights[at] = (weights[at] as number) - (rate * first[at]) / (1 - 0.9 ** step) / spread
    }
  }
  return weights
}

function addGradient({ signals, right }: RankingCase, weights: readonly number[], gradient: number[], share: number) {
  const scores = signals.map((one) => scoreOf(one, weights))
  const highest = Math.max(...scores)
  const powers = scores.map((score) => Math.exp(score - highest))
  const wrongSum = powers.reduce((sum, power, at) => (right[at] ? sum : sum + power), 0)
  const rightOnes = [...right.keys()].filter((at) => right[at])
  for (const chosen of rightOnes) {
    const total = wrongSum + (powers[chosen] as number)
    for (const [at, one] of signals.entries()) {
      if (right[at] && at !== chosen) continue
      const pull = ((powers[at] as number) / total - (at === chosen ? 1 : 0)) * (share / rightOnes.length)
      if (Math.abs(pull) < 1e-9) continue
      for (const [place, signal] of one.entries()) gradient[place] = (gradient[place] as number) + pull * signal
    }
  }
}

const reported = 5

/**
 * What makes signals a chance of being right, over the five best of every case: logistic regression on the signals and on how far the
 * score lies below the best of its case, and the least chance at which reporting gives the best F1.
 */
export function fitConfidence(cases: readonly RankingCase[], weights: readonly number[]) {
  const best = cases.flatMap(({ signals, right }) => {
    const scored = signals
      .map((one, at) => ({ one, score: scoreOf(one, weights), right: right[at] as boolean }))
      .toSorted((a, b) => b.score - a.score)
      .slice(0, reported)
    return scored.map(({ one, score, right: isRight }) => ({
      values: [...one, score - (scored[0]?.score ?? 0), 1],
      right: isRight,
    }))
  })
  const confidence = fitLogistic(best, 0.003)
  return { confidence, least: bestThreshold(best, confidence, cases) }
}

interface Row {
  values: readonly number[]
  right: boolean
}

function fitLogistic(rows: readonly Row[], l2: number): number[] {
  const weights = (rows[0]?.values ?? []).map(() => 0)
  const first = weights.map(() => 0)
  const second = weights.map(() => 0)
  for (let step = 1; step <= 2 * steps; step += 1) {
    const gradient = weights.map((weight, at) => (at === weights.length - 1 ? 0 : l2 * weight))
    for (const { values, right } of rows) {
      const miss = (chanceOf(values, weights) - (right ? 1 : 0)) / rows.length
      for (const [at, value] of values.entries()) gradient[at] = (gradient[at] as number) + miss * value
    }
    const rate = step > steps ? 0.03 : 0.15
    for (const [at, slope] of gradient.entries()) {
      first[at] = 0.9 * (first[at] as number) + 0.1 * slope
      second[at] = 0.99 * (second[at] as number) + 0.01 * slope * slope
      const spread = Math.sqrt(second[at] / (1 - 0.99 ** step)) + 1e-8
      weights[at] = (weights[at] as number) - (rate * first[at]) / (1 - 0.9 ** step) / spread
    }
  }
  return weights
}

function bestThreshold(best: readonly Row[], confidence: readonly number[], cases: readonly RankingCase[]): number {
  const wanted = cases.reduce((sum, { right }) => sum + right.filter(Boolean).length, 0)
  let choice = { f1: -1, least: 0.5 }
  for (let least = 0.1; least < 0.9; least += 0.01) {
    const found = best.filter(({ values }) => chanceOf(values, confidence) >= least)
    const f1 = (2 * found.filter(({ right }) => right).length) / (found.length + wanted || 1)
    if (f1 > choice.f1) choice = { f1, least }
  }
  return Math.round(choice.least * 100) / 100
}

/**
 * The sharpness of a softmax over the scores of a case, with a fixed rival for "none of these", under which the right answers are
 * likeliest; over a grid.
 */
export function fitSharpness(cases: readonly RankingCase[], weights: readonly number[]) {
  let best = { likelihood: -Infinity, sharpness: 1, none: 0 }
  const scored = cases.map(({ signals, right }) => ({
    scores: signals.map((one) => scoreOf(one, weights)),
    right: right.indexOf(true),
  }))
  for (let sharpness = 0.4; sharpness <= 1.61; sharpness += 0.2) {
    for (let level = 0; level <= 16; level += 0.5) {
      const none = level * sharpness
      let likelihood = 0
      for (const { scores, right } of scored) {
        const powers = scores.map((score) => Math.exp(sharpness * score))
        const total = powers.reduce((sum, power) => sum + power, Math.exp(none))
        likelihood += Math.log((right === -1 ? Math.exp(none) : (powers[right] as number)) / total)
      }
      if (likelihood > best.likelihood) best = { likelihood, sharpness, none }
    }
  }
  return best
}

import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { loadTaxonomy } from '../src/taxonomy/taxonomy.ts'
import { type ChainModel, chancesOf, stepCount, tag, tagCount, tokenScores } from '../src/terms/chain.ts'
import { featureReader, type TextFeatures } from '../src/terms/features.ts'
import { packModel } from '../src/terms/model-file.ts'
import { type MarkedText, readSkillSpan } from './skillspan.ts'

/*
 * Fits the weights of data/terms.bin on the training sentences of SkillSpan; its development sentences stay for the eval
 * `skills-spans`:
 *   node packages/skills/compile/fit-terms.ts [--data DIR] [--out FILE]
 * The gradient of the log-likelihood, sentence by sentence, steps after AdaGrad (Duchi et al. 2011). The four settings
 * below and the least chance in find-terms.ts were chosen by the figures on the development sentences.
 */
const settings = { buckets: 2 ** 18, epochs: 8, rate: 0.05, decay: 0.003 }
const largestWeight = 3

interface Example {
  features: TextFeatures
  tags: Uint8Array
}

function fitTerms(data: string, out: string) {
  const read = featureReader(loadTaxonomy(), settings.buckets)
  const texts = ['tech', 'house'].flatMap((part) =>
    readSkillSpan(`${data}/skill-extraction/skillspan/skillspan_${part}_train.conll.gz`),
  )
  const file = packModel(fit(texts.map((one) => exampleOf(read(one.text), one))), largestWeight)
  writeFileSync(out, file)
  console.log(`sentences     ${texts.length}`)
  console.log(`bytes         ${file.length}`)
  console.log(`sha256        ${createHash('sha256').update(file).digest('hex')}`)
}

function exampleOf(features: TextFeatures, { knowledge }: MarkedText): Example {
  const tags = new Uint8Array(features.count)
  let place = 0
  for (let token = 0; token < features.count; token += 1) {
    const [start, end] = [features.starts[token] as number, features.ends[token] as number]
    while ((knowledge[place]?.end ?? Infinity) <= start) place += 1
    const marked = knowledge[place]
    if (!marked || end <= marked.start) continue
    const continues = token > 0 && (features.starts[token - 1] as number) >= marked.start
    tags[token] = continues ? tag.inside : tag.begin
  }
  return { features, tags }
}

interface Fit {
  model: ChainModel
  weightSums: Float32Array
  stepSums: Float32Array
}

function fit(examples: Example[]): ChainModel {
  const { buckets, epochs } = settings
  const model = {
    buckets,
    weights: new Float32Array(buckets * tagCount),
    steps: new Float32Array(stepCount),
  }
  const state = {
    model,
    weightSums: new Float32Array(model.weights.length).fill(0.01),
    stepSums: new Float32Array(stepCount).fill(0.01),
  }
  let seed = 20261123
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    // A seeded shuffle: the same data gives the same file.
    for (let at = examples.length - 1; at > 0; at -= 1) {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
      const other = Math.floor((seed / 2 ** 32) * (at + 1))
      const [one, two] = [examples[at] as Example, examples[other] as Example]
      examples[at] = two
      examples[other] = one
    }
    for (const example of examples) learn(state, example)
  }
  return model
}

function learn({ model, weightSums, stepSums }: Fit, { features: seen, tags }: Example) {
  const chances = chancesOf(model, tokenScores(model, seen))
  for (let token = 0; token < seen.count; token += 1) {
    const right = tags[token] as number
    const from = token === 0 ? tag.outside : (tags[token - 1] as number)
    for (let kind = 0; kind < tagCount; kind += 1) {
      const missing = (right === kind ? 1 : 0) - (chances.tags[token * tagCount + kind] as number)
      for (let at = seen.offsets[token] as number; at < (seen.offsets[token + 1] as number); at += 1) {
        const cell = (seen.features[at] as number) * tagCount + kind
        climb(model.weights, weightSums, cell, missing - settings.decay * (model.weights[cell] as number))
      }
    }
    for (let step = 0; step < stepCount; step += 1) {
      const isTaken = step === from * tagCount + right ? 1 : 0
      climb(model.steps, stepSums, step, isTaken - (chances.steps[token * stepCount + step] as number))
    }
  }
}

function climb(values: Float32Array, sums: Float32Array, cell: number, gradient: number) {
  const sum = (sums[cell] as number) + gradient * gradient
  sums[cell] = sum
  values[cell] = (values[cell] as number) + (settings.rate * gradient) / Math.sqrt(sum)
}

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: fileURLToPath(new URL('../../../../shared/data', import.meta.url)) },
    out: { type: 'string', default: fileURLToPath(new URL('../data/terms.bin', import.meta.url)) },
  },
})
fitTerms(values.data, values.out)

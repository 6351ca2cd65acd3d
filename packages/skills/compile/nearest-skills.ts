import type { Embedding } from '@careergini/embedding'

const firstColumns = 64
const kept = 160

/**
 * For each row of the embedding the `nearest` skills by product. The columns stand in order of variance, so the first 64 choose 160
 * skills and all columns order these.
 */
export function nearestSkills(embedding: Embedding, vectors: Int8Array, scale: Float32Array, nearest: number) {
  const { dims, rows } = embedding
  const full = Float32Array.from(vectors, (value, at) => value * (scale[Math.floor(at / dims)] ?? 0))
  const count = scale.length
  const short = new Float32Array(count * firstColumns)
  for (let skill = 0; skill < count; skill += 1)
    short.set(full.subarray(skill * dims, skill * dims + firstColumns), skill * firstColumns)
  const neighbours = new Uint16Array(rows * nearest)
  const closeness = new Uint8Array(rows * nearest)
  const largest = new Float32Array(rows)
  const rough = new Float32Array(count)
  for (let row = 0; row < rows; row += 1) {
    const vector = new Float32Array(dims)
    embedding.addRow(row, vector)
    for (let skill = 0; skill < count; skill += 1)
      rough[skill] = product(short, skill * firstColumns, vector, firstColumns)
    const least = leastOfBest(rough, kept)
    const chosen: { skill: number; value: number }[] = []
    for (let skill = 0; skill < count; skill += 1) {
      if ((rough[skill] as number) >= least) chosen.push({ skill, value: product(full, skill * dims, vector, dims) })
    }
    chosen.sort((a, b) => b.value - a.value || a.skill - b.skill)
    largest[row] = Math.max(0, chosen[0]?.value ?? 0)
    for (const [place, { skill, value }] of chosen.slice(0, nearest).entries()) {
      neighbours[row * nearest + place] = skill
      closeness[row * nearest + place] = Math.max(0, Math.round((value / (largest[row] || 1)) * 255))
    }
    if (row % 5000 === 0) console.log(`row ${row} of ${rows}`)
  }
  return { neighbours, closeness, largest }
}

/** A value that at least `most` of the values reach, by a histogram of 2,000 steps: sorting 44,000 times would take longer than all else. */
function leastOfBest(values: Float32Array, most: number): number {
  let [low, high] = [Infinity, -Infinity]
  for (const value of values) {
    if (value < low) low = value
    if (value > high) high = value
  }
  const step = (high - low) / 2000 || 1
  const counts = new Uint32Array(2001)
  for (const value of values) {
    const at = Math.floor((value - low) / step)
    counts[at] = (counts[at] ?? 0) + 1
  }
  let bin = 2000
  for (let reached = 0; bin > 0; bin -= 1) {
    reached += counts[bin] as number
    if (reached >= most) break
  }
  return low + bin * step
}

function product(matrix: Float32Array, from: number, vector: Float32Array, length: number): number {
  let a = 0
  let b = 0
  let c = 0
  let d = 0
  for (let at = 0; at < length; at += 4) {
    a += (matrix[from + at] as number) * (vector[at] as number)
    b += (matrix[from + at + 1] as number) * (vector[at + 1] as number)
    c += (matrix[from + at + 2] as number) * (vector[at + 2] as number)
    d += (matrix[from + at + 3] as number) * (vector[at + 3] as number)
  }
  return a + b + c + d
}

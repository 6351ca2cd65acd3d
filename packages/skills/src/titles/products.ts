import type { LinkingTable } from '../linking/linking-table.ts'

/** The cosine of a unit vector with every vector of a table. */
export function productsWith({ count, dims, vectors, scale }: LinkingTable, vector: Float32Array): Float32Array {
  const products = new Float32Array(count)
  for (let one = 0; one < count; one += 1) {
    const from = one * dims
    let [first, second] = [0, 0]
    for (let at = 0; at < dims; at += 2) {
      first += (vectors[from + at] as number) * (vector[at] as number)
      second += (vectors[from + at + 1] as number) * (vector[at + 1] as number)
    }
    products[one] = (first + second) * (scale[one] as number)
  }
  return products
}

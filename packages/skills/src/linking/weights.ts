/** Written by compile/fit-linking.ts: one weight for each signal. */
export const weights: readonly number[] = [
  4.718, // whole
  2.87, // window
  2.217, // name
  0.365, // otherNames
  1.47, // mention
  2.206, // everyday
  0.149, // demand
  -2.188, // outdone
  0.229, // width
]

/** What makes signals a confidence, and from where on an answer is reported. */
export const confidenceWeights: readonly number[] = [
  1.663, // whole
  0.796, // window
  0.93, // name
  -0.024, // otherNames
  1.615, // mention
  1.253, // everyday
  0.267, // demand
  -0.318, // outdone
  1.597, // width
  0.35, // behind the best of the sentence
  -3.95, // level
]
export const leastConfidence = 0.24

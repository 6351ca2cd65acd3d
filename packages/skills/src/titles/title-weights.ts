/** Written by compile/fit-titles.ts: one weight for each signal of a title, and what makes a score a confidence. */
export const titleWeights: readonly number[] = [
  0.936, // coreName
  2.296, // wholeName
  0.904, // coreMiddle
  2.49, // wholeMiddle
  2.717, // givenMiddle
  0.77, // name
  1.223, // otherNames
  0.399, // same
  0.726, // letters
  -3.691, // general
  0.557, // names
  2.593, // common
  1.165, // brevity
]

export const titleCalibration = { sharpness: 1, none: 10 } as const

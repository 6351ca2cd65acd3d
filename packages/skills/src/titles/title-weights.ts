/** Written by compile/fit-titles.ts: one weight for each signal of a title, and what makes a score a confidence. */
export const titleWeights: readonly number[] = [
  3.057, // bestName
  0.777, // middle
  5.106, // whole
  1.014, // name
  1.158, // otherNames
  0.416, // same
  0.256, // said
]

export const titleCalibration = { sharpness: 1, none: 8 } as const

import type { Problem } from '@careergini/contracts'

/** The API answered with a problem document; `problem.detail` is written for the person. */
export class ApiError extends Error {
  readonly problem: Problem
  constructor(answer: Problem) {
    super(`${answer.code}: ${answer.detail}`)
    this.name = 'ApiError'
    this.problem = answer
  }
}

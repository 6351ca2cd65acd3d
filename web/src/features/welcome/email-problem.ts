import { register } from '@careergini/contracts'

/** What is wrong with an address as the server would say it; null when it takes it. */
export function emailProblem(email: string): string | null {
  return register.body.shape.email.safeParse(email).error?.issues[0]?.message ?? null
}

import type { GateFinding } from '@careergini/contracts'

/** A finding with its excerpt cut to a length that a screen can show. */
export function finding(rule: GateFinding['rule'], excerpt: string, message: string): GateFinding {
  return { rule, excerpt: excerpt.length > 200 ? `${excerpt.slice(0, 199)}…` : excerpt, message }
}

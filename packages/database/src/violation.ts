/** Whether a statement failed because a unique column or index holds the value already. */
export function isDuplicate(error: unknown): boolean {
  const uniqueViolation = '23505'
  return error instanceof Error && 'code' in error && error.code === uniqueViolation
}

/**
 * The job or project that a new fact hangs on: what the person chose ('' is none), before that the first of `parents`.
 * Words left over from a file hang on none at first, for nothing says that they belong to the newest job.
 */
export function parentChoice(chosen: string | null, parents: { id: string }[], leftOver: boolean): string | null {
  if (chosen !== null) return chosen || null
  return leftOver ? null : (parents[0]?.id ?? null)
}

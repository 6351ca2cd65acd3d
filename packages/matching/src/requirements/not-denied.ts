import type { Mention } from '@careergini/skills'

/** Without the names that a part denies beside others ("Python, not PHP"); where it denies all, they are what it is about. */
export function notDenied(mentions: readonly Mention[]): readonly Mention[] {
  const rest = mentions.filter(({ stance }) => stance !== 'negated')
  return rest.length > 0 ? rest : mentions
}

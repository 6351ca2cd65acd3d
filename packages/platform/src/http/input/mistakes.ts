import type { z } from 'zod'

/** What is wrong at one place of the input: an RFC 6901 pointer into it, and what to do. */
export interface Mistake {
  pointer: string
  message: string
}

type Issue = z.core.$ZodIssue
type Path = readonly PropertyKey[]

/** The mistakes behind a schema's issues, whose messages are sentences already. */
export function mistakesOf(issues: readonly Issue[], below: Path = []): Mistake[] {
  return issues.flatMap((issue) => {
    const path = [...below, ...issue.path]
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => ({ pointer: pointerTo([...path, key]), message: issue.message }))
    if (issue.code === 'invalid_union' && issue.errors.length > 0) return unionMistakes(issue.errors, path)
    return [{ pointer: pointerTo(path), message: issue.message }]
  })
}

/** Of a value that may have several forms: the mistakes inside the form that was meant, or all the forms there are. */
function unionMistakes(forms: readonly (readonly Issue[])[], path: Path): Mistake[] {
  const meant = forms.find((issues) => issues.every((issue) => issue.path.length > 0))
  if (meant) return mistakesOf(meant, path)
  const messages = forms.flatMap((issues) => mistakesOf(issues.slice(0, 1))).map(({ message }) => message)
  return [{ pointer: pointerTo(path), message: [...new Set(messages)].join(' Or: ') }]
}

/** RFC 6901: `~` and `/` inside a name are written `~0` and `~1`. The whole input is the empty pointer. */
export function pointerTo(path: Path): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

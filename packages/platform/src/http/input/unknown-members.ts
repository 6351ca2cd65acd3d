import { z } from 'zod'
import { pointerTo, type Mistake } from './mistakes.ts'

type Holder = Record<string, unknown>

/**
 * Members of the input that the schema dropped, at any depth: zod leaves out what it does not know, so what is in the
 * input and not in the output is unknown. Schemas that rename members would need another way; the contracts have none.
 */
export function unknownMembers(schema: z.ZodType, input: unknown, output: unknown): Mistake[] {
  const known = namesOf(schema)
  return dropped(input, output, []).map((path) => ({
    pointer: pointerTo(path),
    message:
      path.length === 1 && known.length > 0
        ? `There is no member of this name. Use ${known.join(', ')}.`
        : 'There is no member of this name here. Leave it out, or check its spelling at /docs.',
  }))
}

/** As deep as the schema: below what it does not describe, input and output are the same object. */
function dropped(input: unknown, output: unknown, path: readonly string[]): (readonly string[])[] {
  if (input === output || !isHolder(input) || !isHolder(output) || Array.isArray(input) !== Array.isArray(output))
    return []
  return Object.entries(input).flatMap(([name, value]) => {
    const below = [...path, name]
    return Object.hasOwn(output, name) ? dropped(value, output[name], below) : [below]
  })
}

function isHolder(value: unknown): value is Holder {
  return typeof value === 'object' && value !== null
}

/** The members that an object schema knows, also behind a default or refinement. */
function namesOf(schema: z.ZodType): string[] {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodOptional)
    return namesOf(schema.def.innerType as z.ZodType)
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : []
}

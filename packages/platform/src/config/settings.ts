import type { z } from 'zod'

/** One setting: its name in the environment, how to read it, and what to write when it is wrong. */
export interface Setting<T> {
  name: string
  schema: z.ZodType<T>
  remedy: string
}

export interface SettingMistake {
  name: string
  problem: string
  remedy: string
}

/** All mistakes at once, each with its remedy. */
export class SettingsError extends Error {
  readonly mistakes: readonly SettingMistake[]
  constructor(mistakes: readonly SettingMistake[]) {
    super(mistakes.map(({ name, problem, remedy }) => `${name}: ${problem} ${remedy}`).join('\n'))
    this.name = 'SettingsError'
    this.mistakes = mistakes
  }
}

export type Environment = Readonly<Record<string, string | undefined>>
type Group = { [name: string]: Setting<unknown> | Group }
export type Values<G> = { [K in keyof G]: G[K] extends Setting<infer T> ? T : Values<G[K]> }

/** Describes a setting; `remedy` is a sentence such as "Use a number from 1 to 65535." */
export function setting<T>(name: string, schema: z.ZodType<T>, remedy: string): Setting<T> {
  return { name, schema, remedy }
}

/** Reads a nested group of settings from the environment. An empty value counts as absent. Throws `SettingsError`. */
export function readSettings<const G extends Group>(environment: Environment, group: G): Values<G> {
  const mistakes: SettingMistake[] = []
  const values = readGroup(environment, group, mistakes)
  if (mistakes.length > 0) throw new SettingsError(mistakes)
  return values as Values<G>
}

function readGroup(environment: Environment, group: Group, mistakes: SettingMistake[]): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(group).map(([key, entry]) => [
      key,
      isSetting(entry) ? readOne(environment, entry, mistakes) : readGroup(environment, entry, mistakes),
    ]),
  )
}

function isSetting(entry: Setting<unknown> | Group): entry is Setting<unknown> {
  return 'schema' in entry && 'remedy' in entry && typeof entry.name === 'string'
}

function readOne(
  environment: Environment,
  { name, schema, remedy }: Setting<unknown>,
  mistakes: SettingMistake[],
): unknown {
  const raw = environment[name]?.trim()
  const result = schema.safeParse(raw === '' ? undefined : raw)
  if (result.success) return result.data
  mistakes.push({ name, problem: result.error.issues[0]?.message ?? 'The value is not valid.', remedy })
  return undefined
}

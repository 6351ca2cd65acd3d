import { readFileSync, statSync } from 'node:fs'

/** What the person gave cannot be used; `exitCode` 1: the question, 2: a file. */
export class CommandProblem extends Error {
  readonly exitCode: 1 | 2

  constructor(message: string, exitCode: 1 | 2 = 1) {
    super(message)
    this.name = 'CommandProblem'
    this.exitCode = exitCode
  }
}

/** Prints what a command answers, or its problem with the exit code; any other error goes on. */
export async function printAnswer(work: () => Promise<string>): Promise<void> {
  try {
    process.stdout.write(`${await work()}\n`)
  } catch (error) {
    if (!(error instanceof CommandProblem)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exitCode = error.exitCode
  }
}

/** Reads a file of at most `most` bytes. Throws `CommandProblem`. */
export function readInput(file: string, most: number): Uint8Array {
  try {
    const { size, isDirectory } = statsOf(file)
    if (isDirectory) throw new CommandProblem(`${file} is a folder. Name a file in it.`, 2)
    if (size > most) {
      const limit = `${Math.floor(most / 1024 ** 2)} MB`
      throw new CommandProblem(`${file} is larger than ${limit}. Give a smaller file, or the text alone.`, 2)
    }
    return new Uint8Array(readFileSync(file))
  } catch (error) {
    if (error instanceof CommandProblem) throw error
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    const reason = error instanceof Error ? error.message : String(error)
    throw new CommandProblem(missing ? `There is no file ${file}. Check its name.` : `${file}: ${reason}`, 2)
  }
}

function statsOf(file: string): { size: number; isDirectory: boolean } {
  const stats = statSync(file)
  return { size: stats.size, isDirectory: stats.isDirectory() }
}

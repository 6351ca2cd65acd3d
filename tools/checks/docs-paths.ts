import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Places of this repository; what else stands in back quotes is a command, a name or a setting. */
const rooted = /^(packages|services|cli|web|e2e|evals|bench|deploy|docs|tools|\.ci)\/[\w./-]+$/

/** Links and back-quoted paths of a Markdown file that point nowhere. */
export function deadPaths(file: string, text: string, exists: (path: string) => boolean): string[] {
  const links = [...text.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)]
    .map(([, target]) => target ?? '')
    .filter((target) => !/^[a-z]+:/i.test(target))
  const quoted = [...text.matchAll(/`([^`\n]+)`/g)]
    .map(([, target]) => target ?? '')
    .filter((target) => rooted.test(target))
  const dead = [...links.map((link) => join(dirname(file), link)), ...quoted].filter((path) => !exists(path))
  return [...new Set(dead)]
}

if (import.meta.main) {
  const files = execFileSync('git', ['ls-files', '*.md'], { encoding: 'utf8' }).split('\n').filter(Boolean)
  const problems = files.flatMap((file) =>
    deadPaths(file, readFileSync(file, 'utf8'), existsSync).map((path) => `${file} names ${path}, which is not there.`),
  )
  for (const problem of problems) console.error(problem)
  process.exit(problems.length > 0 ? 1 : 0)
}

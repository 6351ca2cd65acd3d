import { readFileSync } from 'node:fs'

interface LockedPackage {
  version?: string
  link?: boolean
  resolved?: string
  optionalDependencies?: Record<string, string>
}

/**
 * What would make `npm ci` fail elsewhere: an optional package of another platform that the lock file leaves out (npm
 * writes such files where a platform's binary lags behind), or an address that only this machine can reach.
 */
export function lockFileProblems(lockFile: string): string[] {
  const { packages } = JSON.parse(lockFile) as { packages: Record<string, LockedPackage> }
  return Object.entries(packages).flatMap(([path, entry]) => [
    ...Object.keys(entry.optionalDependencies ?? {})
      .filter((name) => !isLocked(packages, path, name))
      .map(
        (name) =>
          `${path || 'package.json'} names the optional package ${name}, which is not in the lock file. Pin ${path.split('node_modules/').at(-1) || name} to its newest release that has every platform.`,
      ),
    ...(entry.resolved?.startsWith('http')
      ? [
          `${path} is locked to an address. Install with omit-lockfile-registry-resolved, so that everybody's own registry is used.`,
        ]
      : []),
  ])
}

/** npm's resolution: the package's own node_modules, then those of its parents. */
function isLocked(packages: Record<string, LockedPackage>, from: string, name: string): boolean {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    if (`${folder ? `${folder}/` : ''}node_modules/${name}` in packages) return true
    if (!folder.includes('/node_modules/')) return `node_modules/${name}` in packages
  }
}

if (import.meta.main) {
  const problems = ['package-lock.json', 'tools/runtime/package-lock.json'].flatMap((file) =>
    lockFileProblems(readFileSync(file, 'utf8')).map((problem) => `${file}: ${problem}`),
  )
  for (const problem of problems) console.error(problem)
  process.exit(problems.length > 0 ? 1 : 0)
}

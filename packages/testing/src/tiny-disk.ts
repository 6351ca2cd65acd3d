import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Puts a disk of 64 kB over a folder, for tests of a full disk; returns what takes it away. */
export function tinyDisk(folder: string): () => void {
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder], { stdio: 'ignore' })
  return () => execFileSync('umount', [folder])
}

/** Mounting needs rights that only some machines give. */
export function canMakeTinyDisk(): boolean {
  const probe = mkdtempSync(join(tmpdir(), 'careergini-tiny-disk-'))
  try {
    tinyDisk(probe)()
    return true
  } catch {
    return false
  } finally {
    rmSync(probe, { recursive: true, force: true })
  }
}

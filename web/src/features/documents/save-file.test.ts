import { describe, expect, it } from 'vitest'
import { fileName } from './save-file.ts'

describe('fileName', () => {
  it('keeps letters of every script and nothing that a file system refuses', () => {
    expect(fileName('Résumé: Baker / “Oven & Co”', 'pdf')).toBe('Resume-Baker-Oven-Co.pdf')
    expect(fileName('Λογιστής', 'proof')).toBe('Λογιστης.proof.json')
    expect(fileName('../..', 'txt')).toBe('resume.txt')
  })
})

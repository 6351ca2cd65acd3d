import { describe, expect, it } from 'vitest'
import { checkFile } from './check-file.ts'

describe('checkFile', () => {
  it('lets every supported kind through, whatever the case of its ending', () => {
    for (const name of ['cv.pdf', 'CV.PDF', 'a b.docx', 'cv.txt', 'cv.md', 'resume.json'])
      expect(checkFile({ name, size: 10 })).toBeNull()
  })
  it('names an empty file and one over 10 MB', () => {
    expect(checkFile({ name: 'cv.pdf', size: 0 })).toBe('empty')
    expect(checkFile({ name: 'cv.pdf', size: 10 * 1024 * 1024 })).toBeNull()
    expect(checkFile({ name: 'cv.pdf', size: 10 * 1024 * 1024 + 1 })).toBe('tooLarge')
  })
  it('tells the old Word format from other kinds, because the remedy differs', () => {
    expect(checkFile({ name: 'cv.doc', size: 10 })).toBe('oldWord')
    expect(checkFile({ name: 'cv.png', size: 10 })).toBe('unsupported')
    expect(checkFile({ name: 'cv', size: 10 })).toBe('unsupported')
  })
})

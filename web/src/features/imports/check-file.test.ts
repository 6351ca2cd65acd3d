import { maxUploadBytes } from '@careergini/contracts'
import { describe, expect, it } from 'vitest'
import { checkFile } from './check-file.ts'

const bytes = (...values: number[]) => new Blob([new Uint8Array([...values, 0, 0, 0, 0])])
const text = (content: string) => new Blob([content])
const zip = (names: string) => new Blob([new Uint8Array([0x50, 0x4b, 3, 4]), names])
const ole = (content: string) => new Blob([new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), content])

describe('checkFile', () => {
  it('lets through what can be read, whatever its name says', async () => {
    const word = zip('[Content_Types].xml … word/document.xml')
    for (const file of [text('%PDF-1.7'), text('\n%PDF-1.4'), word, text('Ada\nNurse'), text('{"basics": {}}')])
      expect(await checkFile(file)).toBeNull()
    expect(await checkFile(new Blob([new Uint8Array([0xff, 0xfe, 0x41, 0, 0x64, 0, 0x61, 0])]))).toBeNull()
  })
  it('names an empty file and one over 10 MB', async () => {
    expect(await checkFile(text(''))).toBe('empty')
    expect(await checkFile(text('x'.repeat(maxUploadBytes)))).toBeNull()
    expect(await checkFile(text('x'.repeat(maxUploadBytes + 1)))).toBe('tooLarge')
  })
  it('tells Word files that cannot be read from others, because the remedies differ', async () => {
    expect(await checkFile(ole('WordDocument'))).toBe('oldWord')
    expect(await checkFile(ole([...'EncryptedPackage'].join('\0')))).toBe('lockedWord')
    expect(await checkFile(zip('mimetypeapplication/vnd.oasis.opendocument.text'))).toBe('openDocument')
    expect(await checkFile(zip('[Content_Types].xml xl/workbook.xml'))).toBe('unsupported')
    expect(await checkFile(text('{\\rtf1\\ansi Ada}'))).toBe('richText')
  })
  it('tells pictures, web pages and programs by their content', async () => {
    expect(await checkFile(bytes(0x89, 0x50, 0x4e, 0x47))).toBe('picture')
    expect(await checkFile(bytes(0xff, 0xd8, 0xff, 0xe0))).toBe('picture')
    expect(await checkFile(bytes(0, 0, 0, 0x18, ...Buffer.from('ftypheic')))).toBe('picture')
    expect(await checkFile(text('<!DOCTYPE html><html>'))).toBe('webPage')
    expect(await checkFile(bytes(0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0))).toBe('unsupported')
    expect(await checkFile(text('BMW technician since 2011'))).toBeNull()
  })
})

import { expect, it } from 'vitest'
import { mediaTypeOf } from './media-type.ts'

const encode = (text: string) => new TextEncoder().encode(text)
const utf16 = (text: string, littleEndian: boolean) => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le')
  return new Uint8Array(littleEndian ? bytes : bytes.swap16())
}

it.each([
  ['a PDF', encode('%PDF-1.7\n'), 'application/pdf'],
  ['a PDF after some junk', encode('\r\njunk%PDF-1.4'), 'application/pdf'],
  [
    'a Word file',
    encode('PK\u0003\u0004...'),
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ],
  ['a JSON Resume', encode('\ufeff {"basics": {}}'), 'application/json'],
  ['text in a bracket', encode('[Ana Cruz]\nNurse'), 'text/plain'],
  ['UTF-8', encode('Ána Crúz, nurse'), 'text/plain'],
  ['UTF-16', utf16('Ána Crúz, nurse', true), 'text/plain'],
  ['UTF-16 the other way round', utf16('Ána Crúz, nurse', false), 'text/plain'],
  ['windows-1252', Uint8Array.from([0x41, 0x6e, 0xe1]), 'text/plain'],
])('knows %s by its content', (_, bytes, type) => {
  expect(mediaTypeOf(bytes)).toBe(type)
})

it.each([
  ['nothing', new Uint8Array(), 'empty'],
  ['blanks', encode(' \n\t '), 'empty'],
  ['Rich Text, whose brace is no JSON', encode('{\\rtf1 hello}'), 'unsupported'],
  ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), 'unsupported'],
  ['unknown bytes', Uint8Array.from({ length: 2000 }, (_, index) => index % 32), 'unsupported'],
])('refuses %s with what to do', (_, bytes, code) => {
  expect(() => mediaTypeOf(bytes)).toThrow(expect.objectContaining({ code, remedy: expect.stringMatching(/\w+\.$/) }))
})

import type { EvidenceFacts } from '@careergini/contracts'
import { keyFor } from '../evidence/collector.ts'
import { findDates } from '../fields/dates/find-dates.ts'
import type { ReadItem, ReadResume } from '../model.ts'
import { isObject } from './validate.ts'

export type Member = Record<string, unknown>

/** Writes the text and the proposals that point into it. */
export class Writer {
  text = ''
  readonly items: ReadItem[] = []
  readonly unplaced: ReadResume['unplaced'] = []

  add(facts: EvidenceFacts, line: string, parentKey: string | null = null): string {
    const key = keyFor(facts, line, parentKey)
    const place = this.write(line)
    if (!this.items.some((item) => item.key === key))
      this.items.push({ key, parentKey, text: line, facts, place, confidence: 1, doubts: [] })
    return key
  }

  leave(line: string): void {
    this.unplaced.push({ text: line, place: this.write(line) })
  }

  private write(line: string) {
    const start = this.text === '' ? 0 : this.text.length + 1
    this.text += this.text === '' ? line : `\n${line}`
    return { page: null, start, end: this.text.length, boxes: [] }
  }
}

export const stringAt = (member: Member, name: string): string | null => {
  const value = member[name]
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
}
export const objectAt = (member: Member, name: string): Member => {
  const value = member[name]
  return isObject(value) ? value : {}
}
export const listAt = (member: Member, name: string): Member[] => {
  const value = member[name]
  return Array.isArray(value) ? value.filter(isObject) : []
}
export const textsAt = (member: Member, name: string): string[] => {
  const value = member[name]
  return Array.isArray(value)
    ? value
        .filter((item) => typeof item === 'string')
        .map((item) => item.trim())
        .filter((item) => item !== '')
    : []
}
export const short = (text: string | null): string | null => text?.slice(0, 300) ?? null
export const joined = (...parts: (string | null)[]): string => parts.filter((part) => part !== null).join(', ')

export function dateAt(member: Member, name: string): string | null {
  const value = stringAt(member, name)?.replace(/T.*$/, '')
  if (!value) return null
  return /^\d{4}(?:-\d{2}){0,2}$/.test(value) ? value : (findDates(value)[0]?.start ?? null)
}

/** JSON Resume leaves the end out while a position lasts; without a start nothing is known. */
export function periodOf(member: Member): { start: string | null; end: string | null } {
  const start = dateAt(member, 'startDate')
  const end = /^(?:present|current)$/i.test(stringAt(member, 'endDate') ?? '') ? 'present' : dateAt(member, 'endDate')
  return { start, end: end ?? (start === null ? null : 'present') }
}

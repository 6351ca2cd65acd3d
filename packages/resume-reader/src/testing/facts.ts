import type { EvidenceKind, FactsOf } from '@careergini/contracts'
import type { ReadResume } from '../model.ts'
import { readResume } from '../read-resume.ts'

/** Facts of one kind in the order they were read. */
export function factsOf<K extends EvidenceKind>(read: ReadResume, kind: K): FactsOf<K>[] {
  // The filter leaves facts of that kind only, which the type system cannot follow through a type parameter.
  return read.items.map((item) => item.facts).filter((facts) => facts.kind === kind) as FactsOf<K>[]
}

export function readText(text: string): Promise<ReadResume> {
  return readResume(new TextEncoder().encode(text))
}

export function identity(read: ReadResume, field: FactsOf<'identity'>['field']): string | undefined {
  return factsOf(read, 'identity').find((facts) => facts.field === field)?.value
}

/** Names of what is kept from the server; a change of evidence makes every match old. */
export const keys = {
  profile: ['profile'],
  evidence: ['evidence'],
  imports: ['imports'],
  import: (id: string) => ['imports', id],
  source: (id: string) => ['source', id],
  postings: ['postings'],
  posting: (id: string) => ['postings', id],
  matches: ['matches'],
  match: (id: string) => ['matches', id],
  documents: ['documents'],
  document: (id: string) => ['documents', id],
  documentPdf: (id: string, version: number) => ['documents', id, 'pdf', version],
  system: ['system'],
  models: ['system', 'models'],
  egress: ['system', 'egress'],
} as const

/** What the address says of the comparison: a job, a role by its id or by the person's words, or nothing for all jobs. */
export interface GapSearch {
  mode?: 'job' | 'role'
  job?: string
  role?: string
  title?: string
}

export function readGapSearch(search: Record<string, unknown>): GapSearch {
  const text = (name: string) => {
    const value = search[name]
    return typeof value === 'string' && value !== '' ? value : null
  }
  const [job, role, title] = [text('job'), text('role'), text('title')]
  if (job) return { mode: 'job', job }
  if (role) return { mode: 'role', role }
  if (title) return { mode: 'role', title: title.slice(0, 200) }
  return search['mode'] === 'job' || search['mode'] === 'role' ? { mode: search['mode'] } : {}
}

import type { GapAnalysis, GapRow } from '@careergini/contracts'

const row = (label: string, more: Partial<GapRow>): GapRow => ({
  conceptId: `own:${label.replaceAll(' ', '-')}`,
  label,
  type: 'competence',
  group: null,
  state: 'missing',
  importance: 'required',
  weight: 3,
  targetIds: ['t1'],
  evidenceIds: [],
  reason: 'As the test says.',
  nearest: null,
  effect: { moves: [], points: 0 },
  ...more,
})
const target = { organisation: null, score: 50, trialTier: 'stretch', trialScore: 50, asks: 3 } as const

/** What the jobs service says of the invented nurse's gaps. */
export const inventedGaps: GapAnalysis = {
  policyVersion: 'gaps@test',
  asOf: '2026-01',
  target: { kind: 'role', label: 'nurse', occupation: null, alternatives: [] },
  rows: [
    row('wound care', {
      nearest: { conceptId: 'own:first-aid', label: 'first aid', how: 'related', nearness: 0.3, evidenceIds: ['a1'] },
      effect: { moves: [{ targetId: 't1', from: 'stretch', to: 'good' }], points: 12.5 },
    }),
    row('empathy', { state: 'unknown' }),
    row('hygiene', { state: 'met', effect: null }),
  ],
  targets: [
    { id: 't1', title: 'Ward Nurse', tier: 'stretch', ...target },
    { id: 't2', title: 'Night Nurse', tier: 'stretch', ...target },
  ],
  adjacent: [
    {
      conceptId: 'own:midwife',
      label: 'midwife',
      share: 0.4,
      shared: [{ conceptId: 'own:hygiene', label: 'hygiene' }],
      sharedCount: 1,
      missing: [],
      missingCount: 0,
    },
  ],
  notices: [],
}

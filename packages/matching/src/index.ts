export { extractRequirements, requirementsVersion } from './requirements/extract-requirements.ts'
export { matchPosting, type MatchInput } from './match/match-posting.ts'
export { policyVersion } from './match/policy.ts'

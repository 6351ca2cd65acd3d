import * as audit from './audit.contract.ts'
import * as auth from './auth.contract.ts'
import type { Endpoint } from './endpoint.ts'
import * as evidence from './evidence.contract.ts'
import * as imports from './imports.contract.ts'
import * as jobs from './jobs.contract.ts'
import * as profile from './profile.contract.ts'
import * as resume from './resume.contract.ts'
import * as sessions from './sessions.contract.ts'
import * as skills from './skills.contract.ts'
import * as system from './system.contract.ts'

/** Every endpoint of the public API, in the order of the documentation. */
export const endpoints: readonly Endpoint[] = [
  auth.register,
  auth.login,
  auth.refresh,
  auth.logout,
  auth.me,
  sessions.listSessions,
  sessions.endSession,
  sessions.endOtherSessions,
  audit.listSecurityEvents,
  profile.getProfile,
  profile.updateProfile,
  evidence.listEvidence,
  evidence.createEvidence,
  evidence.updateEvidence,
  evidence.deleteEvidence,
  evidence.restoreEvidence,
  imports.uploadResume,
  imports.importSample,
  imports.listImports,
  imports.getImport,
  imports.importEvents,
  imports.importSource,
  imports.acceptImport,
  imports.undoImport,
  profile.exportProfile,
  jobs.importPosting,
  jobs.importPostingFile,
  jobs.importSamplePosting,
  jobs.listPostings,
  jobs.getPosting,
  jobs.updatePosting,
  jobs.deletePosting,
  jobs.restorePosting,
  jobs.matchOfPosting,
  jobs.answerRequirement,
  skills.analyzeSkills,
  skills.findGaps,
  skills.searchSkills,
  skills.getSkill,
  skills.searchOccupations,
  skills.getOccupation,
  resume.generateResume,
  resume.listDocumentRuns,
  resume.documentRunEvents,
  resume.cancelDocumentRun,
  resume.listDocuments,
  resume.getDocument,
  resume.deleteDocument,
  resume.restoreDocument,
  resume.downloadDocument,
  resume.documentProof,
  resume.documentEvidenceFile,
  resume.chooseLine,
  system.systemState,
  system.systemModels,
  system.systemProofKeys,
  system.systemEgress,
]

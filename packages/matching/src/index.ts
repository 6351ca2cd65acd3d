export { extractRequirements } from './requirements/extract-requirements.ts'

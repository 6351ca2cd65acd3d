export { jobPostingIn } from './json-ld.ts'
export { rawFromFile } from './raw-from-file.ts'
export { rawFromText } from './raw-from-text.ts'

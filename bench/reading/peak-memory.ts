// A process of its own that does nothing but read the files, and prints its largest resident memory in MB.
import { readResume } from '@careergini/resume-reader'
import { resumePdfs } from './resume-files.ts'

for (let round = 0; round < 3; round++) for (const bytes of resumePdfs()) await readResume(bytes)
console.log(process.resourceUsage().maxRSS / 1024)

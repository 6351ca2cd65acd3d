import { maxUploadBytes } from '@careergini/contracts'

/** Why a file cannot be uploaded; the server checks again and looks inside. */
export type FileProblem = 'empty' | 'tooLarge' | 'oldWord' | 'unsupported'

/** What the file chooser offers. */
export const resumeFileTypes = '.pdf,.docx,.txt,.md,.markdown,.json'

const endings = new Set(resumeFileTypes.split(','))

/** Checks what can be told without reading the file; null when it may be uploaded. */
export function checkFile(file: Pick<File, 'name' | 'size'>): FileProblem | null {
  const ending = /\.[a-z0-9]+$/i.exec(file.name)?.[0].toLowerCase() ?? ''
  if (ending === '.doc') return 'oldWord'
  if (!endings.has(ending)) return 'unsupported'
  if (file.size === 0) return 'empty'
  return file.size > maxUploadBytes ? 'tooLarge' : null
}

export type DownloadKind = 'pdf' | 'json' | 'txt' | 'proof' | 'evidence'

const endings: Record<DownloadKind, string> = {
  pdf: '.pdf',
  json: '.json',
  txt: '.txt',
  proof: '.proof.json',
  evidence: '.evidence.json',
}

/** A file name that every system takes: letters and digits of the title, then what kind of file it is. */
export function fileName(title: string, kind: DownloadKind): string {
  const plain = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80)
  return `${plain || 'resume'}${endings[kind]}`
}

/** Hands a file to the browser's downloads. */
export function saveFile(content: Blob, name: string): void {
  const url = URL.createObjectURL(content)
  const link = window.document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // Some browsers read the address only after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}

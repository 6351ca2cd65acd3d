import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { readResume } from '@careergini/resume-reader'
import { getDocument, version } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { median, rangeOf } from '../src/median.ts'
import type { Bench } from '../src/types.ts'
import { resumePdfs } from './resume-files.ts'

const rounds = 12
const warmUps = 2

/** How long a PDF résumé takes to be read into facts, beside pdf.js giving its bare text: the least any reader on it can do. */
export const reading: Bench = {
  name: 'reading',
  async run() {
    const files = resumePdfs()
    const pages = (await Promise.all(files.map(async (bytes) => (await readResume(bytes)).pages.length))).reduce(
      (sum, count) => sum + count,
      0,
    )
    const ours: number[] = []
    const bare: number[] = []
    for (let round = 0; round < warmUps + rounds; round++) {
      let [read, extracted] = [0, 0]
      for (const bytes of files) {
        read += await timeOf(() => readResume(bytes))
        extracted += await timeOf(() => bareText(bytes))
      }
      if (round < warmUps) continue
      ours.push(read / pages)
      bare.push(extracted / pages)
    }
    const [own, least] = [median(ours), median(bare)]
    return {
      metrics: {
        ms_per_page: own,
        pdfjs_ms_per_page: least,
        pdfjs_ratio: own / least,
        rss_mb: await peakMemory(),
        pages,
      },
      ranges: { ms_per_page: rangeOf(ours), pdfjs_ms_per_page: rangeOf(bare) },
      cases: files.length,
      absent: [],
      notes: [
        `pdf.js ${version} gives the text items of every page and nothing else: no reading order, sections or facts`,
        'the first two rounds (loading and compiling) are left out; rss_mb is the peak of a process that only reads, Node included',
      ],
    }
  },
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now()
  await work()
  return performance.now() - from
}

async function bareText(bytes: Uint8Array): Promise<number> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, disableFontFace: true, useSystemFonts: false })
  const pdf = await task.promise
  let items = 0
  for (let number = 1; number <= pdf.numPages; number++)
    items += (await (await pdf.getPage(number)).getTextContent()).items.length
  await task.destroy()
  return items
}

async function peakMemory(): Promise<number> {
  const script = fileURLToPath(new URL('./peak-memory.ts', import.meta.url))
  const { stdout } = await promisify(execFile)(process.execPath, [script])
  return Number(stdout.trim())
}

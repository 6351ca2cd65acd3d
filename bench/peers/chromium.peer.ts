import { existsSync } from 'node:fs'
import type { DocumentContent, DocumentEntry } from '@careergini/contracts'
import { chromium } from 'playwright-core'
import type { OpenPeer } from './peer.ts'

/** The same content as HTML, printed by a Chromium that stays open: how many résumé builders make their PDF. */
export const chromiumPeer: OpenPeer = async () => {
  const executablePath = [process.env['CHROMIUM_PATH'], '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
    (path) => path && existsSync(path),
  )
  if (!executablePath) return 'Chromium (no browser at CHROMIUM_PATH or /usr/bin/chromium)'
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  const page = await browser.newPage({ javaScriptEnabled: false })
  return {
    name: 'chromium',
    version: browser.version(),
    async render(content) {
      const html = htmlOf(content)
      const from = performance.now()
      await page.setContent(html)
      await page.pdf({ format: 'A4', tagged: true })
      return performance.now() - from
    },
    close: () => browser.close(),
  }
}

function htmlOf(content: DocumentContent): string {
  const sections = content.sections.map(
    (section) => `<h2>${escape(section.heading.text)}</h2>${section.entries.map(entryHtml).join('')}`,
  )
  const head = [content.headline, content.contact].map((line) => (line ? `<p>${escape(line.text)}</p>` : ''))
  const style =
    'body{font:10pt/1.35 sans-serif;margin:0}h1{font-size:25pt;margin:0}h2{font-size:12pt;border-bottom:1px solid #ccc}h3{font-size:11pt;margin:8pt 0 0}span{float:right}ul,p{margin:2pt 0}@page{margin:1.8cm}'
  return `<!doctype html><html lang="${escape(content.language)}"><title>Résumé</title><style>${style}</style><h1>${escape(content.name.text)}</h1>${head.join('')}${sections.join('')}</html>`
}

function entryHtml(entry: DocumentEntry): string {
  const lines = entry.lines.map((line) =>
    entry.style === 'bullets' ? `<li>${escape(line.text)}</li>` : `<p>${escape(line.text)}</p>`,
  )
  const dates = entry.dates ? `<span>${escape(entry.dates.text)}</span>` : ''
  const title = entry.title ? `<h3>${dates}${escape(entry.title.text)}</h3>` : ''
  const subtitle = entry.subtitle ? `<p>${escape(entry.subtitle.text)}</p>` : ''
  return title + subtitle + (entry.style === 'bullets' ? `<ul>${lines.join('')}</ul>` : lines.join(''))
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}

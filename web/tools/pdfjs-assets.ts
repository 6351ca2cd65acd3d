import { cp, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, normalize } from 'node:path'
import type { Plugin } from 'vite'

const packageFolder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
/** What pdf.js loads on demand: character maps, the 14 standard fonts that a PDF need not embed, image decoders. */
const folders = ['cmaps', 'standard_fonts', 'wasm', 'iccs']

/** Serves pdf.js's data at `/pdfjs/` in development and copies it into the build. */
export function pdfjsAssets(): Plugin {
  let outDir = 'dist'
  return {
    name: 'pdfjs-assets',
    configResolved: (config) => {
      outDir = join(config.root, config.build.outDir)
    },
    configureServer: (server) => {
      server.middlewares.use('/pdfjs', (request, response, next) => {
        const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname))
        if (!folders.some((folder) => path.startsWith(`/${folder}/`))) return next()
        readFile(join(packageFolder, path)).then((content) => response.end(content), next)
      })
    },
    writeBundle: async () => {
      for (const folder of folders)
        await cp(join(packageFolder, folder), join(outDir, 'pdfjs', folder), { recursive: true })
    },
  }
}

import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { pdfjsAssets } from './tools/pdfjs-assets.ts'

const server = process.env['CAREERGINI_URL'] ?? 'http://127.0.0.1:3000'

/** Builds `dist/`, which the gateway serves at `/`. `npm run dev` serves the sources and forwards the API to a running server. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react(), pdfjsAssets()],
  build: { target: 'es2023', sourcemap: false, chunkSizeWarningLimit: 1500 },
  server: { port: 5173, proxy: { '/api': server, '/health': server, '/ready': server } },
})

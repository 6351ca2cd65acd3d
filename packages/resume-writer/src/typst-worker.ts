// Runs in a worker thread: the compiler blocks while it works, cannot be interrupted, and a crash inside WebAssembly
// leaves it unusable. The renderer replaces the whole worker then.
import { readFileSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import { initSync, TypstCompilerBuilder, type TypstCompiler } from '@myriaddreamin/typst-ts-web-compiler'
import type { RenderAnswer, RenderJob, TypstDiagnostic } from './render-job.ts'

const fontFiles = [
  'SourceSans3-Regular.otf',
  'SourceSans3-Semibold.otf',
  'SourceSerif4-Regular.otf',
  'SourceSerif4-Semibold.otf',
]
const templateFiles = ['main.typ', 'layout.typ', 'styles.typ']
const mainFile = '/main.typ'
/** Values of typst.ts: paged output, PDF, full diagnostics. */
const pagedKind = 0
const pdfFormat = 1
const fullDiagnostics = 3

const port = parentPort
if (!port) throw new Error('typst-worker.ts runs in a worker thread only.')
const compiler = await createCompiler()
port.on('message', (job: RenderJob) => {
  const answer = render(compiler, job)
  port.postMessage(answer, 'pdf' in answer ? [answer.pdf.buffer] : [])
})

async function createCompiler(): Promise<TypstCompiler> {
  // The host compiles the module once; every worker shares its machine code.
  initSync({ module: (workerData as { module: WebAssembly.Module }).module })
  const builder = new TypstCompilerBuilder()
  // Neither files nor packages nor the network: the compiler sees only what is mapped below.
  builder.set_dummy_access_model()
  for (const file of fontFiles) await builder.add_raw_font(readFileSync(new URL(`../fonts/${file}`, import.meta.url)))
  const created = await builder.build()
  for (const file of templateFiles) {
    created.add_source(`/${file}`, readFileSync(new URL(`../templates/${file}`, import.meta.url), 'utf8'))
  }
  return created
}

function render(typst: TypstCompiler, job: RenderJob): RenderAnswer {
  typst.map_shadow('/data/content.json', job.data)
  for (const file of job.files) typst.map_shadow(file.path, file.bytes)
  const world = typst.snapshot('/', mainFile, [])
  try {
    const compiled = world.compile(pagedKind, fullDiagnostics) as { hasError: boolean; diagnostics?: TypstDiagnostic[] }
    if (compiled.hasError) return { diagnostics: compiled.diagnostics ?? [] }
    const [pageCount] = JSON.parse(world.query(pagedKind, '<page-count>', 'value')) as number[]
    const exported = world.get_artifact(pdfFormat, fullDiagnostics) as {
      result?: Uint8Array<ArrayBuffer>
      diagnostics?: TypstDiagnostic[]
    }
    if (!exported.result || !pageCount) return { diagnostics: exported.diagnostics ?? [] }
    return { pdf: exported.result, pageCount }
  } finally {
    world.free()
    for (const file of job.files) typst.unmap_shadow(file.path)
  }
}

import { randomBytes } from 'node:crypto'
import type { DocumentContent } from '@careergini/contracts'
import { checkDocument, composeDocument, createSigningKey, planDocument, sealDocument } from '@careergini/grounding'
import { extractRequirements, matchPosting } from '@careergini/matching'
import { createPdfRenderer, type PdfRenderer } from '@careergini/resume-writer'
import { loadTaxonomy, type Taxonomy } from '@careergini/skills'
import type { DocumentPeer } from '../peers/peer.ts'
import { documentPeers } from '../peers/peers.ts'
import { median, rangeOf } from '../src/median.ts'
import type { Bench, BenchContext } from '../src/types.ts'
import { inventedCareer, inventedPosting } from './invented-career.ts'

const warmUps = 5
const rounds = 40
const createdAt = '2026-05-04T12:00:00Z'
const language = 'en'

/** How long a document takes when everything is warm, and what others need for the same content. */
export const document: Bench = {
  name: 'document',
  async run(context) {
    const coldFrom = performance.now()
    const renderer = await createPdfRenderer()
    const first = await renderer.render(contentOf(1_000), { createdAt, title: 'Résumé' })
    const coldMs = performance.now() - coldFrom
    const { peers, absent } = await openPeers(context)
    try {
      const times = await measure(renderer, peers, context)
      const medians = Object.fromEntries(Object.entries(times).map(([name, values]) => [name, median(values)]))
      const { pdf, tailor, ...others } = medians
      const ratios = Object.entries(others).map(([name, value]) => [`${name}_ratio`, value / (pdf ?? Number.NaN)])
      const peerTimes = Object.entries(others).map(([name, value]) => [`${name}_ms`, value])
      return {
        metrics: {
          pdf_ms: pdf ?? 0,
          tailor_ms: tailor ?? 0,
          ...Object.fromEntries([...peerTimes, ...ratios]),
          first_pdf_ms: coldMs,
          pages: first.pageCount,
        },
        ranges: Object.fromEntries(Object.entries(times).map(([name, values]) => [`${name}_ms`, rangeOf(values)])),
        cases: rounds,
        absent,
        notes: [
          'every round has other sentences; pdf_ms and tailor_ms leave out the start of the compiler (first_pdf_ms) and of the taxonomy',
          'tailor_ms: ledger, plan, composition, gate, PDF, signed proof; requirements are read from the posting before',
          ...peers.map(
            (peer) => `${peer.name} ${peer.version} stays open between documents; its own start is left out`,
          ),
        ],
      }
    } finally {
      renderer.close()
      await Promise.all(peers.map((peer) => peer.close()))
    }
  },
}

/** Everybody in turn on the same content, so that a busy moment of the machine meets all of them. */
async function measure(renderer: PdfRenderer, peers: DocumentPeer[], { log }: BenchContext) {
  const tailor = createTailor(renderer)
  const times: Record<string, number[]> = {
    pdf: [],
    tailor: [],
    ...Object.fromEntries(peers.map(({ name }) => [name, []])),
  }
  for (let round = -warmUps; round < rounds; round++) {
    const number = round + warmUps
    const content = contentOf(number)
    const results: Record<string, number> = {
      pdf: await timed(() => renderer.render(content, { createdAt, title: 'Résumé' })),
      tailor: await timed(() => tailor(number + 500)),
    }
    for (const peer of peers) results[peer.name] = await peer.render(content)
    if (round >= 0) for (const [name, value] of Object.entries(results)) times[name]?.push(value)
    if (round === 0) log(`warm; ${rounds} rounds follow`)
  }
  return times
}

/** From evidence and a posting's requirements to the sealed PDF, without a model, as the service does it. */
function createTailor(renderer: PdfRenderer): (number: number) => Promise<void> {
  const taxonomy: Taxonomy = loadTaxonomy()
  const posting = { id: 'posting', requirements: extractRequirements(taxonomy, inventedPosting) }
  const key = createSigningKey().privateKeyPem
  return async (number) => {
    const evidence = inventedCareer(number)
    const match = matchPosting({ taxonomy, evidence, posting, asOf: '2026-05' })
    const content = composeDocument(planDocument({ evidence, match, language }), evidence)
    const refused = checkDocument(content, { evidence, taxonomy, language })
    if (refused.length > 0) throw new Error(`The gate refuses an invented line: ${JSON.stringify(refused[0])}`)
    const { pdf } = await renderer.render(content, { createdAt, title: 'Résumé' })
    const policies = { match: match.policyVersion, plan: 'plan', gate: 'gate', template: content.template }
    sealDocument(
      {
        documentId: 'bench',
        createdAt,
        content,
        evidence,
        postingText: inventedPosting,
        policies,
        models: [],
        pdf,
        randomBytes,
      },
      key,
    )
  }
}

function contentOf(number: number): DocumentContent {
  const evidence = inventedCareer(number)
  return composeDocument(planDocument({ evidence, match: null, language }), evidence)
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now()
  await work()
  return performance.now() - from
}

async function openPeers({ against, log }: BenchContext) {
  const opened = await Promise.all(
    Object.entries(documentPeers).map(([name, open]) =>
      open({ install: name === against, log }).catch((error: unknown) => `${name} (${String(error)})`),
    ),
  )
  return {
    peers: opened.filter((peer) => typeof peer !== 'string'),
    absent: opened.filter((peer) => typeof peer === 'string'),
  }
}

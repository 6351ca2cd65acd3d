import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { extractRequirements } from '@careergini/matching'
import { findMentions, loadSkillsEngine } from '@careergini/skills'
import { inventedPosting } from '../document/invented-career.ts'
import { compromiseTrie, namesOfSkills, regularExpressions } from '../peers/mention-finders.ts'
import { median, rangeOf } from '../src/median.ts'
import type { Bench } from '../src/types.ts'

const run = promisify(execFile)
const child = fileURLToPath(new URL('load-engine.child.ts', import.meta.url))
const loads = 5
const rounds = 60
const warmUps = 20
/** A peer's text takes up to seconds. */
const peerRounds = 9
const peerWarmUps = 4

/** What the skills engine costs: loading, memory, mentions in a stream of text, one posting, one sentence, one title. */
export const skills: Bench = {
  name: 'skills',
  async run({ log }) {
    // The first load fills the cache of compiled modules that the product uses too.
    await loadIn('engine')
    const loaded: { loadMs: number; addedMb: number }[] = []
    for (let load = 0; load < loads; load += 1) {
      const [bare, full] = [await loadIn('bare'), await loadIn('engine')]
      loaded.push({ loadMs: full.loadMs, addedMb: full.rssMb - bare.rssMb })
    }
    log('loaded; texts follow')
    const times = measureTexts()
    log('texts measured; peers follow')
    const finders = measureFinders()
    const ours = median(finders.ours ?? [])
    const load = loaded.map(({ loadMs }) => loadMs)
    const added = loaded.map(({ addedMb }) => addedMb)
    return {
      metrics: {
        load_ms: median(load),
        rss_added_mb: median(added),
        ...Object.fromEntries(Object.entries(times).map(([name, values]) => [name, median(values)])),
        ...Object.fromEntries(Object.entries(finders).map(([name, values]) => [`find_${name}_ms`, median(values)])),
        regexp_ratio: median(finders.regexp ?? []) / ours,
        compromise_ratio: median(finders.compromise ?? []) / ours,
      },
      ranges: {
        load_ms: rangeOf(load),
        rss_added_mb: rangeOf(added),
        ...Object.fromEntries(Object.entries(times).map(([name, values]) => [name, rangeOf(values)])),
        ...Object.fromEntries(Object.entries(finders).map(([name, values]) => [`find_${name}_ms`, rangeOf(values)])),
      },
      cases: rounds,
      absent: [],
      notes: [
        'load_ms: importing the package and reading taxonomy, embedding and compiled tables with their checksums, in a fresh process',
        'rss_added_mb: after 300 sentences and 10 titles, over a process that loaded nothing; both with compiled modules from the cache, as the product runs',
        'ms_per_posting: mentions in the whole text, requirements, each requirement linked; one invented posting with a new sentence each round',
        'find_…_ms: the names of skills in that posting, by us and by peers that hold the same names ready; they look at no context, form or stance',
      ],
    }
  },
}

async function loadIn(kind: 'bare' | 'engine'): Promise<{ loadMs: number; rssMb: number }> {
  const env = { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'careergini-bench-compiled') }
  const { stdout } = await run(process.execPath, [child, kind], { env })
  // Written by the child beside this file.
  return JSON.parse(stdout) as { loadMs: number; rssMb: number }
}

function measureTexts(): Record<string, number[]> {
  const engine = loadSkillsEngine()
  const { taxonomy } = engine
  const times: Record<string, number[]> = {
    mb_per_s: [],
    ms_per_posting: [],
    ms_per_sentence: [],
    ms_per_title: [],
    ms_per_search: [],
  }
  for (let round = -warmUps; round < rounds; round += 1) {
    const posting = `${inventedPosting}\n- You answer ${round + 100} customers a week and plan their visits`
    const stream = posting.repeat(20)
    const bytes = Buffer.byteLength(stream)
    const measured = {
      mb_per_s: bytes / 1000 / timed(() => findMentions(taxonomy, stream)),
      ms_per_posting: timed(() => {
        findMentions(taxonomy, posting)
        for (const { text } of extractRequirements(taxonomy, posting)) engine.linkSentence(text)
      }),
      ms_per_sentence: timed(() =>
        engine.linkSentence(`You keep ${round + 100} machines running and train new colleagues`),
      ),
      ms_per_title: timed(() => engine.matchTitle(`Senior Mechanic ${round + 100} - Night Shift (m/f/d)`)),
      ms_per_search: timed(() => engine.searchSkills('budgt manag', { limit: 10 })),
    }
    if (round >= 0) for (const [name, value] of Object.entries(measured)) times[name]?.push(value)
  }
  return times
}

/** Everybody in turn on the same text, so that a busy moment of the machine meets all of them. */
function measureFinders(): Record<string, number[]> {
  const { taxonomy } = loadSkillsEngine()
  const names = namesOfSkills(taxonomy)
  const finders = {
    ours: (text: string) => findMentions(taxonomy, text).length,
    regexp: regularExpressions(names),
    compromise: compromiseTrie(names),
  }
  const times: Record<string, number[]> = { ours: [], regexp: [], compromise: [] }
  for (let round = -peerWarmUps; round < peerRounds; round += 1) {
    const posting = `${inventedPosting}\n- You answer ${round + 100} customers a week and plan their visits`
    for (const [name, find] of Object.entries(finders)) {
      const took = timed(() => find(posting))
      if (round >= 0) times[name]?.push(took)
    }
  }
  return times
}

function timed(work: () => unknown): number {
  const from = performance.now()
  work()
  return performance.now() - from
}

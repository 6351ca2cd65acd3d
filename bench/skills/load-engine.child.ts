// Loads the engine, or nothing, in a process of its own and prints how long that took and what memory it holds.
const from = performance.now()
const engine = process.argv[2] === 'engine' ? (await import('@careergini/skills')).loadSkillsEngine() : null
const loadMs = performance.now() - from
engine?.linkSentence('You plan budgets, answer customers by phone and repair sofware')
engine?.matchTitle('Senior Nurse - Night Shift (m/f/d)')
process.stdout.write(JSON.stringify({ loadMs, rssMb: process.memoryUsage().rss / 2 ** 20 }))

// Loads the engine, or nothing, in a process of its own and prints how long that took and what memory it holds.
const from = performance.now()
const engine = process.argv[2] === 'engine' ? (await import('@careergini/skills')).loadSkillsEngine() : null
const loadMs = performance.now() - from
// Some hundred texts, so that what is measured is a process at work and not one that has just read files.
for (let at = 0; at < 300; at += 1) {
  engine?.linkSentence(`You plan ${at} budgets, answer customers by phone and repair sofware`)
  if (at % 30 === 0) engine?.matchTitle(`Senior Nurse ${at} - Night Shift (m/f/d)`)
}
process.stdout.write(JSON.stringify({ loadMs, rssMb: process.memoryUsage().rss / 2 ** 20 }))

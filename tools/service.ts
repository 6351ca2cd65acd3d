// `npm run service -- profile`: one service as a process of its own.
const starts = {
  gateway: () => import('../services/gateway/src/main.ts'),
  profile: () => import('../services/profile/src/main.ts'),
  jobs: () => import('../services/jobs/src/main.ts'),
  ai: () => import('../services/ai/src/main.ts'),
}

const name = process.argv[2] ?? ''
if (!(name in starts)) {
  console.error(`Which service? npm run service -- ${Object.keys(starts).join(' | ')}`)
  process.exit(1)
}
// `in` has just checked it.
await starts[name as keyof typeof starts]()

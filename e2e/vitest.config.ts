import { defineConfig } from 'vitest/config'

// Stories start real servers, one after the other: two cores are not enough for several at once.
export default defineConfig({
  test: { include: ['e2e/stories/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 180_000, fileParallelism: false },
})

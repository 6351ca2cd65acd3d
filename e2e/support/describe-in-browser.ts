import { type InventedOllama, inventedOllama, type ReplayServer, startReplayServer } from '@careergini/llm/testing'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { desktop, findChromium, launchBrowser } from './browser.ts'
import { type Installation, startOneProcess } from './installation.ts'
import { openStoryPage, type StoryPage } from './story-page.ts'

/** What a story plays on: filled before its first scene. */
export interface Stage {
  installation: Installation
  browser: Browser
  story: StoryPage
}

interface StageSettings {
  viewport?: { width: number; height: number }
  /** What words the lines; without it no model answers. */
  model?: { name: string; chat: InventedOllama['chat'] }
}

const chromium = findChromium()

/** Scenes on one installation in one browser; without a browser they are skipped, saying why. */
export function describeInBrowser(name: string, settings: StageSettings, scenes: (stage: Stage) => void): void {
  describe(name, () => {
    if (!chromium)
      return it.skip('no Chromium: install it (apt-get install chromium) or set CHROMIUM_PATH', () => undefined)
    // Every member is set before the first scene is played.
    const stage = {} as Stage
    let ollama: ReplayServer | undefined
    beforeAll(async () => {
      const { model } = settings
      if (model) ollama = await startReplayServer(inventedOllama({ models: [model.name], chat: model.chat }), 1)
      stage.installation = await startOneProcess(
        ollama && model && { OLLAMA_BASE_URL: ollama.baseUrl, OLLAMA_REASONING_MODEL: model.name },
      )
      stage.browser = await launchBrowser(chromium)
      stage.story = await openStoryPage(stage.browser, settings.viewport ?? desktop)
    })
    afterAll(async () => {
      await stage.browser?.close()
      await stage.installation?.stop()
      await ollama?.close()
    })
    scenes(stage)
  })
}

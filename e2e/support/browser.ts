import { existsSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import { chromium, type Browser, type Page } from 'playwright-core'
import { expect } from 'vitest'

const usualPlaces = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** The browser of this machine: `CHROMIUM_PATH`, or where packages put it; null when there is none. */
export function findChromium(): string | null {
  const named = process.env['CHROMIUM_PATH']
  if (named) return named
  return usualPlaces.find((path) => existsSync(path)) ?? null
}

/** Starts the browser. Containers have no user namespaces for its sandbox. */
export function launchBrowser(path: string): Promise<Browser> {
  return chromium.launch({ executablePath: path, args: ['--no-sandbox'] })
}

export const desktop = { width: 1440, height: 900 }
export const phone = { width: 390, height: 844 }
/** The narrowest screen on which nothing may scroll sideways. */
const narrowest = { width: 320, height: 700 }

/**
 * Looks at a screen as an auditor does: axe finds nothing in light and dark, on a desktop and on a phone, and nothing
 * reaches beyond 320 pixels.
 */
export async function expectAccessible(page: Page): Promise<void> {
  for (const size of [desktop, phone]) {
    await page.setViewportSize(size)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      const { violations } = await new AxeBuilder({ page }).analyze()
      const found = violations.map(({ id, nodes }) => ({
        rule: id,
        where: nodes.map((node) => node.html.slice(0, 300)),
      }))
      expect(found, `${page.url()} in ${colorScheme} at ${size.width}`).toEqual([])
    }
  }
  await page.setViewportSize(narrowest)
  await expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth), { message: `${page.url()} is too wide` })
    .toBeLessThanOrEqual(320)
  await page.setViewportSize(desktop)
  await page.emulateMedia({ colorScheme: 'light' })
}

import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { describeInBrowser } from '../support/describe-in-browser.ts'
import { inventedPosting } from '../support/invented-resume.ts'
import { password, resumeFile } from '../support/story-page.ts'

const mostStops = 120

/** What has the focus: its name, and whether it shows so. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement
    // After the last stop the focus leaves the page for the browser.
    if (!(element instanceof HTMLElement) || element === document.body) return { name: '', shown: true }
    const labels = 'labels' in element && element.labels instanceof NodeList ? [...element.labels] : []
    const name = element.getAttribute('aria-label') ?? labels[0]?.textContent ?? element.textContent
    const { outlineStyle, boxShadow } = getComputedStyle(element)
    const within = element.closest('[class*="Input-wrapper"]') !== null
    return { name: name?.trim() ?? '', shown: within || outlineStyle !== 'none' || boxShadow !== 'none' }
  })

/** Presses Tab until what is named has the focus; every stop on the way must be visible as such. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let stop = 0; stop < mostStops; stop++) {
    await page.keyboard.press('Tab')
    const now = await focused(page)
    if (now.name) expect(now.shown, `the focus on “${now.name.slice(0, 60)}” cannot be seen`).toBe(true)
    if (name.test(now.name)) return
  }
  throw new Error(`Tab does not reach ${name.source}`)
}

describeInBrowser('the main job by keyboard alone', {}, (stage) => {
  const press = (key: string) => stage.story.page.keyboard.press(key)

  it('chooses a file, fills the form and sends it', async () => {
    const { page } = stage.story
    await page.goto(stage.installation.url)
    await page.getByRole('heading', { level: 1 }).waitFor()
    // Asked for early: the browser must know before the key is pressed that a test answers for its dialog.
    const choosing = page.waitForEvent('filechooser')
    await tabTo(page, /^Choose a file$/)
    await press('Enter')
    const chooser = await choosing
    await chooser.setFiles(await resumeFile())
    await page.getByText('Read as soon as you have an account.').waitFor()
    await expect.poll(() => page.getByLabel(/^Email/).inputValue(), { timeout: 30_000 }).toContain('@')
    await tabTo(page, /^Password$/)
    await page.keyboard.type(password)
    await press('Enter')
    await page.getByText(/items read/).waitFor({ timeout: 60_000 })
  })

  it('opens a group, moves in it, rejects one item and accepts the rest', async () => {
    const { page } = stage.story
    await tabTo(page, /^Skills/)
    await press('Enter')
    await tabTo(page, /^Skill: Docker$/)
    await press('r')
    await page.getByRole('heading', { name: /Left out/ }).waitFor()
    await page.locator('body').evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
    await tabTo(page, /^Accept the \d+ clear items$/)
    await press('Enter')
    await page.getByRole('heading', { name: 'All decided' }).waitFor()
  })

  it('skips to the content, pastes a posting and answers a question', async () => {
    const { page } = stage.story
    await tabTo(page, /^Jobs$/)
    await press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Jobs' }).waitFor()
    await tabTo(page, /^Paste a posting$/)
    await press('Enter')
    await expect.poll(async () => (await focused(page)).name).toBe('Text of the posting')
    await page.keyboard.insertText(inventedPosting)
    await tabTo(page, /^Compare with my evidence$/)
    await press('Enter')
    await page.getByRole('heading', { name: 'Backend Engineer (Node.js)' }).waitFor()
    await tabTo(page, /^Yes$/)
    await press('Enter')
    await page.locator('button[aria-pressed=true]').first().waitFor()
  })

  it('writes the résumé, chooses a line and downloads the file', async () => {
    const { page } = stage.story
    await tabTo(page, /^Tailor my résumé$/)
    await press('Enter')
    await page.waitForURL(/\/documents\/[0-9a-f-]{36}$/, { timeout: 60_000 })
    await tabTo(page, /^Cut the median response time/)
    await press('Enter')
    await page.locator('[data-mark][data-tone=active]').first().waitFor()
    await tabTo(page, /^Download PDF$/)
    const [download] = await Promise.all([page.waitForEvent('download'), press('Enter')])
    expect(download.suggestedFilename()).toMatch(/\.pdf$/)
    expect(stage.story.troubles).toEqual([])
  })
})

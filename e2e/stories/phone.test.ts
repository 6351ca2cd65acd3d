import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { phone } from '../support/browser.ts'
import { describeInBrowser } from '../support/describe-in-browser.ts'
import { inventedPosting } from '../support/invented-resume.ts'
import { resumeFile, signUpWith } from '../support/story-page.ts'

/** Nothing reaches beyond the screen, and what can be touched is large enough for a finger (WCAG 2.5.8: 24 pixels). */
async function expectFitsPhone(page: Page): Promise<void> {
  const found = await page.evaluate(() => {
    const small = [...document.querySelectorAll('button, select, input:not([type=hidden])')]
      .filter((element) => element.checkVisibility())
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 1 && (box.width < 24 || box.height < 24))
    return {
      width: document.documentElement.scrollWidth,
      small: small.map(({ element }) => element.outerHTML.slice(0, 120)),
    }
  })
  expect(found).toEqual({ width: phone.width, small: [] })
}

describeInBrowser('the main job on a phone', { viewport: phone }, (stage) => {
  it('reads a résumé, with the page above the items, and accepts what is clear', async () => {
    const { page, button } = stage.story
    await page.goto(stage.installation.url)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await expectFitsPhone(page)
    await signUpWith(stage.story, stage.installation.url, await resumeFile(), 'phone@example.org')
    const sheet = page.getByRole('img', { name: /tomasz\.pdf, page 1 of 1/ })
    await sheet.waitFor()
    const summary = await page.getByText(/items read/).boundingBox()
    expect((await sheet.boundingBox())?.y ?? 999).toBeLessThan(summary?.y ?? 0)
    await expectFitsPhone(page)
    await button(/^Accept the \d+ clear items$/).tap()
    await page.getByRole('heading', { name: 'All decided' }).waitFor()
    await expectFitsPhone(page)
  })

  it('compares with a posting: the list, then one job by itself', async () => {
    const { page, button } = stage.story
    await button('Compare with a job').tap()
    await button('Paste a posting').tap()
    await page.getByLabel('Text of the posting').fill(inventedPosting)
    await button('Compare with my evidence').tap()
    await page.getByRole('heading', { name: 'Backend Engineer (Node.js)' }).waitFor()
    await page.getByText('Missing', { exact: true }).first().waitFor()
    await expectFitsPhone(page)
    await button('Back').tap()
    await page.getByRole('link', { name: /Backend Engineer/ }).tap()
  })

  it('writes the résumé and shows lines, page and checks as tabs', async () => {
    const { page, button } = stage.story
    await button('Tailor my résumé').tap()
    await page.waitForURL(/\/documents\/[0-9a-f-]{36}$/, { timeout: 60_000 })
    await button(/Cut the median response time/).waitFor()
    await expectFitsPhone(page)
    await page.getByRole('tab', { name: 'Preview' }).tap()
    await page.getByRole('img', { name: /page 1 of/ }).waitFor()
    await expectFitsPhone(page)
    await page.getByRole('tab', { name: 'Checks' }).tap()
    await page.getByText('Every line proven').waitFor()
    const [download] = await Promise.all([page.waitForEvent('download'), button('Download PDF').tap()])
    expect(download.suggestedFilename()).toMatch(/\.pdf$/)
  })

  it('reaches every room by the tabs at the foot', async () => {
    const { page, button } = stage.story
    const tabs = page.getByRole('navigation')
    for (const name of ['Home', 'Profile', 'Jobs', 'Documents']) {
      await tabs.getByRole('link', { name, exact: true }).tap()
      await page.waitForLoadState('networkidle')
      await expectFitsPhone(page)
    }
    for (const name of ['Settings', 'System']) {
      await button('More').tap()
      await page.getByRole('menuitem', { name }).tap()
      await page.getByRole('heading', { level: 1, name }).waitFor()
      await expectFitsPhone(page)
    }
    expect(stage.story.troubles).toEqual([])
  })
})

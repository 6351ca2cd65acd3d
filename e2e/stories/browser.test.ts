import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Browser, Page, Response } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { desktop, expectAccessible, findChromium, launchBrowser, phone } from '../support/browser.ts'
import { startOneProcess, type Installation } from '../support/installation.ts'
import { inventedPosting, inventedResumePdf } from '../support/invented-resume.ts'

const root = resolve(import.meta.dirname, '../..')
const chromium = findChromium()

describe('the first five minutes in a browser', () => {
  if (!chromium)
    return it.skip('no Chromium: install it (apt-get install chromium) or set CHROMIUM_PATH', () => undefined)
  let installation: Installation
  let browser: Browser
  let page: Page
  const folder = mkdtempSync(join(tmpdir(), 'careergini-browser-'))
  const troubles: string[] = []

  const button = (name: string | RegExp) => page.getByRole('button', { name })
  const resume = async () => ({
    name: 'tomasz.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from(await inventedResumePdf()),
  })

  beforeAll(async () => {
    installation = await startOneProcess()
    browser = await launchBrowser(chromium)
    const context = await browser.newContext({ viewport: desktop, locale: 'en-GB', reducedMotion: 'reduce' })
    page = await context.newPage()
    page.on('pageerror', (error) => troubles.push(error.message))
    page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()))
  })
  afterAll(async () => {
    await browser?.close()
    await installation?.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  it('opens at the front door with less than 185 kB of script', async () => {
    const scripts: Promise<Buffer>[] = []
    const collect = (answer: Response) => {
      if (answer.request().resourceType() === 'script') scripts.push(answer.body())
    }
    page.on('response', collect)
    await page.goto(installation.url)
    await page.getByRole('heading', { name: 'Start with the résumé you have' }).waitFor()
    await page.waitForLoadState('networkidle')
    page.off('response', collect)
    const total = (await Promise.all(scripts)).reduce((sum, script) => sum + gzipSync(script).length, 0)
    expect(total).toBeGreaterThan(10_000)
    expect(total).toBeLessThan(185_000)
    await expectAccessible(page)
  })

  it('says what is wrong with a file it cannot read, and what to do', async () => {
    const chooser = page.locator('input[type=file]')
    const refused = page.getByRole('alert')
    const old = Buffer.from('d0cf11e0a1b11ae1', 'hex')
    await chooser.setInputFiles({ name: 'cv.pdf', mimeType: 'application/pdf', buffer: old })
    await refused.getByText('This is the old Word format. Save it as .docx or PDF and drop that.').waitFor()
    const cut = (await resume()).buffer.subarray(0, 400)
    await chooser.setInputFiles({ name: 'cv.pdf', mimeType: 'application/pdf', buffer: cut })
    await refused.getByText('This PDF is damaged or cut off.').waitFor()
    await expectAccessible(page)
    await chooser.setInputFiles({ name: 'cv.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(0) })
    await refused.getByText('This file is empty. Save it again and drop it.').waitFor()
    // Nothing of it is sent later: the form is for an account alone.
    await button('Create account').waitFor()
  })

  it('fills name and e-mail from the résumé and counts what the password lacks', async () => {
    await page.locator('input[type=file]').setInputFiles(await resume())
    await expect
      .poll(() => page.getByLabel(/^Email/).inputValue(), { timeout: 30_000 })
      .toBe('tomasz.ekeland@example.org')
    expect(await page.getByLabel(/^Name/).inputValue()).toBe('Tomasz Ekeland')
    await page.getByLabel('Password', { exact: true }).fill('nine char')
    await button('Create account and read my résumé').click()
    await page.getByText('Three characters short: use at least 12.').waitFor()
  })

  it('leads from the account through the reading to the review beside the page', async () => {
    await page.getByLabel('Password', { exact: true }).fill('correct horse battery')
    await button('Create account and read my résumé').click()
    await page.getByText(/items read/).waitFor({ timeout: 60_000 })
    await page.getByRole('img', { name: /tomasz\.pdf, page 1 of 1/ }).waitFor()
    await expect.poll(() => page.locator('[data-mark]').count()).toBeGreaterThan(5)
    await expectAccessible(page)
  })

  it('decides by keyboard: opens a group, moves, edits, rejects and accepts', async () => {
    await button(/^Where you worked/).click()
    await page.getByRole('listitem', { name: /Mentored 3 junior engineers/ }).click()
    await expect.poll(() => page.locator('[data-mark][data-tone=active]').count()).toBeGreaterThan(0)
    await page.keyboard.press('e')
    await page.getByRole('textbox', { name: 'Text' }).waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('r')
    await page.getByRole('heading', { name: /Left out/ }).waitFor()
    await button(/^Accept the \d+ clear items$/).click()
    await expect.poll(() => button(/^Accept the \d+ clear items?$/).count()).toBe(0)
    for (let left = await page.locator('li[aria-current]').count(); left > 0; left--) {
      await page.keyboard.press('a')
      await page.waitForTimeout(300)
      left = (await page.locator('li[aria-current]').count()) + 1
    }
    await page.getByRole('heading', { name: 'All decided' }).waitFor()
  })

  it('shows the profile by kind, and takes back a removal', async () => {
    await page.getByRole('navigation').getByRole('link', { name: 'Profile', exact: true }).click()
    await page.getByText('Senior Backend Engineer', { exact: true }).waitFor()
    await expectAccessible(page)
    await button('Remove Docker').click()
    await page.getByText('“Docker” was removed').waitFor()
    await expect.poll(() => button('Remove Docker').count()).toBe(0)
    await button('Undo').click()
    await button('Remove Docker').waitFor()
  })

  it('keeps the person signed in when the page is loaded again', async () => {
    await page.reload()
    await button('Remove Docker').waitFor()
  })

  it('refuses three words as a posting and keeps what was typed', async () => {
    await page.getByRole('navigation').getByRole('link', { name: 'Jobs', exact: true }).click()
    await button('Paste a posting').click()
    await page.getByLabel('Text of the posting').fill('Baker wanted soon')
    await expectAccessible(page)
    await button('Compare with my evidence').click()
    await page.getByRole('alert').filter({ hasText: /\w/ }).waitFor()
    expect(await page.getByLabel('Text of the posting').inputValue()).toBe('Baker wanted soon')
  })

  it('turns a pasted posting into a ledger with the evidence beside each requirement', async () => {
    await page.getByLabel('Text of the posting').fill(inventedPosting)
    await button('Compare with my evidence').click()
    await page.getByRole('heading', { name: 'Backend Engineer (Node.js)' }).waitFor()
    const row = (words: RegExp) => page.getByRole('listitem').filter({ has: page.getByText(words) })
    const kafka = row(/^Experience with Apache Kafka/)
    await kafka.getByText('Missing').waitFor()
    const postgres = row(/^PostgreSQL in production/)
    await postgres.getByText('Met').waitFor()
    await expectAccessible(page)
    await postgres
      .getByRole('button', { name: /Show where it was read/ })
      .first()
      .click()
    await page.getByRole('dialog').locator('[data-mark][data-tone=active]').first().waitFor()
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click()
  })

  it('writes the résumé, line by line, and opens it beside its page', async () => {
    await button('Tailor my résumé').click()
    await page.waitForURL(/\/documents\/[0-9a-f-]{36}$/, { timeout: 60_000 })
    const line = button(/Cut the median response time of the booking API from 420 to 95 ms/)
    await line.click()
    await page.locator('[data-mark][data-tone=active]').first().waitFor()
    expect(await page.getByText('Kafka').count()).toBe(0)
    await page.getByText('Every line proven').waitFor()
    await expectAccessible(page)
  })

  it('downloads a PDF that the verifier accepts', async () => {
    const [download] = await Promise.all([page.waitForEvent('download'), button('Download PDF').click()])
    const path = join(folder, download.suggestedFilename())
    expect(path).toMatch(/\.pdf$/)
    await download.saveAs(path)
    const verified = spawnSync(process.execPath, [join(root, 'cli/src/main.ts'), 'verify', path], { encoding: 'utf8' })
    expect(verified.stdout).toContain('Proven')
    expect(verified.status).toBe(0)
  })

  it('works on a phone: the lines, the page and the checks as tabs', async () => {
    await page.setViewportSize(phone)
    await page.getByRole('tab', { name: 'Preview' }).click()
    await page.getByRole('img', { name: /page 1 of/ }).waitFor()
    await page.getByRole('tab', { name: 'Checks' }).click()
    await page.getByText('Every line proven').waitFor()
    await button('Download PDF').waitFor()
    await page.setViewportSize(desktop)
  })

  it.each(['Home', 'Documents', 'Settings', 'System'])('has an accessible screen: %s', async (name) => {
    await page.getByRole('navigation').getByRole('link', { name, exact: true }).click()
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.waitForLoadState('networkidle')
    await expectAccessible(page)
  })

  it('signs out, and asks for the way back in', async () => {
    await button(/Tomasz Ekeland$/).click()
    await page.getByRole('menuitem', { name: 'Sign out' }).click()
    await page.getByRole('heading', { name: 'Sign in' }).waitFor()
    await expectAccessible(page)
    await page.goto(`${installation.url}/documents`)
    await page.getByLabel('Email').fill('tomasz.ekeland@example.org')
    await page.getByLabel('Password', { exact: true }).fill('wrong password here')
    await button('Sign in').click()
    await page.getByRole('alert').waitFor()
    await page.getByLabel('Password', { exact: true }).fill('correct horse battery')
    await button('Sign in').click()
    await page.getByRole('heading', { name: 'Documents' }).waitFor()
  })

  it('lets somebody without a résumé look around with sample data', async () => {
    const context = await browser.newContext({ viewport: desktop, locale: 'en-GB', reducedMotion: 'reduce' })
    const visitor = await context.newPage()
    await visitor.goto(installation.url)
    await visitor.getByRole('button', { name: 'Try with sample data' }).click()
    await visitor.getByLabel(/^Email/).fill('visitor@example.org')
    await visitor.getByLabel('Password', { exact: true }).fill('correct horse battery')
    await visitor.getByRole('button', { name: 'Create account and try the sample' }).click()
    await visitor.getByText(/items read/).waitFor({ timeout: 60_000 })
    await visitor.getByRole('img', { name: /^Maja Lindqvist.*page 1 of 1/ }).waitFor()
    await expect.poll(() => visitor.locator('[data-mark]').count()).toBeGreaterThan(10)
    await visitor.getByRole('button', { name: /^Accept the \d+ clear items$/ }).click()
    await visitor.getByRole('button', { name: 'Undo import' }).waitFor()
    await visitor.getByRole('navigation').getByRole('link', { name: 'Jobs', exact: true }).click()
    await visitor.getByText('Sample', { exact: true }).waitFor()
    await context.close()
  })

  it('logged no error in the browser but the refusals that the story asks for', () => {
    const asked = troubles.filter((text) => /status of (401|422)/.test(text))
    expect(troubles.filter((text) => !asked.includes(text))).toEqual([])
  })
})

import type { Browser, Page } from 'playwright-core'
import { desktop } from './browser.ts'
import { inventedResumePdf } from './invented-resume.ts'

export const password = 'correct horse battery'

export interface StoryPage {
  page: Page
  /** Errors that the page logged or threw; a story expects none but those it provokes. */
  troubles: string[]
  button: (name: string | RegExp) => ReturnType<Page['getByRole']>
}

/** A new visitor with a page of their own. */
export async function openStoryPage(browser: Browser, viewport = desktop): Promise<StoryPage> {
  const touch = viewport.width < 500
  const context = await browser.newContext({ viewport, locale: 'en-GB', reducedMotion: 'reduce', hasTouch: touch })
  const page = await context.newPage()
  const troubles: string[] = []
  page.on('pageerror', (error) => troubles.push(error.message))
  page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()))
  return { page, troubles, button: (name) => page.getByRole('button', { name }) }
}

export interface UploadFile {
  name: string
  mimeType: string
  buffer: Buffer
}

export const resumeFile = async (): Promise<UploadFile> => ({
  name: 'tomasz.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from(await inventedResumePdf()),
})

/** From the front door to the review of a file. */
export async function signUpWith({ page, button }: StoryPage, url: string, file: UploadFile, email: string) {
  await page.goto(url)
  await page.locator('input[type=file]').setInputFiles(file)
  await page.getByText('Read as soon as you have an account.').waitFor()
  await page.getByLabel(/^Email/).fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await button('Create account and read my résumé').click()
  await page.getByText(/items? read/).waitFor({ timeout: 60_000 })
}

import { inventedChat, type Replay } from '@careergini/llm/testing'
import { expect, it } from 'vitest'
import { expectAccessible } from '../support/browser.ts'
import { describeInBrowser } from '../support/describe-in-browser.ts'
import { inventedPosting } from '../support/invented-resume.ts'
import { password, resumeFile, signUpWith } from '../support/story-page.ts'

const model = 'invented:7b'

/** Words one achievement anew with nothing but its own words, slowly enough to look on; leaves the others. */
function slowWording(body: unknown): Replay {
  const { messages } = body as { messages: { content: string }[] } // What the client of Ollama sends.
  const { achievement } = JSON.parse(messages.at(-1)?.content ?? '') as { achievement: string }
  const mentored = achievement.includes('Mentored 3 junior engineers')
  const text = mentored ? 'In TypeScript and testing, mentored 3 junior engineers' : achievement
  return inventedChat({ deltas: [...JSON.stringify({ text })], everyMs: mentored ? 60 : 0 })
}

describeInBrowser('the rooms of a signed-in person', { model: { name: model, chat: slowWording } }, (stage) => {
  const room = (name: string) =>
    stage.story.page.getByRole('navigation').getByRole('link', { name, exact: true }).click()

  it('says in every empty room what comes first, with one button that leads there', async () => {
    const { page, button } = stage.story
    await page.goto(stage.installation.url)
    await page.getByLabel(/^Email/).fill('rooms@example.org')
    await page.getByLabel('Password', { exact: true }).fill(password)
    await button('Create account').click()
    await page.getByRole('heading', { name: 'Next steps' }).waitFor()
    await button('Choose a file').waitFor()
    // What cannot be done yet leads nowhere.
    const steps = page.getByRole('main').getByRole('list').first().getByRole('listitem')
    expect(await steps.filter({ has: page.getByRole('link') }).allTextContents()).toEqual([
      expect.stringContaining('Compare with a job'),
    ])
    await expectAccessible(page)
    await room('Documents')
    await button('Bring your résumé').click()
    await page.getByRole('main').getByRole('button', { name: 'Choose a file' }).waitFor()
    await room('Home')
    await page.getByRole('link', { name: /Compare with a job/ }).click()
    await page.getByLabel('Text of the posting').waitFor()
    await page.keyboard.press('Escape')
    await button('Paste a posting').waitFor()
  })

  it('follows a file that the server refuses with the place to drop another', async () => {
    const { page } = stage.story
    await room('Profile')
    const json = Buffer.from('{"basics": {"name": 7}}')
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'cv.json', mimeType: 'application/json', buffer: json })
    const alert = page.getByRole('main').getByRole('alert')
    await alert.filter({ hasText: 'cv.json' }).waitFor({ timeout: 30_000 })
    await page.locator('input[type=file]').setInputFiles(await resumeFile())
    await page.getByText(/items read/).waitFor({ timeout: 60_000 })
  })

  it('leads home from what was read to what is left to decide', async () => {
    const { page, button } = stage.story
    await room('Home')
    await page.getByRole('link', { name: /Check what was read/ }).click()
    await button(/^Skills/).click()
    await page.getByRole('button', { name: 'Edit Docker' }).click()
    await page.getByLabel('Name').waitFor()
    await button('Cancel').click()
    await page.getByRole('listitem', { name: 'Skill: Docker' }).click()
    await page.keyboard.press('r')
    await page.getByRole('heading', { name: /Left out/ }).waitFor()
    await button(/^Accept the \d+ clear items$/).click()
    await page.getByRole('heading', { name: 'All decided' }).waitFor()
  })

  it('lets every decision be changed: what was left out, what was accepted', async () => {
    const { page, button } = stage.story
    await button('Accept after all').click()
    await expect.poll(() => page.getByRole('heading', { name: /Left out/ }).count()).toBe(0)
    const accepted = page
      .getByRole('region')
      .or(page.locator('section'))
      .filter({
        has: page.getByRole('heading', { name: /^Accepted/ }),
      })
    await accepted.getByRole('button', { name: /^Skills/ }).click()
    await accepted.getByRole('button', { name: 'Edit Docker' }).click()
    await accepted.getByLabel('Name').fill('Docker Engine')
    await accepted.getByRole('button', { name: 'Save' }).click()
    await accepted.getByRole('button', { name: 'Remove Docker Engine' }).click()
    await accepted.getByText('Not in your profile').waitFor()
    await accepted.getByRole('button', { name: 'Put back' }).click()
    await accepted.getByRole('button', { name: 'Edit Docker Engine' }).waitFor()
    await expectAccessible(page)
  })

  it('reads a posting from a file', async () => {
    const { page } = stage.story
    await room('Jobs')
    await page.getByRole('button', { name: 'Add a job' }).or(stage.story.button('Paste a posting')).first().click()
    const buffer = Buffer.from(inventedPosting)
    await page.locator('input[type=file]').setInputFiles({ name: 'posting.txt', mimeType: 'text/plain', buffer })
    await page.getByRole('heading', { name: 'Backend Engineer (Node.js)' }).waitFor()
  })

  it('lets the person put title and employer right', async () => {
    const { page, button } = stage.story
    await button('Correct title and employer').click()
    await expectAccessible(page)
    // Looked at in every size, the page has been laid out anew.
    await page.reload()
    await button('Correct title and employer').click()
    await page.getByLabel('Job title').fill('Backend Engineer')
    await page.getByLabel('Employer').fill('Heron Ferries')
    await button('Save').click()
    await page.getByRole('heading', { name: 'Backend Engineer', exact: true }).waitFor()
    await page.reload()
    await page
      .getByText(/^Heron Ferries/)
      .first()
      .waitFor()
  })

  it('asks what only the person can tell, takes the answer and takes it back', async () => {
    const { page } = stage.story
    const row = page.getByRole('listitem').filter({ hasText: 'You have a driving licence' }).first()
    await row.getByText('Unknown').waitFor()
    await row.getByRole('button', { name: 'Yes' }).click()
    await page.getByRole('listitem').filter({ hasText: 'You have a driving licence' }).getByText('Met').waitFor()
    await page.reload()
    const answered = page.getByRole('listitem').filter({ hasText: 'You have a driving licence' }).first()
    expect(await answered.getByRole('button', { name: 'Yes' }).getAttribute('aria-pressed')).toBe('true')
    await answered.getByRole('button', { name: 'Yes' }).click()
    await answered.getByText('Unknown').waitFor()
  })

  it('finds a run again when the page is loaded again, and follows it to its document', async () => {
    const { page, button } = stage.story
    await button('Tailor my résumé').click()
    await page.getByRole('heading', { name: 'Writing your résumé' }).waitFor()
    await page.getByText(/^Line \d+ of \d+/).waitFor()
    await page.reload()
    await page.getByRole('heading', { name: 'Writing your résumé' }).waitFor()
    await page.getByText(/^In TypeScript/).waitFor()
    await page.waitForURL(/\/documents\/[0-9a-f-]{36}$/, { timeout: 60_000 })
  })

  it('keeps the own sentence of a line, and takes the other wording again', async () => {
    const { page, button } = stage.story
    await button('Keep mine').click()
    await page.getByText('Other wording:').waitFor()
    await expectAccessible(page)
    await button('Use this wording').click()
    await button('Keep mine').waitFor()
    expect(await page.getByText('Other wording:').count()).toBe(0)
  })

  it('takes an import back, with all that it added', async () => {
    const { page, button } = stage.story
    await room('Profile')
    await page.getByRole('link', { name: /tomasz\.pdf/ }).click()
    await button('Undo import').click()
    await page.getByRole('heading', { name: 'This import was taken back' }).waitFor()
    await button('See your profile').click()
    await button('Choose a file').waitFor()
    expect(await page.getByText('Senior Backend Engineer', { exact: true }).count()).toBe(0)
  })

  it('logged no error in the browser', () => {
    expect(stage.story.troubles).toEqual([])
  })

  it.each([
    ['/documents/', 'See your documents'],
    ['/documents/new/', 'See your jobs'],
    ['/jobs/', 'See your jobs'],
    ['/profile/imports/', 'See your profile'],
  ])('says of an old address below %s that nothing is there, with one way on', async (path, way) => {
    const { page, button } = stage.story
    await page.goto(`${stage.installation.url}${path}00000000-0000-4000-8000-000000000000`)
    await page.getByRole('heading', { name: 'This could not be shown' }).waitFor()
    await button(way).click()
    await expect.poll(() => button(way).count()).toBe(0)
  })
})

describeInBrowser('words that found no place', {}, (stage) => {
  it('are shown, and kept as what the person says they are', async () => {
    const { page, button } = stage.story
    const text = `Rosa Quill\nrosa.quill@example.org\n\nExperience\nBaker, Miller & Daughters, Leeds\nMar 2019 - present\n- Baked 300 loaves a day.\n\nMiscellaneous\nZither in the village orchestra\n`
    await signUpWith(
      stage.story,
      stage.installation.url,
      { name: 'rosa.txt', mimeType: 'text/plain', buffer: Buffer.from(text) },
      'rosa@example.org',
    )
    await page.getByRole('heading', { name: /Words that found no place/ }).waitFor()
    await button(/^Keep “Zither/).click()
    await page.getByLabel('What it is').selectOption({ label: 'Skill' })
    expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe('Zither in the village orchestra')
    await expectAccessible(page)
    await button('Save').click()
    await page.getByText('In your profile').waitFor()
    await page.getByRole('navigation').getByRole('link', { name: 'Profile', exact: true }).click()
    await page.getByRole('heading', { name: 'Profile' }).waitFor()
    await page.getByText('Zither in the village orchestra').waitFor()
  })
})

import { beforeAll, expect, it } from 'vitest'
import { expectAccessible } from '../support/browser.ts'
import { describeInBrowser } from '../support/describe-in-browser.ts'
import { inventedPosting } from '../support/invented-resume.ts'
import { resumeFile, signUpWith } from '../support/story-page.ts'

const platformPosting = `Platform Engineer
Nordlys Hosting | Bergen, Norway | Full-time

We run the servers that others forget about, and we like them quiet.

Requirements
- Terraform
- Ansible
`

describeInBrowser('from evidence and a posting to the gaps', {}, (stage) => {
  beforeAll(async () => {
    await signUpWith(stage.story, stage.installation.url, await resumeFile(), 'gaps@example.org')
    await stage.story.button(/^Accept the \d+ clear items$/).click()
  })
  const room = (name: string) =>
    stage.story.page.getByRole('navigation').getByRole('link', { name, exact: true }).click()

  it('asks for a role where there is no job, and finds it by a name in other words', async () => {
    const { page } = stage.story
    await room('Gaps')
    await page.getByRole('heading', { name: 'Name a role' }).waitFor()
    await page.getByLabel('Role').fill('softwar develop')
    await page.getByRole('option', { name: 'software developer', exact: true }).click()
    await page.getByRole('heading', { name: 'What software developer asks for' }).waitFor()
    await page.getByRole('heading', { name: 'Skills map: software developer' }).waitFor()
    await page.getByRole('heading', { name: 'Where your skills carry over' }).waitFor()
    await expectAccessible(page)
  })

  it('says so where no role is known by a name', async () => {
    const { page, button } = stage.story
    await page.getByLabel('Role').fill('qwertz asdfgh')
    await button('Compare').click()
    await page.getByRole('alert').filter({ hasText: 'No occupation is known as “qwertz asdfgh”' }).waitFor()
  })

  it('leads from a job to its gaps', async () => {
    const { page, button } = stage.story
    await room('Jobs')
    await button('Paste a posting').first().click()
    await page.getByLabel('Text of the posting').fill(inventedPosting)
    await button('Compare with my evidence').click()
    await page.getByRole('link', { name: 'See the gaps' }).click()
    await page.getByRole('heading', { name: /^What Backend Engineer .* asks for$/ }).waitFor()
    const kafka = page.getByRole('listitem').filter({ hasText: 'Kafka' }).first()
    await kafka.getByText('Missing').waitFor()
    await page.getByRole('listitem').filter({ hasText: 'PostgreSQL' }).first().getByText('Met').waitFor()
  })

  it('shows the figures behind the bars as a table', async () => {
    const { page, button } = stage.story
    await button('Table').click()
    await page.getByRole('rowheader', { name: /Kafka/ }).waitFor()
    await page.getByRole('columnheader', { name: 'Why' }).waitFor()
    await expectAccessible(page)
    await button('Table').click()
  })

  it('puts the comparison in words', async () => {
    const { page, button } = stage.story
    await button('Put it in words').click()
    await page.getByText(/Kafka: .*missing in your evidence/).waitFor()
    await page.getByText(/The advice stands in plain words/).waitFor()
  })

  it('opens what is known of a skill, with the person’s evidence for it', async () => {
    const { page } = stage.story
    await page.getByRole('main').getByRole('link', { name: 'PostgreSQL', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: 'PostgreSQL' }).waitFor()
    await page.getByRole('heading', { name: 'Your evidence' }).waitFor()
    expect(await page.getByText('No fact of yours names it.').count()).toBe(0)
    await page.getByRole('heading', { name: /^Useful for \d+ occupations$/ }).waitFor()
    await expectAccessible(page)
  })

  it('compares with all jobs at once', async () => {
    const { page } = stage.story
    await room('Jobs')
    await page.getByRole('button', { name: 'Add a job' }).click()
    await page.getByLabel('Text of the posting').fill(platformPosting)
    await stage.story.button('Compare with my evidence').click()
    await page.getByRole('heading', { name: 'Platform Engineer' }).waitFor()
    await room('Gaps')
    await page.getByRole('heading', { name: 'What your 2 jobs ask for' }).waitFor()
    await expectAccessible(page)
  })

  it('tries skills out, says that it is a trial, and puts it back', async () => {
    const { page, button } = stage.story
    await page.getByRole('heading', { name: 'As it is' }).waitFor()
    await page.getByRole('switch', { name: 'If I had Terraform' }).press('Space')
    await page.getByRole('switch', { name: 'If I had Ansible' }).press('Space')
    const trial = page.getByRole('region', { name: 'With Terraform and Ansible' })
    await trial.getByText('A trial only. Your profile stays as it is until you add evidence.').waitFor()
    await trial.getByText('Platform Engineer').waitFor()
    await trial.getByText('becomes').waitFor()
    await trial.getByText('up from 1').waitFor()
    await expectAccessible(page)
    await button('Reset').click()
    await page.getByRole('heading', { name: 'As it is' }).waitFor()
    expect(await page.getByRole('switch', { checked: true }).count()).toBe(0)
  })

  it('offers known skills as one types a new one', async () => {
    const { page } = stage.story
    await page.goto(`${stage.installation.url}/profile?add=skill`)
    await page.getByLabel('Name', { exact: true }).fill('Kuber')
    await page
      .getByRole('option', { name: /^Kubernetes/ })
      .first()
      .click()
    expect(await page.getByLabel('Name', { exact: true }).inputValue()).toMatch(/^Kubernetes/)
  })

  it('logged no error in the browser but the role that nobody knows', () => {
    expect(stage.story.troubles.filter((trouble) => !trouble.includes('404'))).toEqual([])
  })
})

import { loadTaxonomy } from '@careergini/skills'
import { expect, it } from 'vitest'
import { createConceptFinder } from './concept-finder.ts'

it('finds what a text says is held, not what it denies or wishes for', () => {
  const taxonomy = loadTaxonomy()
  const labels = createConceptFinder(() => taxonomy)
    .find('Wrote services in Python. No experience with Kubernetes. Willing to learn Ansible.')
    .map((id) => taxonomy.concept(id)?.label)
  expect(labels).toContain('Python')
  expect(labels).not.toContain('Kubernetes')
  expect(labels).not.toContain('Ansible')
})

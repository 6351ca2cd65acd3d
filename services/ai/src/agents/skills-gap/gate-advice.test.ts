import { loadTaxonomy } from '@careergini/skills'
import { describe, expect, it } from 'vitest'
import { refuseAdvice } from './gate-advice.ts'

const line =
  'Terraform: required in 3 of 4 jobs, missing in your evidence. The nearest to it that you have is Ansible. With it, Platform Engineer would move from Stretch to Good.'
const gate = { taxonomy: loadTaxonomy(), keep: ['Terraform', 'Ansible', 'Platform Engineer', 'Stretch', 'Good'] }

describe('refuseAdvice', () => {
  it('lets other words of the same matter pass', () => {
    const worded =
      'Start with Terraform: 3 of 4 jobs require it and your evidence does not show it. You are close, as you know Ansible. With it the Platform Engineer job would go from Stretch to Good.'
    expect(refuseAdvice(line, worded, gate)).toBe(null)
  })

  it.each([
    ['other numbers', line.replace('3 of 4', '4 of 4')],
    ['other numbers', `${line} That takes 6 weeks.`],
    ['without Ansible', line.replace('Ansible', 'something')],
    ['another skill', `${line} Kubernetes helps too.`],
    ['the new name', `${line} Look at what Hashicorp Academy offers.`],
    ['an address', `${line} See https://example.org.`],
    ['too long', `${line} ${'It is worth your time. '.repeat(20)}`],
    ['empty', '  '],
  ])('refuses %s', (reason, worded) => {
    expect(refuseAdvice(line, worded, gate)).toContain(reason)
  })
})

import { describe, expect, it } from 'vitest'
import { loadTaxonomy } from '../taxonomy/taxonomy.ts'
import { findMentions } from './find-mentions.ts'

const taxonomy = loadTaxonomy()
const labelsIn = (text: string) => findMentions(taxonomy, text).map((mention) => mention.text)
const conceptsIn = (text: string) =>
  findMentions(taxonomy, text).map(({ conceptId }) => taxonomy.concept(conceptId)?.label)

describe('findMentions', () => {
  it('gives the characters of each name and its concept', () => {
    const text = 'We run Kubernetes (k8s) on Linux.'
    const mentions = findMentions(taxonomy, text)
    expect(mentions.map((mention) => text.slice(mention.start, mention.end))).toEqual(['Kubernetes', 'k8s', 'Linux'])
    expect(mentions[0]?.conceptId).toBe(mentions[1]?.conceptId)
  })

  it('finds items of slash and comma lists and names with signs', () => {
    expect(labelsIn('HTML, CSS & JS; C++20, C#; TypeScript/PostgreSQL')).toEqual([
      'HTML',
      'CSS',
      'JS',
      'C++',
      'C#',
      'TypeScript',
      'PostgreSQL',
    ])
  })

  it('finds activities in any form of their verb and number of their noun', () => {
    expect(conceptsIn('Managed the budgets of three wards')).toContain('manage budgets')
    expect(conceptsIn('you will be managing staff')).toContain('manage staff')
    expect(conceptsIn('operates forklifts')).toContain('operate forklift')
  })

  it('does not find names inside other words', () => {
    expect(labelsIn('javascripted pythonesque sqlite3x')).toEqual([])
  })

  it('does not cut names out of hyphened words and addresses', () => {
    expect(conceptsIn('cutting-edge AI technologies')).not.toContain('edge AI')
    expect(conceptsIn('edge AI and edge-AI')).toEqual(['edge AI', 'edge AI'])
    expect(
      labelsIn('see https://jobs.shopify.com/1 or www.github.com, write to jira@example.com or x@slack.com'),
    ).toEqual([])
    expect(labelsIn('a SQL-based tool, Node.js, monday.com and Shopify.')).toEqual([
      'SQL',
      'Node.js',
      'monday.com',
      'Shopify',
    ])
  })

  it('does not join words across the end of a sentence or a comma', () => {
    expect(conceptsIn('Please manage. Budgets are done')).not.toContain('manage budgets')
  })

  it('needs context for names that are ordinary words', () => {
    expect(conceptsIn('Our go to market plan. Go with the flow, excel in your role and access data')).toEqual(
      expect.not.arrayContaining(['Go', 'Microsoft Excel', 'Microsoft Access']),
    )
    expect(conceptsIn('Python, Go and TypeScript')).toContain('Go')
    expect(conceptsIn('Backend services written in Go')).toContain('Go')
    expect(conceptsIn('Microsoft Excel')).toContain('Microsoft Excel')
  })

  it('marks what the text denies or only wishes for', () => {
    expect(findMentions(taxonomy, 'No experience with Java required').map((mention) => mention.stance)).toEqual([
      'negated',
    ])
    expect(findMentions(taxonomy, 'Not only SQL').map((mention) => mention.stance)).toEqual([undefined])
    expect(findMentions(taxonomy, 'Willing to learn Kubernetes').map((mention) => mention.stance)).toEqual(['aspired'])
  })

  it('answers nothing for nothing', () => {
    expect(findMentions(taxonomy, '')).toEqual([])
    expect(findMentions(taxonomy, ' ,,, \n\n 😀')).toEqual([])
  })
})

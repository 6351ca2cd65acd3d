import { describe, expect, it } from 'vitest'
import { factsOf, readText } from '../testing/facts.ts'

describe('sections without headings, or with headings in own words', () => {
  it('finds jobs, school and licence in a text without any heading', async () => {
    const read = await readText(
      'Dimo Kolar\nNorthampton\ndimo.kolar@example.org\n\nForklift Driver\nMidshire Distribution Centre\nFeb 2021 - present\nLoads about 60 pallets an hour\n\nOrder Picker\nMidshire Distribution Centre\nOct 2018 - Jan 2021\n\nVocational School of Construction\nDiploma, Bricklaying, 2007 - 2011\n\nReach truck licence, 2021\n',
    )
    expect(factsOf(read, 'role')).toMatchObject([
      { title: 'Forklift Driver', start: '2021-02', end: 'present' },
      { title: 'Order Picker', start: '2018-10', end: '2021-01' },
    ])
    expect(factsOf(read, 'education')).toMatchObject([
      { institution: 'Vocational School of Construction', end: '2011' },
    ])
    expect(factsOf(read, 'certification')).toMatchObject([{ name: 'Reach truck licence', date: '2021' }])
  })

  it('knows jobs under a heading in own words by what stands below it', async () => {
    const read = await readText(
      '# Noor Aalst\n\nnoor@example.org\n\n## My road so far\n\n### Lead Designer | Havenlijn\nJan 2021 — now\n\n- Berth board\n\n### Designer | Meerkoet\nApr 2017 — Dec 2020\n\n- Portal\n\n## Languages\n\nDutch, English\n',
    )
    expect(factsOf(read, 'role')).toMatchObject([
      { title: 'Lead Designer', organisation: 'Havenlijn' },
      { title: 'Designer', organisation: 'Meerkoet' },
    ])
  })

  it('takes no tenancy and no minutes for a career', async () => {
    const tenancy =
      'Tenancy agreement\n\nbetween Ashdown Lettings Ltd and the Tenant.\n\nTerm: 1 September 2024 – 31 August 2025\n'
    const minutes =
      'Minutes of the council, 14 January 2025\n\nPresent: Mrs E. Lovatt (chair), Mr P. Singh\n\n1. Playground\nInspected in November 2024.\n\n2. Education and training\nClerk to attend a course, March 2025.\n'
    for (const text of [tenancy, minutes])
      expect((await readText(text)).items.filter((item) => item.facts.kind !== 'identity')).toEqual([])
  })
})

describe('jobs that follow achievements', () => {
  it('reads jobs that stand under accomplishments without a heading of their own', async () => {
    const read = await readText(
      'Jana Holub\njana@example.org\n\nACCOMPLISHMENTS\n- Fastest crew of the yard in 2012\n\nFitter, Holm Boats Ltd, May 2014 - June 2018\n- Engines\n\nWelder, Nord Werft GmbH, Jan 2010 - April 2014\n- Hulls\n\nEDUCATION\n\nHolm College, Diploma, 2009\n',
    )
    expect(factsOf(read, 'role')).toMatchObject([
      { title: 'Fitter', organisation: 'Holm Boats Ltd', start: '2014-05' },
      { title: 'Welder', organisation: 'Nord Werft GmbH', start: '2010-01' },
    ])
    expect(read.items.find((item) => item.text.startsWith('Fastest'))?.parentKey).toBeNull()
  })
})

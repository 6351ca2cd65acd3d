import { analyzeSkills, findGaps, type GapQuestion } from '@careergini/contracts'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { keys } from '../../app/query-keys.ts'
import { useClient } from '../../app/session-context.ts'

export type GapChoice = Pick<GapQuestion, 'postingIds' | 'occupationId' | 'targetRole'>

/** The gaps to what was chosen, with the concepts of the trial held; null asks for nothing. */
export function useGaps(choice: GapChoice | null, extraConceptIds: readonly string[]) {
  const client = useClient()
  return useQuery({
    queryKey: [...keys.gaps, 'list', choice, extraConceptIds],
    enabled: choice !== null,
    retry: false,
    placeholderData: (previous, query) =>
      JSON.stringify(query?.queryKey[3]) === JSON.stringify(choice) ? keepPreviousData(previous) : undefined,
    queryFn: () => client.call(findGaps, { body: { ...choice, extraConceptIds: [...extraConceptIds] } }),
  })
}

/** The same in words, asked for by the person: a model may take its time. */
export function useAdvice(choice: GapChoice, wanted: boolean) {
  const client = useClient()
  return useQuery({
    queryKey: [...keys.gaps, 'advice', choice],
    enabled: wanted,
    staleTime: Infinity,
    retry: false,
    queryFn: async ({ signal }) => (await client.call(analyzeSkills, { body: choice }, { signal })).advice,
  })
}

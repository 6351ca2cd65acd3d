import { getSkill, searchOccupations, searchSkills } from '@careergini/contracts'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDebouncedValue } from '@mantine/hooks'
import { keys } from '../../app/query-keys.ts'
import { useClient } from '../../app/session-context.ts'

const pauseMs = 120
const shown = 8

/** Skills or occupations whose names fit what is typed. */
export function useConceptSearch(kind: 'skill' | 'occupation', typed: string, enabled = true) {
  const client = useClient()
  const [words] = useDebouncedValue(typed.trim(), pauseMs)
  return useQuery({
    queryKey: keys.search(kind, words),
    enabled: enabled && words !== '',
    staleTime: Infinity,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => {
      const endpoint = kind === 'skill' ? searchSkills : searchOccupations
      return (await client.call(endpoint, { query: { q: words.slice(0, 200), limit: shown } }, { signal })).items
    },
  })
}

export function useSkill(id: string) {
  const client = useClient()
  return useQuery({ queryKey: keys.concept(id), queryFn: () => client.call(getSkill, { params: { id } }) })
}

import { useMediaQuery } from '@mantine/hooks'

/** True below 48em: one pane, tabs at the foot. */
export function usePhone(): boolean {
  return useMediaQuery('(max-width: 47.99em)', false, { getInitialValueInEffect: false })
}

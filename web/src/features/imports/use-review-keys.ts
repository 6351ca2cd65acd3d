import { type RefObject, useEffect } from 'react'

interface ReviewKeys {
  active: string | null
  onStep: (step: 1 | -1) => void
  onAccept: (id: string) => void
  onDecline: (id: string) => void
  onEdit: (id: string) => void
}

/**
 * Single keys for the review. They work only while the focus lies in the list and not in a field, so that they never
 * surprise somebody who dictates or types (WCAG 2.1.4).
 */
export function useReviewKeys(list: RefObject<HTMLElement | null>, keys: ReviewKeys): void {
  useEffect(() => {
    const element = list.current
    if (!element) return
    const press = (event: KeyboardEvent) => {
      const inField = event.target instanceof HTMLElement && event.target.closest('input, textarea, select') !== null
      if (inField || event.ctrlKey || event.metaKey || event.altKey) return
      const { active } = keys
      const actions: Record<string, () => void> = {
        j: () => keys.onStep(1),
        k: () => keys.onStep(-1),
        ...(active === null
          ? {}
          : { a: () => keys.onAccept(active), r: () => keys.onDecline(active), e: () => keys.onEdit(active) }),
      }
      const act = actions[event.key.toLowerCase()]
      if (!act) return
      event.preventDefault()
      act()
    }
    element.addEventListener('keydown', press)
    return () => element.removeEventListener('keydown', press)
  })
}

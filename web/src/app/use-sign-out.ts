import { notifications } from '@mantine/notifications'
import { useTranslation } from 'react-i18next'
import { explain } from './explain.ts'
import { useSession } from './session-context.ts'

/** Ends the session on the server; the shell then leads to the door. */
export function useSignOut(): () => void {
  const session = useSession()
  const { t } = useTranslation()
  return () => {
    session.signOut().catch((error: unknown) => notifications.show({ message: explain(error, t), color: 'red' }))
  }
}

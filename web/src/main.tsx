import '@fontsource-variable/inter'
import '@fontsource/jetbrains-mono/400.css'
import '@mantine/core/styles.layer.css'
import '@mantine/notifications/styles.layer.css'
import './design/global.css'
import { MantineProvider } from '@mantine/core'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createAppRouter } from './app/router.tsx'
import { createSession } from './app/session.ts'
import { SessionContext } from './app/session-context.ts'
import { cssVariablesResolver } from './design/css-variables.ts'
import { theme } from './design/theme.ts'
import { startMessages } from './messages/index.ts'

const session = createSession()
const router = createAppRouter({ session })
const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

await startMessages()
createRoot(root).render(
  <StrictMode>
    <MantineProvider theme={theme} cssVariablesResolver={cssVariablesResolver} defaultColorScheme="auto">
      <SessionContext value={session}>
        <RouterProvider router={router} />
      </SessionContext>
    </MantineProvider>
  </StrictMode>,
)

import { httpSettings, readSettings, secretSettings, setting, type Environment } from '@careergini/platform/config'
import { z } from 'zod'

const count = (fallback: number) =>
  z.coerce
    .number('This is not a number.')
    .int('This is not a whole number.')
    .min(1, 'This is less than 1.')
    .default(fallback)
const perWindow = 'Use the number of calls allowed in 15 minutes.'

/** The gateway's settings, with the specification's names. */
export function readConfig(environment: Environment) {
  return readSettings(environment, {
    http: httpSettings(3000),
    secrets: secretSettings,
    frontendUrl: setting(
      'FRONTEND_URL',
      z.url('This is not a URL.').optional(),
      'Use the address of the pages, such as https://careers.example.org, when they are served elsewhere.',
    ),
    trustProxy: setting(
      'TRUST_PROXY',
      z.string().optional(),
      'Use the addresses of your proxy, such as 10.0.0.1, so that limits count the real callers.',
    ),
    webFolder: setting('WEB_FOLDER', z.string().optional(), 'Use the folder with the built pages.'),
    limits: {
      signIn: setting('LIMIT_SIGN_IN', count(20), perWindow),
      ordinary: setting('LIMIT_ORDINARY', count(100), perWindow),
      signedIn: setting('LIMIT_SIGNED_IN', count(1000), perWindow),
      expensive: setting('LIMIT_EXPENSIVE', count(60), perWindow),
    },
  })
}

export type GatewayConfig = ReturnType<typeof readConfig>

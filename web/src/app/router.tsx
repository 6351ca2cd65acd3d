import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router'
import { readGapSearch } from '../features/gaps/gap-search.ts'
import { ErrorScreen, NotFoundScreen } from './error-screen.tsx'
import type { Session } from './session.ts'

interface RouterContext {
  session: Session
}

const root = createRootRouteWithContext<RouterContext>()({ component: Outlet })

/** Rooms for anybody; a signed-in person is led home. */
const entrance = createRoute({
  getParentRoute: () => root,
  id: 'entrance',
  beforeLoad: async ({ context }) => {
    if ((await context.session.restore()).status === 'signed-in') redirect({ to: '/', throw: true })
  },
})
const welcome = createRoute({
  getParentRoute: () => entrance,
  path: '/welcome',
  component: lazyRouteComponent(() => import('../features/welcome/welcome.screen.tsx'), 'WelcomeScreen'),
})
const login = createRoute({
  getParentRoute: () => entrance,
  path: '/login',
  validateSearch: (search): { next?: string } => (typeof search['next'] === 'string' ? { next: search['next'] } : {}),
  component: lazyRouteComponent(() => import('../features/sign-in/sign-in.screen.tsx'), 'SignInScreen'),
})

/** Rooms behind the front door. */
const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  component: lazyRouteComponent(() => import('./shell.tsx'), 'Shell'),
  beforeLoad: async ({ context, location }) => {
    if ((await context.session.restore()).status === 'signed-in') return
    if (location.pathname === '/') redirect({ to: '/welcome', throw: true })
    redirect({ to: '/login', search: { next: location.href }, throw: true })
  },
})
const home = createRoute({
  getParentRoute: () => inside,
  path: '/',
  component: lazyRouteComponent(() => import('../features/home/home.screen.tsx'), 'HomeScreen'),
})
const profile = createRoute({
  getParentRoute: () => inside,
  path: '/profile',
  validateSearch: (search): { add?: string } => (typeof search['add'] === 'string' ? { add: search['add'] } : {}),
  component: lazyRouteComponent(() => import('../features/profile/profile.screen.tsx'), 'ProfileScreen'),
})
const importReview = createRoute({
  getParentRoute: () => inside,
  path: '/profile/imports/$importId',
  component: lazyRouteComponent(() => import('../features/imports/import.screen.tsx'), 'ImportScreen'),
})
const jobs = createRoute({
  getParentRoute: () => inside,
  path: '/jobs',
  validateSearch: (search): { add?: true } => (search['add'] === true ? { add: true } : {}),
  component: lazyRouteComponent(() => import('../features/jobs/jobs.screen.tsx'), 'JobsScreen'),
})
const job = createRoute({
  getParentRoute: () => inside,
  path: '/jobs/$postingId',
  component: lazyRouteComponent(() => import('../features/jobs/jobs.screen.tsx'), 'JobsScreen'),
})
const gaps = createRoute({
  getParentRoute: () => inside,
  path: '/gaps',
  validateSearch: readGapSearch,
  component: lazyRouteComponent(() => import('../features/gaps/gaps.screen.tsx'), 'GapsScreen'),
})
const skill = createRoute({
  getParentRoute: () => inside,
  path: '/skills/$conceptId',
  component: lazyRouteComponent(() => import('../features/concepts/concept.screen.tsx'), 'ConceptScreen'),
})
const documents = createRoute({
  getParentRoute: () => inside,
  path: '/documents',
  component: lazyRouteComponent(() => import('../features/documents/documents.screen.tsx'), 'DocumentsScreen'),
})
const writing = createRoute({
  getParentRoute: () => inside,
  path: '/documents/new/$postingId',
  component: lazyRouteComponent(() => import('../features/writing/writing.screen.tsx'), 'WritingScreen'),
})
const document = createRoute({
  getParentRoute: () => inside,
  path: '/documents/$documentId',
  component: lazyRouteComponent(() => import('../features/documents/document.screen.tsx'), 'DocumentScreen'),
})
const system = createRoute({
  getParentRoute: () => inside,
  path: '/system',
  component: lazyRouteComponent(() => import('../features/system/system.screen.tsx'), 'SystemScreen'),
})
const settings = createRoute({
  getParentRoute: () => inside,
  path: '/settings',
  component: lazyRouteComponent(() => import('../features/settings/settings.screen.tsx'), 'SettingsScreen'),
})

const routeTree = root.addChildren([
  entrance.addChildren([welcome, login]),
  inside.addChildren([
    home,
    profile,
    importReview,
    jobs,
    job,
    gaps,
    skill,
    documents,
    writing,
    document,
    system,
    settings,
  ]),
])

/** The table of contents of the web UI: every address, each screen loaded when it is first opened. */
export function createAppRouter(context: RouterContext) {
  return createRouter({
    routeTree,
    context,
    defaultPreload: 'intent',
    defaultErrorComponent: ErrorScreen,
    defaultNotFoundComponent: NotFoundScreen,
    scrollRestoration: false,
  })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>
  }
}

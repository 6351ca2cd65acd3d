import { listSecurityEvents } from '@careergini/contracts'
import { mount, type HttpApp } from '@careergini/platform/http'
import type { AuditLog } from './audit-log.ts'

/** What happened to the safety of one's account. */
export function auditRoutes(app: HttpApp, audit: Pick<AuditLog, 'page'>): void {
  mount(app, listSecurityEvents, { answer: ({ principal, query }) => audit.page(principal.id, query) })
}

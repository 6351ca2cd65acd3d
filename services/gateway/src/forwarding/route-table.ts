import { endpoints, type Endpoint, type ServiceName } from '@careergini/contracts'

export type ForwardedService = Exclude<ServiceName, 'gateway'>

/** Every endpoint that another service answers, with that service. */
export const routeTable: readonly (readonly [Endpoint, ForwardedService])[] = endpoints.flatMap((endpoint) =>
  endpoint.service === 'gateway' ? [] : [[endpoint, endpoint.service] as const],
)

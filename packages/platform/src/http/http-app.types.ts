import type { FastifyInstance } from 'fastify'

/** A service's HTTP application. */
export type HttpApp = FastifyInstance

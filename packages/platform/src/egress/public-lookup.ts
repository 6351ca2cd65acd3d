import { lookup } from 'node:dns'
import type { LookupFunction } from 'node:net'
import { isPrivateAddress } from './private-address.ts'

/** A name led to an address that is not on the public internet. */
export class PrivateAddressError extends Error {
  readonly code = 'PRIVATE_ADDRESS'
}

/**
 * Resolves a name for a connection and refuses it when any of its addresses is private. The address checked is the one
 * connected to, so a name that changes its answer between check and use gains nothing.
 */
export const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, found) => {
    const addresses = error ? [] : found
    const hidden = addresses.find(({ address }) => isPrivateAddress(address))
    const problem = error ?? (hidden ? new PrivateAddressError(`${hostname} is ${hidden.address}`) : null)
    const [first] = addresses
    if (problem || !first) callback(problem ?? new Error(`${hostname} has no address`), '', 0)
    else if (options.all) callback(null, addresses)
    else callback(null, first.address, first.family)
  })
}

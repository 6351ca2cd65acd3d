import { BlockList, isIP } from 'node:net'

/** Ranges that are not the public internet (IANA special-purpose registries for IPv4 and IPv6). */
const ranges = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
  ['::', 96],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
  ['5f00::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
] as const

const special = new BlockList()
for (const [network, prefix] of ranges) special.addSubnet(network, prefix, network.includes(':') ? 'ipv6' : 'ipv4')

/** True for an address of this machine, of a local network, or of no real host; also for what is no address at all. */
export function isPrivateAddress(address: string): boolean {
  const version = isIP(address)
  if (version === 0) return true
  // BlockList looks at an IPv4-mapped IPv6 address (`::ffff:10.0.0.1`) as the IPv4 address that it is.
  return special.check(address, version === 4 ? 'ipv4' : 'ipv6')
}

/** True when a host name or address names this very machine: such a call does not leave it. */
export function isThisMachine(host: string): boolean {
  const name = host.replace(/^\[|\]$/g, '').toLowerCase()
  return name === 'localhost' || name.endsWith('.localhost') || name === '::1' || /^127\.\d+\.\d+\.\d+$/.test(name)
}

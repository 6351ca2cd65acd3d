import { chromiumPeer } from './chromium.peer.ts'
import type { OpenPeer } from './peer.ts'
import { rendercvPeer } from './rendercv.peer.ts'

/** Every peer by hand. */
export const documentPeers: Record<string, OpenPeer> = { rendercv: rendercvPeer, chromium: chromiumPeer }
export const peerNames = Object.keys(documentPeers)

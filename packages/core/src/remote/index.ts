/**
 * Media that is already somewhere: files behind addresses, checked without fetching them.
 *
 * @packageDocumentation
 */
export type { RemoteFault } from '../facts/media-facts.ts'
export { type InspectedRemote, inspectRemote } from './inspect-remote.ts'
export type { RemoteInit } from './range-reader.ts'
export { isRemoteMedia, RemoteMedia, remoteMedia } from './remote-media.ts'
export { RemoteMediaError } from './remote-media-error.ts'

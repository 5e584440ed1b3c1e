/**
 * Remote media: files behind URLs, checked without downloading them.
 *
 * @packageDocumentation
 */
export type { RemoteFault } from '../facts/media-facts.ts'
export { type InspectedRemote, inspectRemote } from './inspect-remote.ts'
export type { RemoteInit } from './range-reader.ts'
export { isRemoteMedia, RemoteMedia, remoteMedia } from './remote-media.ts'
export { RemoteMediaError } from './remote-media-error.ts'

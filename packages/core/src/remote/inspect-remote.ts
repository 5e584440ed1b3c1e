import type { MediaFacts } from '../facts/media-facts.ts'
import { inspect } from '../inspect/inspect.ts'
import { unknownFacts } from '../inspect/unknown-facts.ts'
import type { RemoteInit } from './range-reader.ts'
import { type RemoteMedia, remoteMedia } from './remote-media.ts'
import { RemoteMediaError } from './remote-media-error.ts'

/** What is behind an address. */
export interface InspectedRemote {
  readonly facts: MediaFacts
  /** The file itself; `null` where its address gives none. */
  readonly media: RemoteMedia | null
}

/**
 * Tells what the file behind an address is, as `inspect` does of a file. What cannot be read has facts of kind `unknown`, whose
 * `fault` names why, and of which `check` makes an issue.
 *
 * @throws the signal's reason, and nothing else
 */
export async function inspectRemote(url: string | URL, init: RemoteInit = {}): Promise<InspectedRemote> {
  try {
    const media = await remoteMedia(url, init)
    const facts = await inspect(media)
    init.signal?.throwIfAborted()
    return { facts, media }
  } catch (error) {
    if (!(error instanceof RemoteMediaError)) throw error
    const name = init.name ?? error.url.split('/').at(-1) ?? ''
    return { facts: unknownFacts({ size: 0 }, name, 'unreadable', null, error.code), media: null }
  }
}

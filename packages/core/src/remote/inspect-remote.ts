import type { MediaFacts } from '../facts/media-facts.ts'
import { inspect } from '../inspect/inspect.ts'
import { unknownFacts } from '../inspect/unknown-facts.ts'
import type { RemoteInit } from './range-reader.ts'
import { type RemoteMedia, remoteMedia } from './remote-media.ts'
import { RemoteMediaError } from './remote-media-error.ts'

/** The result of inspecting a URL. */
export interface InspectedRemote {
  readonly facts: MediaFacts
  /** The file itself; `null` if the URL yields none. */
  readonly media: RemoteMedia | null
}

/**
 * Inspects the file behind a URL, as `inspect` does for a file. If it cannot be read, the facts are of kind `unknown`, their `fault` says
 * why, and `check` makes an issue of it.
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

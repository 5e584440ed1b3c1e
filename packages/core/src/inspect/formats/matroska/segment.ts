import type { ByteSource } from '../../byte-source.ts'
import { DamagedFile } from '../../damaged-file.ts'
import { type Element, elementAt, elementsIn, Fields, longestHead } from './ebml.ts'
import { ids } from './ids.ts'

/** What lies at the top of the segment (RFC 9559 section 4.5), besides the frames. */
export interface Segment {
  readonly info: Fields | null
  readonly tracks: DataView<ArrayBuffer>
  readonly tags: DataView<ArrayBuffer> | null
  readonly attachments: Element | null
  readonly hasChapters: boolean
  /** Where the first frames are; `null` when there are none. */
  readonly firstCluster: number | null
  readonly tracksInFront: boolean
  readonly end: number | null
}

/** More elements than any program writes before the frames. */
const maxElements = 200
/** Descriptions of tracks, and tags, are longer only where somebody means harm. */
const maxDescription = 64 * 1024

/** Reads the segment as far as the first frames, and what its index of elements says lies after them. */
export async function readSegment(source: ByteSource, segment: Element): Promise<Segment> {
  const found = new Map<number, Element>()
  const limit = Math.min(segment.end ?? source.byteLength, source.byteLength)
  let firstCluster: number | null = null
  let at = segment.start
  for (let count = 0; at < limit && firstCluster === null; count++) {
    if (count > maxElements) throw new DamagedFile('The elements have no end')
    const element = await headAt(source, at)
    if (!element) break
    if (element.id === ids.cluster) firstCluster = at
    else if (!found.has(element.id)) found.set(element.id, element)
    if (element.end === null) break
    at = element.end
  }
  const tracksInFront = found.has(ids.tracks)
  for (const [id, position] of await readSeekHead(source, found.get(ids.seekHead))) {
    const element = found.has(id) ? null : await headAt(source, segment.start + position)
    if (element?.id === id) found.set(id, element)
  }
  const tracks = await copyOf(source, found.get(ids.tracks))
  if (!tracks) throw new DamagedFile('The file names no track')
  const info = await copyOf(source, found.get(ids.info))
  return {
    info: info && new Fields(info),
    tracks,
    tags: await copyOf(source, found.get(ids.tags)),
    attachments: found.get(ids.attachments) ?? null,
    hasChapters: found.has(ids.chapters),
    firstCluster,
    tracksInFront,
    end: segment.end,
  }
}

/** The head of the element at a place in the file. */
export async function headAt(source: ByteSource, at: number, ahead?: number): Promise<Element | null> {
  return elementAt(await source.view(at, longestHead, ahead), 0, at)
}

async function readSeekHead(source: ByteSource, element: Element | undefined): Promise<[number, number][]> {
  const view = await copyOf(source, element)
  if (!view) return []
  return elementsIn(view)
    .filter(({ id }) => id === ids.seek)
    .slice(0, maxElements)
    .map(({ start, end }) => {
      const seek = new Fields(view, start, end)
      return [seek.uint(ids.seekId) ?? 0, seek.uint(ids.seekPosition) ?? 0]
    })
}

/** What an element holds, in bytes that stay good. */
async function copyOf(
  source: ByteSource,
  element: Element | undefined,
): Promise<DataView<ArrayBuffer> | null> {
  if (!element || element.end === null) return null
  const view = await source.view(element.start, Math.min(element.end - element.start, maxDescription))
  return new DataView(view.buffer.slice(view.byteOffset, view.byteOffset + view.byteLength))
}

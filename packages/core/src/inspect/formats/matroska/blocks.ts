import type { ByteSource } from '../../byte-source.ts'
import { isHiddenFrame } from '../codecs/hidden-frame.ts'
import { lengthOfNumber, readNumber } from './ebml.ts'
import { ids } from './ids.ts'
import { headAt } from './segment.ts'

/** The frames that were met while going through blocks. Times are in ticks of the segment. */
export interface Blocks {
  /** When the frames of one track are shown, in the order of the file. */
  readonly timestamps: readonly number[]
  /** When the first of all tracks' frames is shown; 0 where there are none. */
  readonly first: number
  /** When the last of them is shown. */
  readonly last: number
  /** Where the data of the track's first frame are. */
  readonly firstFrame: number | null
  /** How far they were gone through. */
  readonly end: number
  readonly complete: boolean
  readonly truncated: boolean
}

/** Bytes read at a time: the head of a frame, and of those after it where they are small. */
const blocksRead = 512
const maxRead = 64 * 1024
/** Elements that are gone through, where they are small: those of many seconds. */
const maxElements = 3000
/** Where the last frames are looked for. */
const tailLength = 512 * 1024
const blockHead = 12

/** The track whose frames are gathered. */
export interface FrameTrack {
  readonly number: number
  readonly codec: string
}

/** Goes through the blocks from a cluster on, as far as a bound on what is read allows. */
export async function readBlocks(source: ByteSource, cluster: number, track: FrameTrack): Promise<Blocks> {
  const timestamps: number[] = []
  const budget = source.bytesRead + maxRead
  let clusterTime = 0
  let first = Number.POSITIVE_INFINITY
  let last = 0
  let firstFrame: number | null = null
  let at = cluster
  const found = () => ({ timestamps, first: first > last ? 0 : first, last, firstFrame })
  for (let count = 0; count < maxElements && source.bytesRead < budget; count++) {
    const element = at < source.byteLength ? await headAt(source, at, blocksRead) : null
    // Behind the clusters are other parts of the segment, or nothing.
    if (!element || !inCluster.has(element.id)) {
      return { ...found(), end: at, complete: true, truncated: at > source.byteLength }
    }
    const { id, start, end } = element
    if (id === ids.timestamp && end !== null) {
      const view = await source.view(start, Math.min(end - start, 8), blocksRead)
      clusterTime = 0
      for (let i = 0; i < view.byteLength; i++) clusterTime = clusterTime * 256 + view.getUint8(i)
    } else if (id === ids.simpleBlock || id === ids.block) {
      const view = await source.view(start, blockHead, blocksRead)
      const numberLength = lengthOfNumber(view, 0) ?? 1
      if (view.byteLength < numberLength + 3) continue
      const time = clusterTime + view.getInt16(numberLength)
      first = Math.min(first, time)
      last = Math.max(last, time)
      const frame = start + numberLength + 3
      if (readNumber(view, 0) === track.number && !(await isHidden(source, frame, end, track.codec))) {
        timestamps.push(time)
        firstFrame ??= frame
      }
    }
    // What holds blocks is gone through, the others are skipped.
    if (id === ids.cluster || id === ids.blockGroup || end === null) at = start
    else at = end
  }
  return { ...found(), end: at, complete: false, truncated: false }
}

/** Whether the frame of a block is not shown; the last byte is read only where that depends on it. */
async function isHidden(
  source: ByteSource,
  start: number,
  end: number | null,
  codec: string,
): Promise<boolean> {
  if ((codec !== 'vp8' && codec !== 'vp9') || end === null || end <= start) return false
  const first = (await source.view(start, 1, blocksRead)).getUint8(0)
  const startsHidden = isHiddenFrame(codec, first, 0)
  if (codec === 'vp8' || !startsHidden) return startsHidden
  const last = await source.view(end - 1, 1, blocksRead)
  return last.byteLength === 1 && isHiddenFrame(codec, first, last.getUint8(0))
}

/** Elements within clusters (RFC 9559 section 5.1.3): times, positions, sizes, blocks and what groups of them have. */
const inCluster: ReadonlySet<number> = new Set<number>([
  ids.cluster,
  ids.timestamp,
  ids.simpleBlock,
  ids.blockGroup,
  ids.block,
  ...[0xa7, 0xab, 0x5854, 0xaf, 0x9b, 0xfb, 0xfd, 0xa4, 0x75a1, 0x75a2, 0xfa, 0x8e, 0xec, 0xbf, 0xc8],
])

/** When the last frame of a file is shown that was not gone through to its end; `null` when no cluster is found there. */
export async function readLastBlocks(source: ByteSource, track: FrameTrack): Promise<Blocks | null> {
  const start = Math.max(0, source.byteLength - tailLength)
  const tail = await source.view(start, tailLength)
  for (let at = tail.byteLength - 6; at >= 0; at--) {
    if (tail.getUint8(at) === 0x1f && tail.getUint32(at) === ids.cluster) {
      return readBlocks(source, start + at, track)
    }
  }
  return null
}

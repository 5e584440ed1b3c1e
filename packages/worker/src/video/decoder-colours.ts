import type { VideoCodec } from 'mediabunny'
import { loadOnce } from '../assets/load-once.ts'
import { rgbaOf } from '../codecs/image-decoder/video-frame.ts'
import { apply } from '../colour/matrix.ts'
import type { TrackColours } from './untagged-colours.ts'
import { type Coding, type Conversion, codingOf, decoding, encoding, inTurn } from './ycbcr.ts'

/**
 * What has to be done to the colours of pictures that the browser has decoded to red, green and blue, or drawn to a canvas.
 * `VideoDecoder` of Firefox 153 makes them red, green and blue itself: by BT.709, whatever it is told, where the stream does
 * not tell; by BT.601 for VP8, in any size; and as if the range was the limited one, where it is the full one.
 *
 * @returns `undefined` where they are right
 */
export async function colourCorrection(
  colours: TrackColours | undefined,
  codec: VideoCodec | null,
): Promise<Conversion | undefined> {
  const meant = colours && codingOf(colours.matrix, colours.fullRange)
  if (!colours || !meant) return undefined
  const taken = await takenFor(colours, meant, codec)
  const isRight = taken.matrix === meant.matrix && taken.fullRange === meant.fullRange
  return isRight ? undefined : inTurn(encoding(taken), decoding(meant))
}

/** What the browser takes the coding of a track for. */
async function takenFor(colours: TrackColours, meant: Coding, codec: VideoCodec | null): Promise<Coding> {
  const { heedsConfig, heedsRange } = await decoderHabits()
  const fullRange = meant.fullRange && heedsRange
  if (colours.isTold || heedsConfig) return { ...meant, fullRange }
  // VP8 has one matrix (RFC 6386 section 9.2).
  return { matrix: codec === 'vp8' ? 'smpte170m' : 'bt709', fullRange }
}

/** What decoders of this browser go by. */
interface Habits {
  /** Whether streams that do not tell their colours are taken for what the configuration of the decoder says. */
  readonly heedsConfig: boolean
  /** Whether the full range is told from the limited one. */
  readonly heedsRange: boolean
}

/** The coding of standard definition (ITU-R BT.601). */
const standard: Coding = { matrix: 'smpte170m', fullRange: false }

/** Found out by doing, once. */
const decoderHabits: () => Promise<Habits> = loadOnce(async () => {
  const [heedsConfig, heedsRange] = await Promise.all([
    isTakenFor(standard, { ...standard, matrix: 'bt709' }, redUntold),
    isTakenFor({ ...standard, fullRange: true }, standard, redInFullRange),
  ])
  return { heedsConfig, heedsRange }
})

/** A picture of 32x32 pixels in H.264, made by x264: all of it is brightness 97 and differences 106 and 194. */
const redUntold = 'AAAAAWdCwAraJaEAAAMAAQAAAwAyDxImoAAAAAFozgFvIAAAAWWIhDoRigACsDHAAEdWOAAK6knXXg=='
/** The same, which tells that it is BT.601 in the full range. */
const redInFullRange = 'AAAAAWdCwAraJabgwMDIAAADAAgAAAMBkHiRNQAAAAFozgFvIAAAAWWIhDoRigACsDHAAEdWOAAK6knXXg=='
const code = [97, 106, 194] as const

/** Between the colours that the codings give the picture lie 15. */
const tolerance = 8

/** Whether the picture comes out in one coding rather than in another; what comes out in neither proves nothing. */
async function isTakenFor(meant: Coding, other: Coding, picture: string): Promise<boolean> {
  const shown = await decoded(picture, meant).catch(() => undefined)
  const isLike = (coding: Coding): boolean => {
    const { matrix, offset } = decoding(coding)
    return apply(matrix, code).every(
      (value, at) => Math.abs(value + (offset[at] as number) - (shown?.[at] ?? Number.NaN)) <= tolerance,
    )
  }
  return isLike(meant) || !isLike(other)
}

/** How long a decoder may take for it, in milliseconds: one that stalls must not hold up the video, which may need another. */
const patience = 3000

/** A pixel of the picture, where the browser decodes it to red, green and blue. */
async function decoded(picture: string, coding: Coding): Promise<ArrayLike<number>> {
  const frame = await firstFrame(picture, coding)
  try {
    return /^(RGB|BGR)/.test(frame.format ?? '') ? (await rgbaOf(frame)).data : []
  } finally {
    frame.close()
  }
}

async function firstFrame(picture: string, { fullRange }: Coding): Promise<VideoFrame> {
  const data = Uint8Array.from(atob(picture), (character) => character.charCodeAt(0))
  const matrix = 'smpte170m'
  const colorSpace = { primaries: matrix, transfer: matrix, matrix, fullRange } as const
  let decoder: VideoDecoder | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  try {
    return await new Promise<VideoFrame>((resolve, reject) => {
      timer = setTimeout(() => reject(new Error(`The decoder gave nothing for ${patience} ms`)), patience)
      decoder = new VideoDecoder({ output: resolve, error: reject })
      decoder.configure({ codec: 'avc1.42c00a', codedWidth: 32, codedHeight: 32, colorSpace })
      decoder.decode(new EncodedVideoChunk({ type: 'key', timestamp: 0, data }))
      decoder.flush().catch(reject)
    })
  } finally {
    clearTimeout(timer)
    if (decoder && decoder.state !== 'closed') decoder.close()
  }
}

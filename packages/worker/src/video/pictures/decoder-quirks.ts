import { loadOnce } from '../../assets/load-once.ts'
import { rgbaOf } from '../../codecs/image-decoder/video-frame.ts'
import { apply } from '../../color/matrix.ts'
import { type Coding, ycbcrToRgb } from './ycbcr.ts'

/** How this browser's decoders treat colour descriptions and sizes. */
export interface DecoderQuirks {
  /** Whether the decoder's configuration counts for untagged streams. */
  readonly honorsConfig: boolean
  /** Whether full range is distinguished from limited range. */
  readonly honorsRange: boolean
  /**
   * Whether frames report their stored size. With non-square pixels those of WebKitGTK 2.50 do not, and if their samples cannot be
   * read, it draws them from freed memory, which may show another picture.
   */
  readonly reportsSize: boolean
}

/** The coding of standard definition (ITU-R BT.601). */
const standard: Coding = { matrix: 'smpte170m', fullRange: false }

/** Probed once. */
export const decoderQuirks: () => Promise<DecoderQuirks> = loadOnce(async () => {
  const [honorsConfig, honorsRange, reportsSize] = await Promise.all([
    isDecodedAs(standard, { ...standard, matrix: 'bt709' }, redUnspecified),
    isDecodedAs({ ...standard, fullRange: true }, standard, redInFullRange),
    reportsItsSize(redInNarrowPixels),
  ])
  return { honorsConfig, honorsRange, reportsSize }
})

/** An untagged H.264 picture of 32x32 pixels, made by x264: Y 97, Cb 106, Cr 194. */
const redUnspecified = 'AAAAAWdCwAraJaEAAAMAAQAAAwAyDxImoAAAAAFozgFvIAAAAWWIhDoRigACsDHAAEdWOAAK6knXXg=='
/** The same, tagged as BT.601 and full range. */
const redInFullRange = 'AAAAAWdCwAraJabgwMDIAAADAAgAAAMBkHiRNQAAAAFozgFvIAAAAWWIhDoRigACsDHAAEdWOAAK6knXXg=='
/** The same with a pixel aspect ratio of 1:2. */
const redInNarrowPixels =
  'AAAAAWdCwAraJb/wABAAIQAAAwABAAADADIPEiagAAAAAWjOAQ8gAAABZYiEOv//wRRQABCT8cAAQ244AAltSdde'
const side = 32
const code = [97, 106, 194] as const

/** The codings differ by 15 for this picture. */
const tolerance = 8

/** Whether the picture is decoded by one coding rather than another; a result that matches neither proves nothing. */
async function isDecodedAs(meant: Coding, other: Coding, picture: string): Promise<boolean> {
  const shown = await decoded(picture, meant).catch(() => undefined)
  const isLike = (coding: Coding): boolean => {
    const { matrix, offset } = ycbcrToRgb(coding)
    return apply(matrix, code).every(
      (value, at) => Math.abs(value + (offset[at] as number) - (shown?.[at] ?? Number.NaN)) <= tolerance,
    )
  }
  return isLike(meant) || !isLike(other)
}

/** Whether a frame reports its stored size; a failure proves nothing. */
async function reportsItsSize(picture: string): Promise<boolean> {
  const frame = await firstFrame(picture, standard).catch(() => undefined)
  const height = frame?.visibleRect?.height ?? side
  frame?.close()
  return height === side
}

/** The timeout in milliseconds: a stalled decoder must not hold up a video, which may need another one. */
const patience = 3000

/** The pixels of the picture, if the browser decodes it to RGB. */
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
      decoder.configure({ codec: 'avc1.42c00a', codedWidth: side, codedHeight: side, colorSpace })
      decoder.decode(new EncodedVideoChunk({ type: 'key', timestamp: 0, data }))
      decoder.flush().catch(reject)
    })
  } finally {
    clearTimeout(timer)
    if (decoder && decoder.state !== 'closed') decoder.close()
  }
}

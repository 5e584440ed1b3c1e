import { loadOnce } from '../../assets/load-once.ts'
import { rgbaOf } from '../../codecs/image-decoder/video-frame.ts'
import { apply } from '../../color/matrix.ts'
import { type Coding, ycbcrToRgb } from './ycbcr.ts'

/** What decoders of this browser go by. */
export interface DecoderQuirks {
  /** Whether streams that do not tell their colours are taken for what the configuration of the decoder says. */
  readonly honorsConfig: boolean
  /** Whether the full range is told from the limited one. */
  readonly honorsRange: boolean
  /**
   * Whether pictures say how they are stored. Those of WebKitGTK 2.50 do not where their pixels are not square, and where
   * their samples cannot be read it draws them from memory that it has given back: what comes out may be another picture's.
   */
  readonly reportsSize: boolean
}

/** The coding of standard definition (ITU-R BT.601). */
const standard: Coding = { matrix: 'smpte170m', fullRange: false }

/** Found out by doing, once. */
export const decoderQuirks: () => Promise<DecoderQuirks> = loadOnce(async () => {
  const [honorsConfig, honorsRange, reportsSize] = await Promise.all([
    isDecodedAs(standard, { ...standard, matrix: 'bt709' }, redUnspecified),
    isDecodedAs({ ...standard, fullRange: true }, standard, redInFullRange),
    reportsItsSize(redInNarrowPixels),
  ])
  return { honorsConfig, honorsRange, reportsSize }
})

/** A picture of 32x32 pixels in H.264, made by x264: all of it is brightness 97 and differences 106 and 194. */
const redUnspecified = 'AAAAAWdCwAraJaEAAAMAAQAAAwAyDxImoAAAAAFozgFvIAAAAWWIhDoRigACsDHAAEdWOAAK6knXXg=='
/** The same, which tells that it is BT.601 in the full range. */
const redInFullRange = 'AAAAAWdCwAraJabgwMDIAAADAAgAAAMBkHiRNQAAAAFozgFvIAAAAWWIhDoRigACsDHAAEdWOAAK6knXXg=='
/** The same, which tells that its pixels are half as wide as they are high. */
const redInNarrowPixels =
  'AAAAAWdCwAraJb/wABAAIQAAAwABAAADADIPEiagAAAAAWjOAQ8gAAABZYiEOv//wRRQABCT8cAAQ244AAltSdde'
const side = 32
const code = [97, 106, 194] as const

/** Between the colours that the codings give the picture lie 15. */
const tolerance = 8

/** Whether the picture comes out in one coding rather than in another; what comes out in neither proves nothing. */
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

/** What cannot be decoded proves nothing. */
async function reportsItsSize(picture: string): Promise<boolean> {
  const frame = await firstFrame(picture, standard).catch(() => undefined)
  const height = frame?.visibleRect?.height ?? side
  frame?.close()
  return height === side
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
      decoder.configure({ codec: 'avc1.42c00a', codedWidth: side, codedHeight: side, colorSpace })
      decoder.decode(new EncodedVideoChunk({ type: 'key', timestamp: 0, data }))
      decoder.flush().catch(reject)
    })
  } finally {
    clearTimeout(timer)
    if (decoder && decoder.state !== 'closed') decoder.close()
  }
}

import type { Size } from '@postfit/core'
import type { InputVideoTrack, VideoSample } from 'mediabunny'
import type { Raster } from '../pixels/raster.ts'
import { colourCorrection } from './decoder-colours.ts'
import { hasPlanes, rasterOf, readPlanes, turned } from './planes.ts'
import { framePixels, scalingTo } from './scaling-canvas.ts'
import { assumeColours } from './untagged-colours.ts'
import { codingOf, decoding, recolour } from './ycbcr.ts'

/** Gives the pixels of decoded pictures, upright, opaque and all at one size, in sRGB. */
export type Drawing = (picture: VideoSample) => Promise<Raster>

/**
 * What draws the pictures of a track, at a size. To be called before the track is decoded.
 *
 * Those with 8 bits a sample are brought to sRGB here, and only scaled by the browser: WebKitGTK 2.50 draws decoded frames
 * from memory that it has given back, so that anything comes out when other workers are busy, and Chromium 156 without a
 * graphics card is up to 8 of 255 off in blue.
 */
export async function drawingAt(track: InputVideoTrack, size: Size): Promise<Drawing> {
  const colours = await assumeColours(track)
  const codec = await track.getCodec()
  const scaled = await scalingTo(size)
  const canBeRead = await planesTold(track)
  return async (picture) => {
    const upright = canBeRead(picture) ? await uprightRaster(picture) : undefined
    if (upright) return isOf(size, upright) ? upright : scaled(upright)
    const drawn =
      isStoredAt(size, picture) && isRgb(picture) ? await framePixels(picture) : await scaled(picture)
    const correction = await colourCorrection(colours, codec)
    if (correction) recolour(drawn, correction)
    return drawn
  }
}

/**
 * Tells which pictures of a track have planes that can be read. Where pixels are not square WebKitGTK 2.50 says that there are
 * fewer rows than there are, and reads no more.
 */
export async function planesTold(track: InputVideoTrack): Promise<(picture: VideoSample) => boolean> {
  const stored = { width: await track.getCodedWidth(), height: await track.getCodedHeight() }
  return (picture) =>
    hasPlanes(picture) && isOf(stored, { width: picture.codedWidth, height: picture.codedHeight })
}

/** A picture with planes, in colours that need no care but for their coding. */
async function uprightRaster(picture: VideoSample): Promise<Raster | undefined> {
  const { primaries, transfer, matrix, fullRange } = picture.colorSpace
  const coding = codingOf(matrix, fullRange ?? false)
  const isCommon = [primaries, transfer].every((name) => !name || common.includes(name))
  if (!coding || !isCommon) return undefined
  return rasterOf(turned(await readPlanes(picture), picture.rotation, picture.flip), decoding(coding))
}

/** Primaries and transfers that players show as if they were those of sRGB. */
const common: readonly string[] = ['bt709', 'smpte170m', 'bt470bg', 'iec61966-2-1']

/** Whether a picture is decoded to red, green and blue, as Firefox does. */
function isRgb({ format }: VideoSample): boolean {
  return /^(RGB|BGR)[AX]$/.test(format ?? '')
}

/** Whether a decoded picture is upright as it is stored, and of this size. */
export function isStoredAt(size: Size, picture: VideoSample): boolean {
  const { rotation, flip, codedWidth, codedHeight } = picture
  return (
    rotation === 0 &&
    !flip &&
    isShownAt(size, picture) &&
    isOf(size, { width: codedWidth, height: codedHeight })
  )
}

/** Whether players show a picture at this size. */
export function isShownAt(size: Size, { displayWidth, displayHeight }: VideoSample): boolean {
  return isOf(size, { width: displayWidth, height: displayHeight })
}

function isOf({ width, height }: Size, other: Size): boolean {
  return other.width === width && other.height === height
}

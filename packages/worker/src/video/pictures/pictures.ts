import type { Orientation, Rectangle, Size, VideoFacts } from '@postfit/core'
import type { InputVideoTrack, Rotation, VideoSample } from 'mediabunny'
import { convertToSrgb } from '../../color/to-srgb.ts'
import { PostfitError } from '../../errors/postfit-error.ts'
import { crop, scaledPart } from '../../pixels/crop.ts'
import { orient } from '../../pixels/orient.ts'
import { giveBackPixelMemory } from '../../pixels/pixel-memory.ts'
import { rasterOf, rowsOf } from '../../pixels/pixel-rows.ts'
import { orientPlanes, type Planes } from '../../pixels/planes.ts'
import type { Raster } from '../../pixels/raster.ts'
import { type ColorSpace, highDefinitionVideo, isHdr, profileOf } from './color-space.ts'
import { colorCorrection } from './decoder-color.ts'
import { decoderQuirks } from './decoder-quirks.ts'
import { framePixels, pictureDrawing } from './drawn-pixels.ts'
import { framedPixels, framedPlanes, ycbcrBlack } from './framed.ts'
import { cut, padded } from './padded.ts'
import type { PictureScaling } from './picture-scaling.ts'
import { contained, type PictureShape } from './picture-shape.ts'
import { planesOfRaster } from './raster-to-planes.ts'
import { broughtToSize, type PictureWork, readPart, type Sizes } from './sizing.ts'
import {
  hasSamples,
  isFullChroma,
  partOfSamples,
  planesOfSamples,
  rasterOfSamples,
  sampleReader,
  samplesOf,
} from './stored-samples.ts'
import { toneMappedPlanes } from './tone-mapped-planes.ts'
import { hideUnspecifiedColors } from './unspecified-color.ts'
import { assumeColors } from './untagged-color.ts'
import { applyConversion, codingOf, gbrToRgb, highDefinition, ycbcrToRgb } from './ycbcr.ts'

/** Brings decoded pictures of a track to one size and shape, upright and opaque. */
export interface Pictures {
  /** Whether a picture needs no work, and has a format that encoders take. */
  isReady(picture: VideoSample): boolean
  /** In sRGB. */
  pixels(picture: VideoSample): Promise<Raster>
  /** For encoders: in the video's own coding, or in BT.709. */
  planes(picture: VideoSample): Promise<CodedPlanes>
}

/** Planes, and their colour space. */
export interface CodedPlanes {
  readonly planes: Planes
  readonly space: ColorSpace
}

/** The facts of a video that its pictures depend on. */
export type PictureFacts = Pick<VideoFacts, 'name' | 'width' | 'height' | 'hdr' | 'colorFromContainer'>

/**
 * Creates what brings the pictures of a track to a size and shape. To be called before the track is decoded.
 *
 * Samples are read, converted and scaled here, so that all browsers give the same result. Only pictures whose samples cannot be read,
 * such as those in GPU memory, are drawn by the browser.
 *
 * @param facts the colour description for untagged pictures
 */
export async function picturesOf(
  track: InputVideoTrack,
  size: Size,
  facts: PictureFacts,
  scaling: PictureScaling,
  shape: PictureShape,
): Promise<Pictures> {
  hideUnspecifiedColors()
  const colors = await assumeColors(track, facts)
  const codec = await track.getCodec()
  const stored = { width: await track.getCodedWidth(), height: await track.getCodedHeight() }
  const target = shape.pad ? contained(shape.crop ?? facts, size) : size
  const sizes: Sizes = { stored, shown: facts, crop: shape.crop, target }
  const readSamples = sampleReader()
  const { reportsSize } = await decoderQuirks()
  const draw = await pictureDrawing()

  const meaning = ({ colorSpace }: VideoSample): ColorSpace => {
    if (facts.hdr && !isHdr(colorSpace)) {
      const { fullRange } = colorSpace
      return { primaries: 'bt2020', transfer: facts.hdr, matrix: 'bt2020-ncl', fullRange }
    }
    const space = colorSpace.toJSON() as ColorSpace
    // Not all decoders pass on the container's colour description.
    if (!colors || colors.isInPictures) return space
    return { ...space, matrix: colors.matrix, fullRange: colors.fullRange }
  }

  /** SDR samples are only scaled and oriented; HDR and wide gamut are converted to sRGB. */
  const pictureOf = async (picture: VideoSample): Promise<CodedPlanes | Raster> => {
    const space = meaning(picture)
    const coding = codingOf(space.matrix, space.fullRange ?? false)
    // Chromium 156 takes such samples of 10 bits for YCbCr where it draws them, and tells no matrix of them.
    const isGbr = colors?.matrix === 'rgb' && isFullChroma(picture)
    const isRead = reportsSize || isOf(stored, codedSize(picture))
    if ((coding || isGbr) && isRead && hasSamples(picture)) {
      const all = await readSamples(picture)
      const part = readPart(sizes, codedSize(picture), orientationOf(picture))
      const samples = part ? partOfSamples(all, part) : all
      if (isGbr || !coding) {
        return uprightPixels(rasterOfSamples(samples, gbrToRgb(space.fullRange ?? true)), picture, space)
      }
      const profile = profileOf(space)
      if (profile === null) {
        return { planes: await uprightPlanes(planesOfSamples(samples), picture, space), space }
      }
      if (profile.kind === 'sampled') {
        const mapped = toneMappedPlanes(samples, coding, profile)
        const planes = await uprightPlanes(mapped, picture, highDefinitionVideo)
        return { planes, space: highDefinitionVideo }
      }
      return uprightPixels(rasterOfSamples(samples, ycbcrToRgb(coding)), picture, space)
    }
    if (isRgb(picture)) {
      const part = readPart(sizes, codedSize(picture), orientationOf(picture))
      return uprightPixels(await partOf(await framePixels(picture), part), picture, space, true)
    }
    if (!reportsSize) throw unknownSize(facts.name)
    const whole = await draw(picture)
    const drawn = await partOf(whole, shape.crop && scaledPart(shape.crop, facts, whole))
    if (isOf(target, drawn)) return drawn
    const scaled = await scaling.pixels(drawn, target)
    giveBackPixelMemory(drawn)
    return scaled
  }

  const uprightPlanes = async (
    whole: Planes,
    picture: VideoSample,
    { fullRange }: ColorSpace,
  ): Promise<Planes> => {
    const orientation = orientationOf(picture)
    const black = ycbcrBlack(fullRange ?? false)
    const frame = (planes: Planes, size: Size): Planes => framedPlanes(planes, size, black)
    const work: PictureWork<Planes> = { scale: scaling.planes, frame, cut }
    const sized = await broughtToSize(whole, sizes, codedSize(picture), orientation, work)
    const upright = orientPlanes(sized, orientation)
    if (upright !== sized) giveBackPixelMemory(sized)
    return upright
  }

  const uprightPixels = async (
    raster: Raster,
    picture: VideoSample,
    space: ColorSpace,
    isDecoded = false,
  ): Promise<Raster> => {
    const orientation = orientationOf(picture)
    const work: PictureWork<Raster> = { scale: scaling.pixels, frame: framedPixels, cut: partOf }
    const sized = await broughtToSize(raster, sizes, codedSize(picture), orientation, work)
    const correction = isDecoded && (await colorCorrection(colors, codec))
    if (correction) applyConversion(sized, correction)
    const profile = profileOf(space)
    if (profile) convertToSrgb(sized, profile)
    const upright = orient(sized, orientation)
    if (upright !== sized) giveBackPixelMemory(sized)
    return upright
  }

  const onCanvas = async (
    { planes, space }: CodedPlanes,
    { fill }: { fill: string },
  ): Promise<CodedPlanes> => ({
    planes: await padded(planes, space, size, fill, scaling),
    space,
  })

  return {
    isReady(picture) {
      if (shape.crop || shape.pad) return false
      const { colorSpace } = picture
      const { matrix, fullRange } = meaning(picture)
      return (
        /^(I420|NV12)$/.test(picture.format ?? '') &&
        orientationOf(picture) === 1 &&
        [stored, codedSize(picture), shownSize(picture)].every((other) => isOf(size, other)) &&
        colorSpace.matrix === matrix &&
        (colorSpace.fullRange ?? false) === (fullRange ?? false) &&
        facts.hdr === null &&
        profileOf(colorSpace) === null
      )
    },
    async pixels(picture) {
      const found = await pictureOf(picture)
      if (!shape.pad && !('planes' in found)) return found
      const { planes, space } = shape.pad ? await onCanvas(coded(found), shape.pad) : coded(found)
      const coding = codingOf(space.matrix, space.fullRange ?? false) ?? highDefinition
      const raster = rasterOfSamples(samplesOf(planes), ycbcrToRgb(coding))
      giveBackPixelMemory(planes)
      return raster
    },
    async planes(picture) {
      const found = coded(await pictureOf(picture))
      return shape.pad ? onCanvas(found, shape.pad) : found
    },
  }
}

/** Converts planes to a frame for encoders; they are consumed. */
function coded(picture: CodedPlanes | Raster): CodedPlanes {
  if ('planes' in picture) return picture
  const planes = planesOfRaster(picture)
  giveBackPixelMemory(picture)
  return { planes, space: highDefinitionVideo }
}

/** Crops pixels, which are consumed; returns them as they are without a part. */
async function partOf(raster: Raster, part: Rectangle | undefined): Promise<Raster> {
  if (!part) return raster
  const found = await rasterOf(crop(rowsOf(raster), part))
  giveBackPixelMemory(raster)
  return found
}

/** Whether a picture was decoded to RGB, as in Firefox. */
function isRgb({ format }: VideoSample): boolean {
  return /^(RGB|BGR)[AX]$/.test(format ?? '')
}

const codedSize = ({ codedWidth, codedHeight }: VideoSample): Size => ({
  width: codedWidth,
  height: codedHeight,
})

const shownSize = ({ displayWidth, displayHeight }: VideoSample): Size => ({
  width: displayWidth,
  height: displayHeight,
})

function isOf({ width, height }: Size, other: Size): boolean {
  return other.width === width && other.height === height
}

/** EXIF orientations (2.32, tag 0x0112) of pictures that are rotated clockwise, and then mirrored horizontally. */
const orientations: Readonly<Record<Rotation, readonly [straight: Orientation, mirrored: Orientation]>> = {
  0: [1, 2],
  90: [6, 5],
  180: [3, 4],
  270: [8, 7],
}

function orientationOf({ rotation, flip }: VideoSample): Orientation {
  return orientations[rotation][flip ? 1 : 0]
}

function unknownSize(name: string): PostfitError {
  return new PostfitError(
    'unsupported',
    `This browser decodes the pictures of ${name} but does not let them be read: use another browser, or convert the video ` +
      'to H.264 with square pixels and 8 bits first',
  )
}

import type { Orientation, Size, VideoFacts } from '@postfit/core'
import type { InputVideoTrack, Rotation, VideoSample } from 'mediabunny'
import { convertToSrgb } from '../../colour/to-srgb.ts'
import { PostfitError } from '../../errors/postfit-error.ts'
import { orient, storedSize } from '../../pixels/orient.ts'
import { giveBackPixelMemory } from '../../pixels/pixel-memory.ts'
import { orientPlanes, type Planes } from '../../pixels/planes.ts'
import type { Raster } from '../../pixels/raster.ts'
import { type ColourSpace, highDefinitionVideo, isHdr, profileOf } from './colour-space.ts'
import { colourCorrection } from './decoder-colours.ts'
import { decoderHabits } from './decoder-habits.ts'
import { framePixels, pictureDrawing } from './drawn-pixels.ts'
import { planesOfRaster } from './encoded-colours.ts'
import { fitted, framedPixels, framedPlanes } from './framed.ts'
import type { PictureScaling } from './picture-scaling.ts'
import { hasSamples, planesOfSamples, rasterOfSamples, sampleReader, samplesOf } from './stored-samples.ts'
import { toneMappedPlanes } from './tone-mapped-planes.ts'
import { leaveUnspecifiedColoursOut } from './unspecified-colours.ts'
import { assumeColours } from './untagged-colours.ts'
import { codingOf, decoding, highDefinition, recolour } from './ycbcr.ts'

/** Brings decoded pictures of a track to one size, upright and opaque. */
export interface Pictures {
  /** Whether a picture is all that already, with samples that encoders take. */
  isReady(picture: VideoSample): boolean
  /** In sRGB. */
  pixels(picture: VideoSample): Promise<Raster>
  /** For encoders: in their own coding, or in that of high definition. */
  planes(picture: VideoSample): Promise<CodedPlanes>
}

/** Planes, and what they mean. */
export interface CodedPlanes {
  readonly planes: Planes
  readonly space: ColourSpace
}

/** What has to be known of a video to understand its pictures. */
export type PictureFacts = Pick<VideoFacts, 'name' | 'hdr' | 'coloursByContainer'>

/**
 * What brings pictures of a track to a size. To be called before the track is decoded.
 *
 * Samples are read, converted and scaled here, so that all browsers give the same. Only what they do not let anybody read,
 * as what graphics cards decode, is drawn by the browser.
 *
 * @param facts what colours it has, where its pictures do not say so
 */
export async function picturesOf(
  track: InputVideoTrack,
  size: Size,
  facts: PictureFacts,
  scaling: PictureScaling,
): Promise<Pictures> {
  leaveUnspecifiedColoursOut()
  const colours = await assumeColours(track, facts)
  const codec = await track.getCodec()
  const stored = { width: await track.getCodedWidth(), height: await track.getCodedHeight() }
  const readSamples = sampleReader()
  const { isTruthful } = await decoderHabits()
  const draw = await pictureDrawing()

  const meaning = ({ colorSpace }: VideoSample): ColourSpace => {
    if (facts.hdr && !isHdr(colorSpace)) {
      const { fullRange } = colorSpace
      return { primaries: 'bt2020', transfer: facts.hdr, matrix: 'bt2020-ncl', fullRange }
    }
    const space = colorSpace.toJSON() as ColourSpace
    // What pictures do not tell themselves, not all decoders take from the container.
    if (!colours || colours.isInPictures) return space
    return { ...space, matrix: colours.matrix, fullRange: colours.fullRange }
  }

  /** Samples that are shown as they are are only scaled and turned; those of HDR and of wide colours become sRGB's. */
  const pictureOf = async (picture: VideoSample): Promise<CodedPlanes | Raster> => {
    const space = meaning(picture)
    const coding = codingOf(space.matrix, space.fullRange ?? false)
    const isRead = isTruthful || isOf(stored, codedSize(picture))
    if (coding && isRead && hasSamples(picture)) {
      const samples = await readSamples(picture)
      const profile = profileOf(space)
      if (profile === null) {
        return { planes: await uprightPlanes(planesOfSamples(samples), picture, space), space }
      }
      if (profile.kind === 'sampled') {
        const mapped = toneMappedPlanes(samples, coding, profile)
        const planes = await uprightPlanes(mapped, picture, highDefinitionVideo)
        return { planes, space: highDefinitionVideo }
      }
      return uprightPixels(rasterOfSamples(samples, decoding(coding)), picture, space)
    }
    if (isRgb(picture)) return uprightPixels(await framePixels(picture), picture, space, true)
    if (!isTruthful) throw untold(facts.name)
    const drawn = await draw(picture)
    if (isOf(size, drawn)) return drawn
    const scaled = await scaling.pixels(drawn, size)
    giveBackPixelMemory(drawn)
    return scaled
  }

  const uprightPlanes = async (
    whole: Planes,
    picture: VideoSample,
    { fullRange }: ColourSpace,
  ): Promise<Planes> => {
    const orientation = orientationOf(picture)
    const target = storedSize(size, orientation)
    const filled = fitted(target, stored, codedSize(picture))
    const scaled = isOf(filled, whole) ? whole : await scaling.planes(whole, filled)
    if (scaled !== whole) giveBackPixelMemory(whole)
    const framed = framedPlanes(scaled, target, fullRange ?? false)
    const upright = orientPlanes(framed, orientation)
    if (upright !== framed) giveBackPixelMemory(framed)
    return upright
  }

  const uprightPixels = async (
    raster: Raster,
    picture: VideoSample,
    space: ColourSpace,
    isDecoded = false,
  ): Promise<Raster> => {
    const orientation = orientationOf(picture)
    const target = storedSize(size, orientation)
    const filled = fitted(target, stored, codedSize(picture))
    const scaled = isOf(filled, raster) ? raster : await scaling.pixels(raster, filled)
    if (scaled !== raster) giveBackPixelMemory(raster)
    const correction = isDecoded && (await colourCorrection(colours, codec))
    if (correction) recolour(scaled, correction)
    const profile = profileOf(space)
    if (profile) convertToSrgb(scaled, profile)
    const framed = framedPixels(scaled, target)
    const upright = orient(framed, orientation)
    if (upright !== framed) giveBackPixelMemory(framed)
    return upright
  }

  return {
    isReady(picture) {
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
      if (!('planes' in found)) return found
      const { matrix, fullRange } = found.space
      const coding = codingOf(matrix, fullRange ?? false) ?? highDefinition
      const raster = rasterOfSamples(samplesOf(found.planes), decoding(coding))
      giveBackPixelMemory(found.planes)
      return raster
    },
    async planes(picture) {
      const found = await pictureOf(picture)
      if ('planes' in found) return found
      const planes = planesOfRaster(found)
      giveBackPixelMemory(found)
      return { planes, space: highDefinitionVideo }
    },
  }
}

/** Whether a picture is decoded to red, green and blue, as Firefox does. */
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

/** By the values of EXIF (2.32, tag 0x0112), for pictures that are turned clockwise, and then mirrored from left to right. */
const orientations: Readonly<Record<Rotation, readonly [straight: Orientation, mirrored: Orientation]>> = {
  0: [1, 2],
  90: [6, 5],
  180: [3, 4],
  270: [8, 7],
}

function orientationOf({ rotation, flip }: VideoSample): Orientation {
  return orientations[rotation][flip ? 1 : 0]
}

function untold(name: string): PostfitError {
  return new PostfitError(
    'unsupported',
    `This browser decodes the pictures of ${name} but does not let them be read: use another browser, or convert the video ` +
      'to H.264 with square pixels and 8 bits first',
  )
}

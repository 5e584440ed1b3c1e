import type { Size, VideoFacts } from '@postfit/core'
import { VideoSampleSink } from 'mediabunny'
import { PostfitError } from '../errors/postfit-error.ts'
import type { Raster } from '../pixels/raster.ts'
import type { PictureShape } from './pictures/picture-shape.ts'
import { picturesOf } from './pictures/pictures.ts'
import { timeIn } from './played-track.ts'
import { readyDecoder } from './ready-decoder.ts'
import { errorText, openVideo } from './video-input.ts'
import type { WorkerParts } from './worker-parts.ts'

/** A frame as pixels, and the time that it was asked for. */
export interface RasterFrame {
  readonly seconds: number
  readonly raster: Raster
}

/**
 * The frames that a video shows at some times, exact (decoded from the key frame before), upright, in sRGB and scaled.
 *
 * @param times in seconds, in ascending order; before the first frame it is the first one, after the last the last
 * @param size even sides where they are laid on a canvas
 * @throws PostfitError `unsupported` or `decode-failed`
 */
export async function* framesAt(
  file: Blob,
  facts: VideoFacts,
  times: readonly number[],
  size: Size,
  shape: PictureShape,
  parts: WorkerParts,
): AsyncGenerator<RasterFrame> {
  const input = await openVideo(file, facts)
  try {
    const { video } = input
    const pictures = await picturesOf(video.track, size, facts, parts.scaling, shape)
    let done = 0
    for (const [at, part] of video.parts.entries()) {
      const next = video.parts[at + 1]?.start ?? Number.POSITIVE_INFINITY
      const own = times.slice(done).filter((time) => time < next)
      done += own.length
      if (own.length === 0) continue
      await readyDecoder(part, parts)
      const first = await part.track.getFirstTimestamp()
      const asked = own.map((time) => Math.max(first, timeIn(part, time)))
      let frame = 0
      for await (const found of new VideoSampleSink(part.track).samplesAtTimestamps(asked)) {
        const seconds = own[frame++] as number
        if (!found) continue
        using sample = found
        yield { seconds, raster: await pictures.pixels(sample) }
      }
    }
  } catch (cause) {
    if (cause instanceof PostfitError) throw cause
    throw new PostfitError('decode-failed', `The pictures of ${facts.name} could not be decoded here`, {
      cause: errorText(cause),
    })
  } finally {
    input.close()
  }
}

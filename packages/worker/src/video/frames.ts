import type { Size, VideoFacts } from '@postfit/core'
import { VideoSampleSink } from 'mediabunny'
import { PostfitError } from '../errors/postfit-error.ts'
import type { Raster } from '../pixels/raster.ts'
import { picturesOf } from './pictures/pictures.ts'
import { readyDecoder } from './ready-decoder.ts'
import { openVideo, said } from './video-input.ts'
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
 * @throws PostfitError `unsupported` or `decode-failed`
 */
export async function* framesAt(
  file: Blob,
  facts: VideoFacts,
  times: readonly number[],
  size: Size,
  parts: WorkerParts,
): AsyncGenerator<RasterFrame> {
  const input = await openVideo(file, facts)
  try {
    await readyDecoder(input.video, parts)
    const pictures = await picturesOf(input.video, size, facts, parts.scaling)
    const first = await input.video.getFirstTimestamp()
    const asked = times.map((time) => Math.max(time, first))
    let frame = 0
    for await (const found of new VideoSampleSink(input.video).samplesAtTimestamps(asked)) {
      const seconds = times[frame++] as number
      if (!found) continue
      using sample = found
      yield { seconds, raster: await pictures.pixels(sample) }
    }
  } catch (cause) {
    if (cause instanceof PostfitError) throw cause
    throw new PostfitError('decode-failed', `Could not take a frame of ${facts.name}: ${said(cause)}`, {
      cause,
    })
  } finally {
    input.close()
  }
}

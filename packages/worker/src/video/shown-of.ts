import type { TranscodeVideoStep } from '@postfit/core'
import { shownSamples } from './mp4/shown-samples.ts'
import { type ShownRange, shownRange } from './transcode-video.ts'
import type { VideoWork } from './video-work.ts'

/** The range of a video's pictures that is encoded. */
export function shownOf(
  { input, range }: Pick<VideoWork, 'input' | 'range'>,
  { frameRate }: TranscodeVideoStep,
): ShownRange {
  const whole = range ?? { start: 0, end: input.end }
  const { video, movie } = input
  const [track] = movie?.tracks ?? []
  // An edit list may begin before the first picture. In files without one, the reordering delay of B-frames is there.
  const first =
    movie && track ? shownSamples(track, movie, whole).start : (video.parts[0]?.start ?? 0) - whole.start
  return shownRange(whole, range !== undefined, first, video.end, frameRate)
}

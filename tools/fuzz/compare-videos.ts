import type { ShownVideo } from './shown-video.ts'

/** Tenths of a second by which videos may differ in length: half a frame of sound, and pictures on another grid. */
const maxLate = 2
/** Part of the pictures and of the sound that has to be alike; a decoder conceals what is broken in one way, another in another. */
const min = 0.85
/** Means of what brightness may differ by: pictures are encoded anew; HDR becomes standard range. */
const maxOff = 14
const maxOffFromHdr = 70
/** How much louder or softer than the loudest part sound may be. */
const maxLouder = 0.25
const audible = 0.003

/** What an output differs in from its source, as FFmpeg shows both; `null` where they are alike. */
export function differenceOfVideos(source: ShownVideo, output: ShownVideo): string | null {
  if (Math.abs(source.shape / output.shape - 1) > 0.04) {
    return `the shape is ${output.shape.toFixed(3)} and was ${source.shape.toFixed(3)}`
  }
  const [before, after] = [source.pictures, output.pictures]
  if (Math.abs(before.length - after.length) > maxLate) {
    return `the pictures last ${after.length} tenths of a second and did ${before.length}`
  }
  const limit = source.isHdr && !output.isHdr ? maxOffFromHdr : maxOff
  const isShown = (picture: Uint8Array, at: number): boolean =>
    before.slice(Math.max(0, at - 1), at + 2).some((other) => off(picture, other) <= limit)
  const alike = after.filter((picture, at) => isShown(picture, Math.min(at, before.length - 1))).length
  if (alike < after.length * min) return `${after.length - alike} of ${after.length} pictures are others`
  if (after[0] && !isShown(after[0], 0)) return 'the first picture is another'
  return differenceOfSounds(source.loudness, output.loudness)
}

function differenceOfSounds(before: readonly number[], after: readonly number[]): string | null {
  const peak = Math.max(0, ...before)
  // What nobody hears may be there or not.
  if (peak < audible) return null
  if (Math.max(0, ...after) < peak / 3)
    return `the sound has a peak of ${Math.max(0, ...after)} and had ${peak}`
  if (Math.abs(before.length - after.length) > maxLate) {
    return `the sound lasts ${after.length} tenths of a second and did ${before.length}`
  }
  const alike = after.filter((level, at) => {
    const near = before.slice(Math.max(0, at - 1), at + 2)
    return near.length === 0 || near.some((other) => Math.abs(other - level) <= peak * maxLouder)
  })
  return alike.length >= after.length * min
    ? null
    : `${after.length - alike.length} of ${after.length} tenths of a second sound otherwise`
}

function off(some: Uint8Array, others: Uint8Array): number {
  return some.reduce((sum, value, at) => sum + Math.abs(value - (others[at] ?? 0)), 0) / some.length
}

import { fitInside, fitsInside, type Size } from '@postfit/core'

/** Sizes of a cover image that TikTok's Business API documents: 360x360 to 1920x1080 or 1080x1920. */
const min = 360
const box = { longSide: 1920, shortSide: 1080 }

/** The size of a cover made from a frame: the frame's own size if it is allowed, otherwise the nearest allowed one. */
export function coverSize(frame: Size): Size {
  const enlarged = Math.max(1, min / Math.min(frame.width, frame.height))
  const allowed = {
    width: Math.round(frame.width * enlarged),
    height: Math.round(frame.height * enlarged),
  }
  const fitting = fitsInside(allowed, box) ? allowed : fitInside(allowed, box)
  // The short side of a very narrow picture would be too short: it is stretched by the least that is needed.
  return { width: Math.max(min, fitting.width), height: Math.max(min, fitting.height) }
}

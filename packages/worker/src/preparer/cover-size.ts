import { fitInside, fitsInside, type Size } from '@postfit/core'

/** What the picture of a cover may be, by the documents of TikTok's Business API: 360x360 to 1920x1080 or 1080x1920. */
const min = 360
const box = { longSide: 1920, shortSide: 1080 }

/** The size of a cover made of a frame: its own where that is allowed, else the nearest that is. */
export function coverSize(frame: Size): Size {
  const enlarged = Math.max(1, min / Math.min(frame.width, frame.height))
  const allowed = {
    width: Math.round(frame.width * enlarged),
    height: Math.round(frame.height * enlarged),
  }
  const fitting = fitsInside(allowed, box) ? allowed : fitInside(allowed, box)
  // Of a very narrow picture the short side would be too short: it is stretched as little as can be.
  return { width: Math.max(min, fitting.width), height: Math.max(min, fitting.height) }
}

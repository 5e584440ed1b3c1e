import { releaseBytes } from './release-bytes.ts'

/** Bytes that V8 lets pile up outside its heap before it begins to collect them: its `kExternalAllocationSoftLimit`. */
const patienceOfV8 = 64 << 20

/**
 * Has Chromium collect what nobody needs any more, sooner than it would by itself. Packets of videos lie outside the heap that
 * V8 watches: their bytes count there, but `EncodedVideoChunk`s, which cannot be closed, do not. What counts is what was asked
 * for, while systems give memory only to what is written to, in Firefox and WebKit as well (docs/videos.md).
 */
export function collectGarbage(): void {
  try {
    releaseBytes(new ArrayBuffer(patienceOfV8))
  } catch {
    // Where there is no room for so much, the browser has just collected what it could.
  }
}

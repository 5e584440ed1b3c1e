import { releaseBytes } from './release-bytes.ts'

/** V8 starts to collect once this many bytes are allocated outside its heap: its `kExternalAllocationSoftLimit`. */
const patienceOfV8 = 64 << 20

/**
 * Makes Chromium collect garbage earlier. Video packets are outside V8's heap: array buffers count as external memory, but
 * `EncodedVideoChunk`s, which cannot be closed, do not. An allocation counts at once, while the system commits memory only when
 * it is written to, in Firefox and WebKit as well (docs/videos.md).
 */
export function collectGarbage(): void {
  try {
    releaseBytes(new ArrayBuffer(patienceOfV8))
  } catch {
    // If the allocation fails, the browser has just collected what it could.
  }
}

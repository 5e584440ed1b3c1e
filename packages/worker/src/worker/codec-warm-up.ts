import { openJpegPlanes } from '../codecs/jpeg-decoder.ts'
import { encodeJpeg } from '../codecs/jpeg-encoder.ts'
import { scalePlanes } from '../codecs/resizer.ts'
import { giveBackPixelMemory } from '../pixels/pixel-memory.ts'
import { linearCurve } from '../scaling/transfer-curve.ts'
import { nextTask } from '../waiting/next-task.ts'

/** Side of the warm-up picture. It is noise, whose file has as many coefficients as that of a photo. */
const side = 384
const target = { width: 144, height: 144 }
const upright = { right: false, bottom: false }

/** The time limit in milliseconds, also on slow phones. */
const maxMs = 60

/**
 * Warms up the JIT by preparing a small picture over and over: engines use a baseline compiler first, whose code has a third of the
 * speed, and optimize only loops that have run for a while. Otherwise the first photo would pay for that.
 */
export async function warmCodecs(): Promise<void> {
  const end = performance.now() + maxMs
  const jpeg = await encodeJpeg(noise(), 95)
  for (; performance.now() < end; await nextTask()) {
    const source = await openJpegPlanes(jpeg, 2, target)
    const planes =
      source && (await scalePlanes(source, target, linearCurve, upright, Number.POSITIVE_INFINITY))
    if (!planes) return
    await encodeJpeg(planes, 90)
    giveBackPixelMemory(planes)
  }
}

/** Deterministic. */
function noise() {
  let state = 1
  const data = Uint8ClampedArray.from({ length: side * side * 4 }, (_, i) => {
    if (i % 4 === 3) return 255
    state = (Math.imul(state, 1_103_515_245) + 12_345) | 0
    return 96 + ((state >>> 16) & 63)
  })
  return { width: side, height: side, data }
}

import { openJpegPlanes } from '../codecs/jpeg-decoder.ts'
import { encodeJpeg } from '../codecs/jpeg-encoder.ts'
import { scalePlanes } from '../codecs/resizer.ts'
import { giveBackPixelMemory } from '../pixels/pixel-memory.ts'
import { linearCurve } from '../scaling/transfer-curve.ts'
import { nextTask } from '../waiting/next-task.ts'

/** Of the picture that is practised with; noise, of which a file has as many coefficients as of a photo. */
const side = 384
const target = { width: 144, height: 144 }
const upright = { right: false, bottom: false }

/** Milliseconds that practising takes at most, on the slowest of phones as well. */
const maxMs = 60

/**
 * Takes a small picture the way of a photo, over and over: engines compile WebAssembly quickly at first, to code of a third of the
 * speed, and for good only once its loops have run a while. Otherwise the first photo is that while.
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

/** The same for everybody. */
function noise() {
  let state = 1
  const data = Uint8ClampedArray.from({ length: side * side * 4 }, (_, i) => {
    if (i % 4 === 3) return 255
    state = (Math.imul(state, 1_103_515_245) + 12_345) | 0
    return 96 + ((state >>> 16) & 63)
  })
  return { width: side, height: side, data }
}

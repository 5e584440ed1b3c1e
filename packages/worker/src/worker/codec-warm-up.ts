import { openJpegPlanes } from '../codecs/jpeg-decoder.ts'
import { encodeJpeg } from '../codecs/jpeg-encoder.ts'
import { scalePlanes } from '../codecs/resizer.ts'
import { giveBackPixelMemory } from '../pixels/pixel-memory.ts'
import { linearCurve } from '../scaling/transfer-curve.ts'
import { nextTask } from '../waiting/next-task.ts'

/** Sides of the warm-up picture and of its tiles. It is noise, whose file has as many coefficients as that of a photo. */
const [side, tileSide] = [384, 64]
const target = { width: 144, height: 144 }
const upright = { right: false, bottom: false }

/** The time limit in milliseconds, also on slow phones. */
const maxMs = 120

/**
 * Warms up the JIT by preparing a small picture over and over: engines use a baseline compiler first, whose code has a third of the
 * speed, and optimize only loops that have run for a while. Otherwise the first photo would pay for that.
 *
 * @param signal aborted when there is a photo to prepare
 * @returns how often the picture was prepared
 */
export async function warmCodecs(signal: AbortSignal): Promise<number> {
  const jpeg = await encodeJpeg(noise(), 95)
  // Measured from here, and once in any case: where all runs for the first time, drawing and encoding the picture can take as long,
  // and the decoder would be as cold as before.
  const end = performance.now() + maxMs
  let rounds = 0
  do {
    if (signal.aborted) break
    const source = await openJpegPlanes(jpeg, 2, target)
    const planes =
      source && (await scalePlanes(source, target, linearCurve, upright, Number.POSITIVE_INFINITY))
    if (!planes) break
    await encodeJpeg(planes, 90)
    giveBackPixelMemory(planes)
    rounds++
    await nextTask()
  } while (performance.now() < end)
  return rounds
}

/** Deterministic, and grey, so that it is written as 4:2:0 like most photos. Tiles, since an interpreter draws them. */
function noise() {
  const tile = new Uint32Array(tileSide * tileSide)
  let state = 1
  for (let i = 0; i < tile.length; i++) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) | 0
    tile[i] = (0xff << 24) | ((96 + ((state >>> 16) & 63)) * 0x01_01_01)
  }
  const pixels = new Uint32Array(side * side)
  for (let y = 0; y < side; y++) {
    const from = (y % tileSide) * tileSide
    for (let x = 0; x < side; x += tileSide) {
      pixels.set(tile.subarray(from, from + tileSide), y * side + x)
    }
  }
  return { width: side, height: side, data: new Uint8ClampedArray(pixels.buffer) }
}

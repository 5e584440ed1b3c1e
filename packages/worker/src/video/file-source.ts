import { BlobSource } from 'mediabunny'
import { collectGarbage } from '../memory/collect-garbage.ts'

/** After reading this many bytes, garbage is collected. */
const garbage = 4 << 20

/** How often in a row the same bytes may be requested. */
const maxRepeats = 10_000

/** Mediabunny's internal read method, which its types omit; null past the end. */
type Read = (start: number, end: number, ...limits: readonly number[]) => unknown

/** Reads a video from its file, and lets little garbage pile up. */
export function fileSource(file: Blob): BlobSource {
  const source = new BlobSource(file)
  let read = 0
  source.on('read', ({ start, end }) => {
    read += end - start
    if (read < garbage) return
    read = 0
    collectGarbage()
  })
  return endingRepeats(source)
}

/**
 * Ends a source if the same bytes are requested over and over. Mediabunny 1.61 loops forever when it resynchronizes a damaged Matroska
 * and reaches the end: it reads the last 8 bytes again and again.
 */
function endingRepeats(source: BlobSource): BlobSource {
  const reading = source as unknown as { _read: Read }
  const read = reading._read.bind(source)
  let before = -1
  let repeats = 0
  reading._read = (start, end, ...limits) => {
    repeats = start === before ? repeats + 1 : 0
    before = start
    return repeats > maxRepeats ? null : read(start, end, ...limits)
  }
  return source
}

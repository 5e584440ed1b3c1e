import { BlobSource } from 'mediabunny'
import { collectGarbage } from '../memory/collect-garbage.ts'

/** Bytes read after which those that were used are collected. */
const garbage = 4 << 20

/** How often in a row the same bytes may be asked for. */
const mostRepeats = 10_000

/** What Mediabunny calls for bytes, which its types leave out: there are none where it gives null. */
type Read = (start: number, end: number, ...limits: readonly number[]) => unknown

/** Reads a video from its file, so that little of what was read and is done with stays in memory. */
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
 * Lets a source have no more bytes where the same ones are asked for over and over. Mediabunny 1.61 never ends when it looks for where
 * a damaged Matroska goes on and reaches the end of it: the last 8 bytes it reads again, and gets no further.
 */
function endingRepeats(source: BlobSource): BlobSource {
  const reading = source as unknown as { _read: Read }
  const read = reading._read.bind(source)
  let before = -1
  let repeats = 0
  reading._read = (start, end, ...limits) => {
    repeats = start === before ? repeats + 1 : 0
    before = start
    return repeats > mostRepeats ? null : read(start, end, ...limits)
  }
  return source
}

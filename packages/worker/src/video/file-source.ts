import { BlobSource } from 'mediabunny'
import { collectGarbage } from '../memory/collect-garbage.ts'

/** Bytes read after which those that were used are collected. */
const garbage = 4 << 20

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
  return source
}

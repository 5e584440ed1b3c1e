import sharp from 'sharp'
import { lanes, peerQuality } from '../contenders.ts'
import { inLanes } from '../lanes.ts'
import type { BenchPhoto } from '../photos/photo-set.ts'
import type { NativeRun } from './native-run.ts'

/** sharp with what it does by default: it decodes a JPEG at a part of its size, and scales what is left. */
export async function withSharp(photos: readonly BenchPhoto[]): Promise<NativeRun> {
  const start = performance.now()
  const readyMs = photos.map(() => 0)
  const outputs = await inLanes(
    photos,
    lanes,
    ({ path, target }) =>
      sharp(path)
        .autoOrient()
        .resize({ ...target, fit: 'fill' })
        .jpeg({ quality: peerQuality })
        .toBuffer(),
    (index) => {
      readyMs[index] = performance.now() - start
    },
  )
  return { ms: performance.now() - start, readyMs, outputs }
}

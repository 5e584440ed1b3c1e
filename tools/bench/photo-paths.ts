import { readFile } from 'node:fs/promises'
import { maxLostChromaDetail } from '../../packages/worker/src/jpeg-decoding/chroma-detail.ts'
import { createJpegDecoder } from '../../packages/worker/src/jpeg-decoding/create-jpeg-decoder.ts'
import { createPlaneDecoder } from '../../packages/worker/src/jpeg-decoding/create-plane-decoder.ts'
import type { JpegDecoderModule } from '../../packages/worker/src/jpeg-decoding/decoder-module.ts'
import type { Part } from '../../packages/worker/src/jpeg-decoding/frame.ts'
import type { BenchPhoto } from './photos/photo-set.ts'

/** Which way a photo goes that is made smaller (docs/scaling.md): as planes, by its pixels, or first the one and then the other. */
export interface PhotoPath {
  readonly name: string
  readonly way: 'planes' | 'read twice' | 'pixels'
}

/** The ways of photos. */
export async function photoPaths(
  decoder: JpegDecoderModule,
  photos: readonly BenchPhoto[],
): Promise<PhotoPath[]> {
  const paths: PhotoPath[] = []
  for (const { name, path, target } of photos) {
    const file = new Uint8Array(await readFile(path))
    paths.push({ name, way: wayOf(decoder, file, target) })
  }
  return paths
}

function wayOf(decoder: JpegDecoderModule, file: Uint8Array, target: BenchPhoto['target']): PhotoPath['way'] {
  try {
    const { part, stored } = shrunk(decoder, file, target)
    const rows = createPlaneDecoder(decoder, file, part, stored)
    if (!rows) return 'pixels'
    for (const _ of rows.read()) if (rows.lostChromaDetail() > maxLostChromaDetail) return 'read twice'
    return 'planes'
  } catch {
    // CMYK, for one.
    return 'pixels'
  }
}

/** The part of its size that a photo is decoded at, and what size it is scaled to as it is stored, before it is turned. */
export function shrunk(
  decoder: JpegDecoderModule,
  file: Uint8Array,
  shown: BenchPhoto['target'],
): { part: Part; stored: BenchPhoto['target'] } {
  const { width, height } = createJpegDecoder(decoder, file)
  const isTurned = width > height !== shown.width > shown.height
  const stored = isTurned ? { width: shown.height, height: shown.width } : shown
  return { part: ([8, 4, 2] as const).find((part) => stored.width * part <= width) ?? 1, stored }
}

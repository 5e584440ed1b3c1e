import { inspect } from '@postfit/core'
import { untilAborted } from '../waiting/until-aborted.ts'
import type { DraftTools } from './prepare-draft.ts'

/**
 * The header of a JPEG with empty EXIF and XMP, as nearly every photo of a phone or camera has them: with it, core loads what it
 * inspects such photos with. The picture is one pixel, whose data nobody reads.
 */
const cameraJpeg = new Blob([
  bytes('ffd8 ffe1 0016'),
  'Exif\0\0',
  bytes('49492a00 08000000 0000 00000000'),
  bytes('ffe1 001f'),
  'http://ns.adobe.com/xap/1.0/\0',
  bytes('ffc0 000b 08 0001 0001 01 011100 ffda 0008 01 0100 003f00 ffd9'),
])

function bytes(hex: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(hex.match(/\w\w/g) ?? [], (byte) => Number.parseInt(byte, 16))
}

/**
 * Fetches and starts what the first photo needs. What fails is said of the file that needs it.
 *
 * @param signal aborted when the preparer ends
 */
export async function warmUp(tools: DraftTools, signal: AbortSignal): Promise<void> {
  const pool = async (): Promise<void> => {
    const loaded = await untilAborted(tools.loadPool(), signal)
    // A worker that is started after the end would never be ended.
    signal.throwIfAborted()
    await untilAborted(loaded.warmUp(), signal)
  }
  await untilAborted(Promise.allSettled([pool(), tools.loadFilePreparation(), inspect(cameraJpeg)]), signal)
}

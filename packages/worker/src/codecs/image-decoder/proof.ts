import { loadOnce } from '../../assets/load-once.ts'
import { decodeWithImageDecoder } from './image-decoder.ts'

/** A PNG of two half transparent pixels whose cICP says that they are Display P3. Made by hand. */
const widePng =
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAYAAAD0In+KAAAABGNJQ1AMDQABbgPj7wAAABFJREFUeJxjOJFi1MD1i/k/ABDMA+UKlL9nAAAAAElFTkS' +
  'uQmCC'
const widePixels = [200, 100, 50, 128, 10, 250, 3, 255]

/** Whether this browser has an `ImageDecoder` that yields stored pixels. Probed once. */
export const provenImageDecoder: () => Promise<boolean> = loadOnce(proveImageDecoder)

/** The same, probed again. */
export async function proveImageDecoder(): Promise<boolean> {
  if (typeof ImageDecoder === 'undefined') return false
  try {
    const { data } = await decodeWithImageDecoder(bytesOf(widePng), 'png')
    return data.length === widePixels.length && widePixels.every((value, i) => data[i] === value)
  } catch {
    return false
  }
}

function bytesOf(base64: string): ArrayBuffer {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)).buffer
}

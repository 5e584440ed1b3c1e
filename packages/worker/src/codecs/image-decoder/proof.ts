import { loadOnce } from '../../assets/load-once.ts'
import type { Raster } from '../../pixels/raster.ts'
import { decodeWithImageDecoder } from './image-decoder.ts'

/**
 * A JPEG of 32x16 that says it is to be turned (EXIF orientation 6): its left half is red, its right half blue. Made
 * with sharp.
 */
const turnedJpeg =
  '/9j/4QAiRXhpZgAATU0AKgAAAAgAAQESAAMAAAABAAYAAAAAAAD/2wBDAAYEBQYFBAYGBQYHBwYIChAKCgkJChQODwwQFxQYGBcUFhYaHSUfGhsj' +
  'HBYWICwgIyYnKSopGR8tMC0oMCUoKSj/2wBDAQcHBwoIChMKChMoGhYaKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgo' +
  'KCgoKCgoKCj/wAARCAAQACADAREAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAb/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFwEBAQEBAAAA' +
  'AAAAAAAAAAAAAAgGB//EABQRAQAAAAAAAAAAAAAAAAAAAAD/2gAMAwEAAhEDEQA/AJRlXbgEuo1NYCoTkpQBLqNTWA//2Q=='
const red = [231, 40, 30]
const blue = [20, 60, 220]

/** A PNG of two half transparent pixels whose cICP says that they are Display P3. Made by hand. */
const widePng =
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAYAAAD0In+KAAAABGNJQ1AMDQABbgPj7wAAABFJREFUeJxjOJFi1MD1i/k/ABDMA+UKlL9nAAAAAElFTkS' +
  'uQmCC'
const widePixels = [200, 100, 50, 128, 10, 250, 3, 255]

/** How far the samples of two right decoders may lie apart. */
const tolerance = 3

/**
 * Whether this browser has an `ImageDecoder` that gives pixels as they are stored, and scales a JPEG by half when
 * asked. Found out by doing, once.
 */
export const provenImageDecoder: () => Promise<boolean> = loadOnce(proveImageDecoder)

/** The same, found out anew. */
export async function proveImageDecoder(): Promise<boolean> {
  if (typeof ImageDecoder === 'undefined') return false
  try {
    const half = await decodeWithImageDecoder(bytesOf(turnedJpeg), 'jpeg', { width: 16, height: 8 })
    const whole = await decodeWithImageDecoder(bytesOf(turnedJpeg), 'jpeg')
    const png = await decodeWithImageDecoder(bytesOf(widePng), 'png')
    return isRight(half, 16, 8) && isRight(whole, 32, 16) && widePixels.every((v, i) => png.data[i] === v)
  } catch {
    return false
  }
}

function isRight({ width, height, data }: Raster, expectedWidth: number, expectedHeight: number): boolean {
  if (width !== expectedWidth || height !== expectedHeight) return false
  const near = (at: number, colour: readonly number[]): boolean =>
    colour.every((value, c) => Math.abs((data[at + c] as number) - value) <= tolerance)
  return near(0, red) && near(data.length - 4, blue)
}

function bytesOf(base64: string): ArrayBuffer {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)).buffer
}

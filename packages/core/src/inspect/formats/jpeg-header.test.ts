import { jpegMarker, readPhoto, withSegment } from '@postfit/fixtures'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { inspect } from '../inspect.ts'

type Change = (bytes: Buffer) => Buffer

/** The photo with one byte set, at a distance from the first marker of a kind. */
const set =
  (marker: number, distance: number, value: number): Change =>
  (bytes) => {
    const changed = Buffer.from(bytes)
    changed[changed.indexOf(Buffer.from([0xff, marker])) + distance] = value
    return changed
  }
const insert =
  (marker: number, ...payload: number[]): Change =>
  (bytes) =>
    withSegment(bytes, marker, Buffer.from(payload))
const [sof, dht, dri] = [0xc0, 0xc4, 0xdd]

describe('a header that libjpeg gives up at is damaged', () => {
  it.each<[string, Change]>([
    ['a component that is sampled 0 times', set(sof, 11, 0x02)],
    ['a component that is sampled 15 times', set(sof, 11, 0x2f)],
    ['more blocks than a scan may have', set(sof, 11, 0x44)],
    ['a frame of another length', set(sof, 3, 18)],
    ['two frames', insert(sof, 8, 0, 120, 0, 160, 1, 1, 0x11, 0)],
    ['a Huffman table of more codes than fit', set(dht, 5, 200)],
    ['a Huffman table with a place of its own', set(dht, 4, 0x74)],
    ['a Huffman table with a symbol too large', set(dht, 21, 0x7f)],
    ['a Huffman table that is cut off', set(dht, 3, 20)],
    ['a quantisation table with no place', set(jpegMarker.dqt, 4, 0x07)],
    ['a quantisation table that is cut off', set(jpegMarker.dqt, 3, 60)],
    ['a restart interval of three bytes', insert(dri, 0, 0, 4)],
    ['a scan of a component that there is not', set(jpegMarker.sos, 5, 9)],
    ['a scan of one component twice', set(jpegMarker.sos, 7, 1)],
    ['a scan with tables that there cannot be', set(jpegMarker.sos, 6, 0x77)],
    ['a segment of no known kind', insert(0x5b, 1, 2, 3)],
  ])('%s', async (_, change) => {
    const bytes = change(await readPhoto('small.jpg'))
    await expect(sharp(bytes, { failOn: 'warning' }).raw().toBuffer()).rejects.toThrow(/VipsJpeg/)
    expect(await inspect(new Blob([new Uint8Array(bytes)]))).toMatchObject({
      kind: 'unknown',
      reason: 'damaged',
      resembles: 'jpeg',
    })
  })
})

describe('a header that libjpeg reads is sound', () => {
  it.each<[string, Change]>([
    ['as it was made', (bytes) => bytes],
    ['a restart interval', insert(dri, 0, 0)],
    ['several tables in one segment', joinedTables],
  ])('%s', async (_, change) => {
    const bytes = change(await readPhoto('small.jpg'))
    await sharp(bytes, { failOn: 'warning' }).raw().toBuffer()
    expect(await inspect(new Blob([new Uint8Array(bytes)]))).toMatchObject({
      kind: 'image',
      coding: 'baseline',
    })
  })
})

/** The first two quantisation tables, which follow each other, in one segment. */
function joinedTables(bytes: Buffer): Buffer {
  const first = bytes.indexOf(Buffer.from([0xff, jpegMarker.dqt]))
  const second = bytes.indexOf(Buffer.from([0xff, jpegMarker.dqt]), first + 2)
  const joined = Buffer.concat([bytes.subarray(0, second), bytes.subarray(second + 4)])
  joined.writeUInt16BE(2 + 65 * 2, first + 2)
  return joined
}

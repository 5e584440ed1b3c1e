import { Buffer } from 'node:buffer'
import { openAsBlob } from 'node:fs'
import { mkdir, open, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { inspect } from '@postfit/core'
import { readPhoto, readVideo } from '@postfit/fixtures'
import { cache } from './cache.ts'
import { timing } from './measure.ts'
import type { Spread } from './spread.ts'

/** The cost of inspecting one file. */
export interface InspectionRow {
  readonly what: string
  /** Of the file. */
  readonly bytes: number
  readonly bytesRead: number
  /** Milliseconds. */
  readonly timing: Spread
}

const sizes = [4_000_000, 40_000_000, 400_000_000, 4_000_000_000]

/**
 * Inspects real sparse files on disk: they take no space, and are read like any other.
 *
 * @param photo path of a photo that is not sparse, for comparison
 */
export async function benchInspection(photo: string): Promise<InspectionRow[]> {
  const rows = [await inspected('JPEG', photo)]
  for (const size of sizes) rows.push(await inspected('JPEG, sparse', await sparseFile('jpg', size)))
  for (const size of sizes)
    rows.push(await inspected('MP4, index behind, sparse', await sparseFile('mp4', size)))
  return rows
}

async function inspected(what: string, path: string): Promise<InspectionRow> {
  const blob = await openAsBlob(path)
  const facts = await inspect(blob)
  if (facts.kind === 'unknown' || facts.truncated) {
    throw new Error(`Expected a whole ${what} at ${path} but received ${JSON.stringify(facts)}`)
  }
  return {
    what,
    bytes: (await stat(path)).size,
    bytesRead: await bytesRead(blob),
    timing: await timing(() => inspect(blob), { calls: 30 }),
  }
}

/** Counts the bytes that are read, in `slice`, through which all reads go. */
async function bytesRead(blob: Blob): Promise<number> {
  let bytes = 0
  const counted = {
    size: blob.size,
    slice(start: number, end: number) {
      const part = blob.slice(start, end)
      bytes += part.size
      return part
    },
  }
  await inspect(counted as Blob)
  return bytes
}

/** A fixture whose picture data is extended to a size by a hole. It is cached. */
async function sparseFile(extension: 'jpg' | 'mp4', size: number): Promise<string> {
  const path = join(cache, `sparse-${size}.${extension}`)
  const [start, end] = extension === 'jpg' ? await jpegAround() : await mp4Around(size)
  await mkdir(cache, { recursive: true })
  const file = await open(path, 'w')
  try {
    await file.write(start, 0, start.length, 0)
    await file.write(end, 0, end.length, size - end.length)
  } finally {
    await file.close()
  }
  return path
}

/** Zeros count as entropy-coded data for a reader of markers. */
async function jpegAround(): Promise<[start: Buffer, end: Buffer]> {
  const jpeg = await readPhoto('oversized.jpg')
  return [jpeg.subarray(0, -2), jpeg.subarray(-2)]
}

/** The file is `ftyp`, `free`, `mdat`, `moov`: with `free`, there is room for a length of 64 bits (ISO 14496-12, 4.2). */
async function mp4Around(size: number): Promise<[start: Buffer, end: Buffer]> {
  const mp4 = await readVideo('full-hd.mp4')
  const free = mp4.indexOf('free', 0, 'latin1') - 4
  const mdatLength = mp4.readUInt32BE(free + 8)
  const moov = free + 8 + mdatLength
  const start = Buffer.from(mp4.subarray(0, moov))
  const end = mp4.subarray(moov)
  start.writeUInt32BE(1, free)
  start.write('mdat', free + 4, 'latin1')
  start.writeBigUInt64BE(BigInt(size - end.length - free), free + 8)
  return [start, end]
}

import { Buffer } from 'node:buffer'
import { readVideo, videos } from '@postfit/fixtures'
import { describe, expect, it } from 'vitest'
import { inspect } from './inspect.ts'
import { MadeUpBlob, type Part } from './testing/made-up-blob.ts'

const kib = 1024
const mib = 1024 * kib
const gib = 1024 * mib

describe('what is read of a video', () => {
  it.each(videos.map(({ name }) => name))('%s: at most 64 KiB', async (name) => {
    const bytes = await readVideo(name)
    const blob = new MadeUpBlob(bytes.length, [{ offset: 0, bytes }])
    await inspect(blob.asBlob())
    expect(blob.bytesRead).toBeLessThanOrEqual(64 * kib)
  })

  it('is as much of 4 GiB with the index behind as of 40 MiB', async () => {
    const [small, large] = await Promise.all([40 * mib, 4 * gib].map((size) => indexBehind(size)))
    const facts = await inspect((small as MadeUpBlob).asBlob())
    expect(facts).toMatchObject({ kind: 'video', fastStart: false, truncated: false, duration: 1 })
    expect(await inspect((large as MadeUpBlob).asBlob())).toEqual({ ...facts, byteLength: 4 * gib })
    expect(large?.bytesRead).toBe(small?.bytesRead)
    expect(large?.bytesRead).toBeLessThanOrEqual(64 * kib)
  })

  it('is at most 1 MiB of 4 GiB with the long index of ten minutes, of which no two frames last equally long', async () => {
    const frames = 36_000
    const times = Buffer.alloc(8 + 8 * frames)
    times.writeUInt32BE(frames, 4)
    for (let n = 0; n < frames; n++) {
      times.writeUInt32BE(1, 8 + 8 * n)
      times.writeUInt32BE(200 + (n % 113), 12 + 8 * n)
    }
    const sizes = Buffer.alloc(12 + 4 * frames)
    sizes.writeUInt32BE(frames, 8)
    const blob = await indexBehind(4 * gib, (type) => ({ stts: times, stsz: sizes })[type])
    expect(await inspect(blob.asBlob())).toMatchObject({ kind: 'video', constantFrameRate: false })
    expect(blob.bytesRead).toBeLessThanOrEqual(mib)
  })

  it('is at most 1 MiB of 4 GiB in fragments, and the last of them tells the length', async () => {
    const { blob, seconds } = await manyFragments(2000, 2 * mib)
    expect(await inspect(blob.asBlob())).toMatchObject({
      fragmented: true,
      frameRate: 30,
      constantFrameRate: true,
      truncated: false,
      duration: seconds,
    })
    expect(blob.bytesRead).toBeLessThanOrEqual(mib)
  })

  it('is at most 1 MiB of a WebM of 4 GiB', async () => {
    const { blob } = await manyBlocks(5000, 800 * kib, false)
    expect(await inspect(blob.asBlob())).toMatchObject({
      container: 'webm',
      duration: 1.008,
      truncated: false,
    })
    expect(blob.bytesRead).toBeLessThanOrEqual(128 * kib)
  })

  it('is at most 1 MiB of a recording of 4 GiB that tells no length, but whose end does', async () => {
    const { blob, seconds } = await manyBlocks(5000, 800 * kib, true)
    const facts = await inspect(blob.asBlob())
    expect(facts).toMatchObject({ container: 'webm', constantFrameRate: true, frameRate: 25 })
    expect(facts.kind === 'video' && facts.duration).toBeCloseTo(seconds, 1)
    expect(blob.bytesRead).toBeLessThanOrEqual(mib)
  })
})

describe('what is read of a hostile video', () => {
  it('is bounded for an index of very many boxes, within each other and beside each other', async () => {
    const tiny = box('free', Buffer.alloc(0))
    const tracks = Array.from({ length: 500 }, () =>
      box(
        'trak',
        Buffer.concat([box('mdia', Buffer.concat(Array(300).fill(tiny))), box('tkhd', Buffer.alloc(84))]),
      ),
    )
    const bytes = Buffer.concat([
      box('ftyp', Buffer.from('isom\0\0\0\0')),
      box('moov', Buffer.concat(tracks)),
    ])
    const blob = new MadeUpBlob(bytes.length, [{ offset: 0, bytes }])
    expect(await inspect(blob.asBlob())).toMatchObject({ reason: 'damaged', resembles: 'mp4' })
    expect(blob.bytesRead).toBeLessThanOrEqual(mib)
  })

  it('is bounded for tables that claim four thousand million entries', async () => {
    const endless = Buffer.alloc(16)
    endless.writeUInt32BE(0xffffffff, 4)
    endless.writeUInt32BE(0xffffffff, 8)
    for (const table of ['stts', 'stsz', 'stsc', 'stco', 'ctts', 'elst', 'stsd']) {
      const blob = await indexBehind(4 * gib, (type) => (type === table ? endless : undefined))
      await inspect(blob.asBlob())
      expect(blob.bytesRead, table).toBeLessThanOrEqual(mib)
    }
  })

  it('is bounded for a Matroska file that is nothing but empty elements', async () => {
    const start = Buffer.from('1a45dfa3a34282886d6174726f736b61', 'hex')
    const bytes = Buffer.concat([
      start,
      Buffer.from('18538067ff', 'hex'),
      Buffer.alloc(2 * mib, 'ec80', 'hex'),
    ])
    const blob = new MadeUpBlob(bytes.length, [{ offset: 0, bytes }])
    expect(await inspect(blob.asBlob())).toMatchObject({ reason: 'damaged' })
    expect(blob.bytesRead).toBeLessThanOrEqual(mib)
  })
})

function box(type: string, payload: Uint8Array): Buffer {
  const head = Buffer.alloc(8)
  head.writeUInt32BE(8 + payload.length)
  head.write(type, 4, 'latin1')
  return Buffer.concat([head, payload])
}

const containers = ['moov', 'trak', 'mdia', 'minf', 'stbl', 'edts']

/** The boxes of a part of a file, some with other contents. */
function rewritten(bytes: Buffer, replace: (type: string) => Buffer | undefined): Buffer {
  const parts: Buffer[] = []
  for (let at = 0; at < bytes.length; ) {
    const size = bytes.readUInt32BE(at)
    const type = bytes.toString('latin1', at + 4, at + 8)
    const payload = bytes.subarray(at + 8, at + size)
    parts.push(
      box(type, replace(type) ?? (containers.includes(type) ? rewritten(payload, replace) : payload)),
    )
    at += size
  }
  return Buffer.concat(parts)
}

function topBoxes(mp4: Buffer): Map<string, Buffer> {
  const boxes = new Map<string, Buffer>()
  for (let at = 0; at < mp4.length; at += mp4.readUInt32BE(at)) {
    const type = mp4.toString('latin1', at + 4, at + 8)
    if (!boxes.has(type)) boxes.set(type, mp4.subarray(at, at + mp4.readUInt32BE(at)))
  }
  return boxes
}

/** A video of any size: all but its first and last bytes are media that nobody reads. */
async function indexBehind(
  size: number,
  replace: (type: string) => Buffer | undefined = () => undefined,
): Promise<MadeUpBlob> {
  const boxes = topBoxes(await readVideo('index-behind.mp4'))
  const ftyp = boxes.get('ftyp') as Buffer
  const moov = rewritten(boxes.get('moov') as Buffer, replace)
  // A length of 64 bits.
  const mdat = Buffer.from('\0\0\0\x01mdat\0\0\0\0\0\0\0\0', 'latin1')
  mdat.writeBigUInt64BE(BigInt(size - ftyp.length - moov.length), 8)
  return new MadeUpBlob(size, [
    { offset: 0, bytes: Buffer.concat([ftyp, mdat]) },
    { offset: size - moov.length, bytes: moov },
  ])
}

/** So many fragments, each of one second, as far apart. */
async function manyFragments(count: number, apart: number): Promise<{ blob: MadeUpBlob; seconds: number }> {
  const boxes = topBoxes(await readVideo('fragmented-variable.mp4'))
  const timescale = 15_360
  const frames = 30
  const sizes = Buffer.alloc(12)
  // The length of the samples stands in the fragment's header, that of all in none.
  sizes.writeUInt32BE(0, 0)
  sizes.writeUInt32BE(frames, 4)
  const fragment = (n: number): Buffer => {
    const tfhd = Buffer.alloc(12)
    tfhd.writeUInt32BE(8)
    tfhd.writeUInt32BE(1, 4)
    tfhd.writeUInt32BE(timescale / frames, 8)
    const tfdt = Buffer.alloc(8)
    tfdt.writeUInt32BE(n * timescale, 4)
    const traf = box(
      'traf',
      Buffer.concat([box('tfhd', tfhd), box('tfdt', tfdt), box('trun', sizes.subarray(0, 8))]),
    )
    const moof = box('moof', Buffer.concat([box('mfhd', Buffer.alloc(8)), traf]))
    const mdat = Buffer.from('\0\0\0\0mdat', 'latin1')
    mdat.writeUInt32BE(apart - moof.length)
    return Buffer.concat([moof, mdat])
  }
  const start = Buffer.concat([boxes.get('ftyp') as Buffer, boxes.get('moov') as Buffer])
  const parts: Part[] = [{ offset: 0, bytes: start }]
  for (let n = 0; n < count; n++) parts.push({ offset: start.length + n * apart, bytes: fragment(n) })
  // The last one is short, so that its header lies near the end.
  const end = start.length + (count - 1) * apart
  const last = fragment(count - 1)
  last.writeUInt32BE(1000, last.length - 8)
  parts[count] = { offset: end, bytes: last }
  return { blob: new MadeUpBlob(end + last.length - 8 + 1000, parts), seconds: count }
}

/** So many frames, 40 ms each, as far apart, and a last cluster at the end. */
async function manyBlocks(
  count: number,
  apart: number,
  live: boolean,
): Promise<{ blob: MadeUpBlob; seconds: number }> {
  const webm = Buffer.from(await readVideo(live ? 'live.webm' : 'vp9-opus.webm'))
  const cluster = webm.indexOf('1f43b675', 0, 'hex')
  const segment = webm.indexOf('18538067', 0, 'hex')
  // A length that is not known, of the segment and of its clusters.
  webm.set(Buffer.from('01ffffffffffffff', 'hex'), segment + 4)
  const clusterHead = (time: number): Buffer => {
    const head = Buffer.from('1f43b67501ffffffffffffffe78400000000', 'hex')
    head.writeUInt32BE(time, head.length - 4)
    return head
  }
  const block = (n: number, length: number): Buffer => {
    const head = Buffer.from('a3010000000000000081000080', 'hex')
    head.writeUIntBE(length - 9, 3, 6)
    head.writeInt16BE(n, 10)
    return Buffer.concat([head, Buffer.from('8249834200', 'hex')])
  }
  const parts: Part[] = [{ offset: 0, bytes: webm.subarray(0, cluster) }]
  const perCluster = 50
  let at = cluster
  for (let n = 0; n < count; n++) {
    const head = n % perCluster === 0 ? clusterHead(40 * n) : Buffer.alloc(0)
    parts.push({ offset: at, bytes: Buffer.concat([head, block(40 * (n % perCluster), apart)]) })
    at += head.length + apart
  }
  const end = Buffer.concat([clusterHead(40 * count), block(0, 1000)])
  parts.push({ offset: at, bytes: end })
  return { blob: new MadeUpBlob(at + clusterHead(0).length + 1000, parts), seconds: (count + 1) * 0.04 }
}

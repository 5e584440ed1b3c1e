import { Buffer } from 'node:buffer'
import { openAsBlob } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { videoPath } from '@postfit/fixtures'
import { BufferSource, EncodedPacketSink, Input, MATROSKA, MP4, type Source, WEBM } from 'mediabunny'
import { expect, it } from 'vitest'
import { fileSource } from './file-source.ts'
import { packetsOneByOne } from './packets-one-by-one.ts'

/** The packets of all tracks, which are read at a time. */
async function packetsOf(source: Source, oneByOne: boolean): Promise<Uint8Array[]> {
  using input = new Input({ source, formats: [MP4, MATROSKA, WEBM] })
  const all = (await input.getTracks()).map(async (track) => {
    const sink = new EncodedPacketSink(track)
    const packets = oneByOne ? packetsOneByOne(sink, await sink.getFirstPacket(), {}) : sink.packets()
    const found: Uint8Array[] = []
    for await (const { data } of packets) found.push(data.slice())
    return found
  })
  return (await Promise.all(all)).flat()
}

it.each(['compliant.mp4', 'index-behind.mp4', 'fragmented.mp4', 'vp9-opus.webm', 'h264-aac.mkv'])(
  'gives the packets of %s as they are, one by one',
  async (name) => {
    const found = await packetsOf(fileSource(await openAsBlob(videoPath(name))), true)
    const expected = await packetsOf(new BufferSource(await readFile(videoPath(name))), false)
    expect(found.length).toBeGreaterThan(10)
    expect(found).toEqual(expected)
  },
)

it('ends where a damaged Matroska goes on as nothing that is known', { timeout: 20_000 }, async () => {
  const whole = await readFile(videoPath('h264-aac.mkv'))
  const damaged = Buffer.from(whole)
  // Where there was the list of places to jump to (RFC 9559 section 5.1.5).
  damaged.fill(0, whole.lastIndexOf(Buffer.from('1c53bb6b', 'hex')))
  const all = await packetsOf(fileSource(new Blob([whole])), true)
  const found = await packetsOf(fileSource(new Blob([damaged])), true)
  expect(found.length).toBeGreaterThan(10)
  expect(found).toEqual(all)
})

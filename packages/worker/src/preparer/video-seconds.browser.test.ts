import {
  ALL_FORMATS,
  BlobSource,
  BufferTarget,
  EncodedPacketSink,
  EncodedVideoPacketSource,
  Input,
  Mp4OutputFormat,
  Output,
} from 'mediabunny'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { temporaryFolder } from '../temporary-files/temporary-folder.ts'
import { photo } from '../testing/photos.ts'
import { video } from '../testing/videos.ts'
import { built } from '../testing/worker-urls.ts'
import { createPreparer } from './create-preparer.ts'

const preparer = createPreparer(built)
afterAll(() => preparer.dispose())

const square = {
  videoFit: { mode: 'crop', ratio: { width: 1, height: 1 }, around: { x: 0.5, y: 0.5 } },
} as const
const draft = { type: 'VIDEO', privacy: 'PUBLIC_TO_EVERYONE' } as const

let short: File
let long: File
beforeAll(async () => {
  short = await video('full-hd.mp4')
  long = await repeated(short, 25)
})

/** The pictures of a video of one second again and again. */
async function repeated(file: File, times: number): Promise<File> {
  const input = new Input({ formats: ALL_FORMATS, source: new BlobSource(file) })
  const track = await input.getPrimaryVideoTrack()
  if (!track) throw new Error('Expected pictures')
  const decoderConfig = (await track.getDecoderConfig()) as VideoDecoderConfig
  const target = new BufferTarget()
  const output = new Output({ format: new Mp4OutputFormat(), target })
  const source = new EncodedVideoPacketSource('avc')
  output.addVideoTrack(source, { frameRate: 30 })
  await output.start()
  for (let time = 0; time < times; time++) {
    for await (const packet of new EncodedPacketSink(track).packets()) {
      await source.add(packet.clone({ timestamp: packet.timestamp + time }), { decoderConfig })
    }
  }
  await output.finalize()
  return new File([target.buffer as ArrayBuffer], 'long.mp4', { type: 'video/mp4' })
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1000
}

async function countOf(folder: FileSystemDirectoryHandle): Promise<number> {
  let count = 0
  for await (const _ of folder.keys()) count++
  return count
}

it('tells how long a video will take long before it would be done, and leaves nothing behind', async () => {
  const took = await seconds(async () => {
    const { output, error } =
      (await preparer.prepare({ ...draft, media: [long] }, { policy: square })).files[0] ?? {}
    expect(error).toBeNull()
    expect(output?.facts).toMatchObject({ width: 1080, height: 1080 })
  })
  let forecast = { min: 0, likely: 0, max: 0 }
  const asked = await seconds(async () => {
    forecast = await preparer.forecastSeconds(long, { policy: square })
  })
  const { min, likely, max } = forecast
  expect(min).toBeLessThan(likely)
  expect(max).toBeGreaterThan(likely)
  // Whatever else the machine does, it is not another order of magnitude.
  expect(likely).toBeGreaterThan(took / 3)
  expect(likely).toBeLessThan(took * 3)
  // A quick machine is done with all of it before its pace is known.
  expect(asked).toBeLessThan(Math.max(0.8 * likely, 2.5))
  const folder = await temporaryFolder(false)
  await expect.poll(async () => (folder ? await countOf(folder) : 0)).toBe(0)
})

it('tells what a video of a second took, and nothing for one that stays as it is', async () => {
  const { likely } = await preparer.forecastSeconds(short, { policy: square })
  expect(likely).toBeGreaterThan(0)
  expect(likely).toBeLessThan(60)
  expect((await preparer.forecastSeconds(await video('compliant.mp4'))).likely).toBeLessThan(likely)
})

it('refuses what is no video and a policy that makes no sense, and ends when it is told to', async () => {
  await expect(preparer.forecastSeconds(await photo('compliant.jpg'))).rejects.toMatchObject({
    code: 'unsupported',
  })
  const ratio = { width: 0, height: 1 }
  const policy = { videoFit: { mode: 'pad', ratio, fill: 'blur' } } as const
  await expect(preparer.forecastSeconds(short, { policy })).rejects.toThrow(RangeError)
  const unwanted = new AbortController()
  const asked = preparer.forecastSeconds(long, { policy: square, signal: unwanted.signal })
  unwanted.abort(new Error('Not wanted any more'))
  await expect(asked).rejects.toThrow('Not wanted any more')
})

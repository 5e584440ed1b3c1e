import { inspect, type Step, type VideoFacts } from '@postfit/core'
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { cdp } from 'vitest/browser'
import { devicePool } from '../pool/device-pool.ts'
import type { WorkerPool } from '../pool/worker-pool.ts'
import { prepareVideoFile } from '../preparer/prepare-video-file.ts'
import { type TemporaryFiles, temporaryFiles } from '../temporary-files/temporary-files.ts'
import { temporaryFolder } from '../temporary-files/temporary-folder.ts'
import { quickest } from '../testing/quickest.ts'
import { video } from '../testing/videos.ts'
import { built } from '../testing/worker-urls.ts'

/** Sends commands of Chromium's own protocol. */
const chromium = cdp() as unknown as { send(command: string, options: object): Promise<unknown> }

/** A room of so many bytes for all that the page stores; all of the disk again when left out. */
const allowBytes = (quotaSize?: number): Promise<unknown> =>
  chromium.send('Storage.overrideQuotaForOrigin', {
    origin: location.origin,
    ...(quotaSize && { quotaSize }),
  })

let source: File
let files: TemporaryFiles
let pool: WorkerPool
let facts: VideoFacts

beforeAll(async () => {
  source = await video('compliant.mp4')
  facts = (await inspect(source)) as VideoFacts
})

beforeEach(() => {
  files = temporaryFiles()
  const usual = { worker: undefined, wasmUrl: undefined, memory: undefined, fileTimeout: undefined }
  pool = devicePool({ ...usual, ...built, workers: 1 })
})

afterEach(async () => {
  pool.end(new Error('The test is over'))
  await files.end()
  await allowBytes()
})

const transcode: Step = {
  kind: 'transcode-video',
  codec: 'h264',
  width: 720,
  height: 1280,
  frameRate: 30,
  toneMap: false,
  bitrate: 4_000_000,
  quality: null,
  maxBytes: null,
  worthBytes: null,
  fallback: [],
  answers: [],
}

/** Prepares the video as if nothing at all could be kept in memory. */
async function prepare(
  onFraction: (fraction: number) => void,
  signal: AbortSignal = new AbortController().signal,
  step: Step = transcode,
  file: File = source,
): ReturnType<typeof prepareVideoFile> {
  const job = { file, facts, steps: [step], aacEncoderUrl: undefined, ac3DecoderUrl: undefined }
  const onProgress = ({ stage, fraction }: { stage: string; fraction: number }): void => {
    if (stage === 'transcode') onFraction(fraction)
  }
  return prepareVideoFile(
    job,
    pool,
    files,
    120_000,
    () => source.name,
    onProgress,
    () => {},
    signal,
    0,
  )
}

async function temporaryNames(): Promise<string[]> {
  const folder = (await temporaryFolder()) as unknown as { keys(): AsyncIterable<string> }
  const names: string[] = []
  for await (const name of folder.keys()) names.push(name)
  return names
}

it('comes out of a temporary file when it is too large for memory', async () => {
  const { file, facts: found } = await prepare(() => {})
  expect(await temporaryNames()).toHaveLength(1)
  expect(found).toMatchObject({ kind: 'video', width: 720, height: 1280, fastStart: true, truncated: false })
  expect((await file.arrayBuffer()).byteLength).toBe(file.size)
})

it('is given up as out of space when there is no room for it, and nothing of it is left', async () => {
  let filled: Promise<unknown> | undefined
  const work = prepare(() => {
    filled ??= allowBytes(1)
  })
  await expect(work).rejects.toMatchObject({
    code: 'out-of-space',
    message: expect.stringContaining('the disk is full'),
  })
  expect(filled).toBeDefined()
  await expect.poll(temporaryNames).toEqual([])
})

it('is given up when it has more bytes than it may, however coarse', async () => {
  const work = prepare(() => {}, undefined, { ...transcode, maxBytes: 2000 })
  await expect(work).rejects.toMatchObject({
    code: 'over-budget',
    message: expect.stringMatching(/Expected at most 2000 bytes but compliant.mp4 has \d+, however coarse/),
  })
  await expect.poll(temporaryNames).toEqual([])
})

it('is given up when the decoder fails in the middle, and nothing of it is left', async () => {
  const bytes = new Uint8Array(await source.arrayBuffer())
  bytes.fill(255, bytes.length * 0.6, bytes.length * 0.7)
  const damaged = new File([bytes], source.name)
  let namesThen: Promise<string[]> | undefined
  const work = prepare(
    (fraction) => {
      if (fraction > 0) namesThen ??= temporaryNames()
    },
    undefined,
    transcode,
    damaged,
  )
  await expect(work).rejects.toMatchObject({
    code: 'encode-failed',
    message: expect.stringContaining('compliant.mp4'),
  })
  expect(await namesThen).toHaveLength(1)
  await expect.poll(temporaryNames).toEqual([])
  expect(new Uint8Array(await damaged.arrayBuffer())).toEqual(bytes)
})

it('is given up within 100 ms of an abort, and its temporary file goes', async () => {
  let namesThen: Promise<string[]> | undefined
  const ms = await quickest(100, async () => {
    await expect.poll(temporaryNames).toEqual([])
    const controller = new AbortController()
    const reason = new Error('Not now')
    let abortedAt = 0
    let isUnderWay = false
    const work = prepare((fraction) => {
      if (fraction === 0 || isUnderWay) return
      isUnderWay = true
      namesThen = temporaryNames()
      // Not before they are read: its file is about to go.
      namesThen.then(() => {
        abortedAt = performance.now()
        controller.abort(reason)
      })
    }, controller.signal)
    await expect(work).rejects.toBe(reason)
    return performance.now() - abortedAt
  })
  expect(ms).toBeLessThan(100)
  expect(await namesThen).toHaveLength(1)
  await expect.poll(temporaryNames).toEqual([])
})

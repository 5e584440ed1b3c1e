import { describe, expect, it } from 'vitest'
import type { VideoContender, VideoReport, VideoRow } from './video-report.ts'
import { videoMemory, videoRatios } from './video-summary.ts'
import { videoLosses } from './video-table.ts'

/** A row whose input has a hundred frames. */
const row = (
  work: string,
  contender: VideoContender,
  times: readonly number[],
  kind: VideoRow['kind'] = 'encode',
): VideoRow => ({
  ...{ work, contender, kind, times, failure: null, ms: null, firstByteMs: null, memoryMB: null },
  framesPerSecond: times.map((ms) => 100_000 / ms),
  ...{ bytes: null, ssim: null, psnr: null, soundOffsetMs: null },
})

const report = (...rows: VideoRow[]): VideoReport => ({
  machine: { date: '2026-11-30', processor: 'any', cores: 2, browser: 'any' },
  rounds: 3,
  notes: [],
  rows,
})

describe('the ratios of videos', () => {
  it('are those of the work that does worst', () => {
    const given = report(
      row('turned', 'postfit', [100, 110, 90]),
      row('turned', 'mediabunny', [300, 330, 270]),
      row('turned', 'floor', [80, 88, 72]),
      row('smaller', 'postfit', [200]),
      row('smaller', 'mediabunny', [500]),
      row('smaller', 'floor', [100]),
      row('cut', 'postfit', [10], 'copy'),
      row('cut', 'mediabunny', [200], 'copy'),
      row('index', 'postfit', [10], 'copy'),
      row('index', 'mediabunny', [100], 'copy'),
    )
    const { toMediabunny, toFloor, copyToMediabunny, toX264 } = videoRatios(given)
    expect(toMediabunny).toBeCloseTo(2.5)
    expect(toFloor).toBeCloseTo(2)
    expect(copyToMediabunny).toBeCloseTo(0.1)
    expect(toX264).toBeNull()
  })

  it('compare frames a second where one was given less to do', () => {
    const short: VideoRow = { ...row('turned', 'ffmpeg-wasm-threads', [1000]), framesPerSecond: [5] }
    expect(videoRatios(report(row('turned', 'postfit', [1000]), short)).toFfmpegWasm).toBeCloseTo(20)
  })
})

it('tells the most memory that encoding takes, 4K apart', () => {
  const with4K = report(
    { ...row('4K to 1080p', 'postfit', [1]), memoryMB: 300 },
    { ...row('4K to 1080p', 'mediabunny', [1]), memoryMB: 900 },
    { ...row('turned', 'postfit', [1]), memoryMB: 150 },
    { ...row('smaller', 'postfit', [1]), memoryMB: 160 },
    { ...row('index', 'postfit', [1], 'copy'), memoryMB: 500 },
  )
  expect(videoMemory(with4K)).toEqual({ hd: 160, fourK: 300 })
  expect(videoMemory(report(row('turned', 'postfit', [1])))).toEqual({ hd: null, fourK: null })
})

it('tells whoever is faster, but for the floor, which nobody can use', () => {
  const given = report(
    row('turned', 'postfit', [100]),
    row('turned', 'libx264', [50]),
    row('turned', 'floor', [10]),
    row('turned', 'mediabunny', [200]),
  )
  expect(videoLosses(given)).toEqual(['turned: libx264 takes 0.50 of our time.'])
})

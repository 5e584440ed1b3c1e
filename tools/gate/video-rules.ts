import type { Rule } from './rule.ts'
import type { VideoFacts } from './video-facts.ts'
import { count } from './wording.ts'

const MAX_BYTES = 1_000_000_000
const MAX_SECONDS = 600
const MIN_SIDE = 360
const MAX_SIDE = 4096
const MIN_FRAME_RATE = 23
const MAX_FRAME_RATE = 60

const CODECS: ReadonlySet<string> = new Set(['h264', 'hevc', 'vp8', 'vp9'])

/** Relatives that ffprobe reads with the same demuxer and TikTok does not list: 3GPP, Motion JPEG 2000, audio. */
const FOREIGN_BRAND = /^(3g|mj|M4A|M4B)/

export const READABLE_VIDEO = 'a video that plays to its end'

export const videoRules: readonly Rule<VideoFacts>[] = [
  {
    rule: 'video-container',
    profile: 'contract',
    source: 'V1',
    requirement: 'MP4 or MOV, by the bytes and not by the name',
    received: ({ container, brand }) => {
      if (!container.split(',').includes('mov')) return `container ${container}`
      return brand !== null && FOREIGN_BRAND.test(brand) ? `container of brand ${brand}` : null
    },
  },
  {
    rule: 'video-readable',
    profile: 'contract',
    source: 'V1, V2: file_format_check_failed is also what a broken file earns',
    requirement: READABLE_VIDEO,
    received: ({ damage }) => damage,
  },
  {
    rule: 'video-codec',
    profile: 'contract',
    source: 'V2',
    requirement: 'H.264, H.265, VP8 or VP9',
    received: ({ codec }) => (CODECS.has(codec) ? null : `video codec ${codec}`),
  },
  {
    rule: 'video-bytes',
    profile: 'contract',
    source: 'V4; 1 GB read strictly',
    requirement: `at most ${count(MAX_BYTES, 'bytes')}`,
    received: ({ byteLength }) => (byteLength <= MAX_BYTES ? null : count(byteLength, 'bytes')),
  },
  {
    rule: 'video-duration',
    profile: 'contract',
    source: 'part 0, V5',
    requirement: `at most ${count(MAX_SECONDS, 'seconds')}`,
    received: ({ duration }) => {
      if (!Number.isFinite(duration)) return 'an unknown duration'
      return duration <= MAX_SECONDS ? null : count(duration, 'seconds')
    },
  },
  {
    rule: 'video-size',
    profile: 'contract',
    source: 'V7',
    requirement: `each side ${MIN_SIDE} to ${MAX_SIDE} pixels`,
    received: ({ width, height }) =>
      Math.min(width, height) >= MIN_SIDE && Math.max(width, height) <= MAX_SIDE
        ? null
        : `${width}x${height}`,
  },
  {
    rule: 'video-frame-rate',
    profile: 'contract',
    source: 'V9: frame_rate_check_failed; 60.0x was refused, so only the noise of timestamps is rounded away',
    requirement: `${MIN_FRAME_RATE} to ${MAX_FRAME_RATE} frames a second`,
    received: ({ frameRate }) => {
      if (frameRate === null) return 'an unknown frame rate'
      const rate = Math.round(frameRate * 100) / 100
      return rate >= MIN_FRAME_RATE && rate <= MAX_FRAME_RATE ? null : count(rate, 'frames a second')
    },
  },
  {
    rule: 'video-private',
    profile: 'promise',
    source: 'DESIGN.md: metadata that identifies is removed',
    requirement: 'no recorded location',
    received: ({ location }) => (location ? 'a recorded location' : null),
  },
]

import type { PreparePolicy } from '@postfit/core'
import type { InputName } from './inputs.ts'

/** What a person wants of a video, and how each contender is told. */
export interface VideoWork {
  readonly name: string
  readonly input: InputName
  /** How long the input is, repeated; as long as all of them unless given. Not part of a quick look. */
  readonly seconds?: number
  /** Whether only Postfit has it, once, for its memory: it takes too long to be repeated. */
  readonly isAlone?: true
  /** Copying moves packets and encodes no picture. */
  readonly kind: 'copy' | 'encode'
  readonly policy: PreparePolicy
  /** For Mediabunny's `Conversion`: those of its video options that are data. */
  readonly conversion: ConversionWish
  /** For ffmpeg, between input and output. It turns pictures upright by itself. */
  readonly filters?: string
  /** Seconds into the input from which and to which it is cut. */
  readonly trim?: { readonly start: number; readonly end: number }
  /** The part of a picture that all of them have to show alike, as a filter of ffmpeg; all of it unless given. */
  readonly alike?: string
  /** Whether a picture of ffmpeg's can be compared with; its tone mapping is another one. */
  readonly isJudged: boolean
}

/** See Mediabunny's `ConversionVideoOptions`. */
export interface ConversionWish {
  readonly width?: number
  readonly height?: number
  readonly fit?: 'contain'
  readonly frameRate?: number
  readonly allowTransformationMetadata?: false
  readonly forceTranscode?: true
}

const portrait = { width: 9, height: 16 }

/** All works, cheapest first. */
export const works: readonly VideoWork[] = [
  {
    name: 'MOV to MP4, 100 MB',
    input: 'camera.mov',
    kind: 'copy',
    policy: {},
    conversion: {},
    isJudged: false,
  },
  {
    name: 'MOV to MP4, 2 GB',
    input: 'camera.mov',
    seconds: 200,
    kind: 'copy',
    policy: {},
    conversion: {},
    isJudged: false,
  },
  {
    name: 'cut by copying, 100 MB',
    input: 'camera.mov',
    kind: 'copy',
    policy: { consent: ['trimVideo'], trimStart: 2, trimEnd: 8 },
    conversion: {},
    trim: { start: 2, end: 8 },
    isJudged: false,
  },
  {
    name: '1080p turned for good, noise',
    input: 'turned-noise.mp4',
    kind: 'encode',
    policy: { videoRotation: 'bake' },
    conversion: { allowTransformationMetadata: false },
    filters: 'null',
    isJudged: true,
  },
  {
    name: '1080p turned for good, film grain',
    input: 'turned-grain.mp4',
    kind: 'encode',
    policy: { videoRotation: 'bake' },
    conversion: { allowTransformationMetadata: false },
    filters: 'null',
    isJudged: true,
  },
  {
    name: '4K to 1080p',
    input: 'large.mp4',
    kind: 'encode',
    policy: { videoSize: { width: 1080, height: 1920 } },
    conversion: { width: 1920, height: 1080, fit: 'contain' },
    filters: 'scale=1920:1080:flags=lanczos',
    isJudged: true,
  },
  {
    name: '4K to 1080p, one minute',
    input: 'large.mp4',
    seconds: 60,
    isAlone: true,
    kind: 'encode',
    policy: { videoSize: { width: 1080, height: 1920 } },
    conversion: {},
    isJudged: false,
  },
  {
    name: '100 frames a second to 30',
    input: 'fast.mp4',
    kind: 'encode',
    policy: {},
    conversion: { frameRate: 30 },

    filters: 'fps=30',
    // Each takes other pictures: Postfit those in the middle of each new one's time, ffmpeg's filter the nearest to its end.
    isJudged: false,
  },
  {
    name: 'HDR to SDR',
    input: 'hlg.webm',
    kind: 'encode',
    policy: {},
    conversion: { forceTranscode: true },
    // Only the samples: a tone mapping of ffmpeg's takes a library that its build lacks.
    filters: 'format=yuv420p',
    isJudged: false,
  },
  {
    name: 'landscape padded to 9:16 with blur',
    input: 'landscape.mp4',
    kind: 'encode',
    policy: { videoFit: { mode: 'pad', ratio: portrait, fill: 'blur' } },
    // Black bars: it has no blur.
    conversion: { width: 1080, height: 1920, fit: 'contain' },
    filters:
      'split[a][b];[a]scale=270:480:force_original_aspect_ratio=increase,crop=270:480,boxblur=12:2,scale=1080:1920[c];[b]scale=1080:608:flags=lanczos[d];[c][d]overlay=0:656',
    alike: 'crop=1080:592:0:664',
    isJudged: true,
  },
]

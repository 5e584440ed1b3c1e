import { ratio, spread } from '../spread.ts'
import type { VideoContender, VideoReport, VideoRow } from './video-report.ts'

/** The numbers that the targets are about; `null` where there was nothing to measure them with. */
export interface VideoRatios {
  /** Frames a second, times Mediabunny's: the least of all works that encode. */
  readonly toMediabunny: number | null
  /** Frames a second, times ffmpeg.wasm's with threads: the least of all works that encode. */
  readonly toFfmpegWasm: number | null
  /** Time, times that of decoding and encoding with nothing in between: the most of all works that encode. */
  readonly toFloor: number | null
  /** Time, times native libx264's (`veryfast`): the most of all works that encode. */
  readonly toX264: number | null
  /** Time, times Mediabunny's: the most of all works that copy. */
  readonly copyToMediabunny: number | null
}

/** MB that the largest process of the browser has at its peak while Postfit encodes; `null` where that was not measured. */
export interface VideoMemory {
  /** The most of all works on 1080p. */
  readonly hd: number | null
  /** The most of all works on 4K, one of which is on a minute. */
  readonly fourK: number | null
}

/** What Postfit's works take of memory. */
export function videoMemory({ rows }: VideoReport): VideoMemory {
  const own = rows.filter(({ contender, kind }) => contender === 'postfit' && kind === 'encode')
  const most = (isFourK: boolean): number | null =>
    end(
      'max',
      own.flatMap(({ work, memoryMB }) => (work.startsWith('4K') === isFourK && memoryMB) || []),
    )
  return { hd: most(false), fourK: most(true) }
}

/** What a bench of videos comes to. */
export function videoRatios(report: VideoReport): VideoRatios {
  const of = (
    kind: VideoRow['kind'],
    other: VideoContender,
    value: (ours: VideoRow, theirs: VideoRow) => number | null,
  ): number[] =>
    report.rows
      .filter((row) => row.kind === kind && row.contender === 'postfit')
      .flatMap((ours) => {
        const theirs = videoRow(report, ours.work, other)
        return (theirs && value(ours, theirs)) ?? []
      })
  return {
    toMediabunny: end('min', of('encode', 'mediabunny', speed)),
    toFfmpegWasm: end('min', of('encode', 'ffmpeg-wasm-threads', speed)),
    toFloor: end('max', of('encode', 'floor', time)),
    toX264: end('max', of('encode', 'libx264', time)),
    copyToMediabunny: end('max', of('copy', 'mediabunny', time)),
  }
}

/** What a contender came to with a work. */
export function videoRow(
  { rows }: VideoReport,
  work: string,
  contender: VideoContender,
): VideoRow | undefined {
  return rows.find((row) => row.work === work && row.contender === contender)
}

/** How many times the other's time one takes, by rounds. */
export function time(ours: VideoRow, theirs: VideoRow): number | null {
  return ours.times.length > 0 && theirs.times.length > 0 ? ratio(ours.times, theirs.times).median : null
}

/** How many times the other's frames a second one makes: the two may have had inputs of different lengths. */
function speed(ours: VideoRow, theirs: VideoRow): number | null {
  if (ours.framesPerSecond.length === 0 || theirs.framesPerSecond.length === 0) return null
  return spread(ours.framesPerSecond).median / spread(theirs.framesPerSecond).median
}

function end(which: 'min' | 'max', values: readonly number[]): number | null {
  return values.length > 0 ? spread(values)[which] : null
}

import { shown, table } from '../report/table.ts'
import { spread } from '../spread.ts'
import type { VideoReport, VideoRow } from './video-report.ts'
import { time, videoMemory, videoRatios, videoRow } from './video-summary.ts'

/** What is aimed for, and how it turned out. */
const targets = [
  ['frames a second, times those of Mediabunny (encoding, the least)', 'toMediabunny', 'at least', 2],
  ['frames a second, times those of ffmpeg.wasm with threads (the least)', 'toFfmpegWasm', 'at least', 20],
  ['time, part of the floor: decode and encode alone (the most)', 'toFloor', 'at most', 1.15],
  ['time, part of native libx264 veryfast (the most)', 'toX264', 'at most', 0.65],
  ['copying: time, part of that of Mediabunny (the most)', 'copyToMediabunny', 'at most', 0.1],
] as const

const memoryTargets = [
  ['memory of the largest process, MB: works on 1080p (the most)', 'hd', 200],
  ['memory of the largest process, MB: 4K to 1080p (the most; one work is on a minute)', 'fourK', 350],
] as const

/** All works with all contenders, one below the other. */
export function videoTable(report: VideoReport): string {
  const head = [
    'work',
    'who',
    'time, ms',
    'frames a second',
    'memory, MB',
    'kB',
    'SSIM',
    'PSNR, dB',
    'sound, ms',
    'part of our time',
  ]
  return table(
    head,
    report.rows.map((row) => [
      row.work,
      row.contender === 'postfit' ? '**Postfit**' : row.contender,
      row.failure ? `failed: ${row.failure}` : shown(row.ms),
      row.framesPerSecond.length > 0 ? spread(row.framesPerSecond).median.toFixed(0) : '-',
      number(row.memoryMB),
      number(row.bytes && row.bytes / 1000),
      number(row.ssim, 4),
      number(row.psnr, 1),
      number(row.soundOffsetMs, 1),
      comparison(report, row),
    ]),
  )
}

/** What is aimed for, beside what was reached. */
export function videoTargetTable(report: VideoReport): string {
  const [ratios, memory] = [videoRatios(report), videoMemory(report)]
  const verdict = (measured: number | null, isMet: (measured: number) => boolean): string =>
    measured === null ? '-' : isMet(measured) ? 'met' : 'missed'
  return table(
    ['what', 'target', 'measured', ''],
    [
      ...targets.map(([what, name, how, limit]) => {
        const measured = ratios[name]
        const met = verdict(measured, (one) => (how === 'at least' ? one >= limit : one <= limit))
        return [what, `${how} ${limit}`, number(measured, 2), met]
      }),
      ...memoryTargets.map(([what, name, limit]) => {
        const measured = memory[name]
        return [what, `at most ${limit}`, number(measured), verdict(measured, (one) => one <= limit)]
      }),
    ],
  )
}

/** Where somebody else is faster. */
export function videoLosses(report: VideoReport): string[] {
  return report.rows.flatMap((row) => {
    const ours = videoRow(report, row.work, 'postfit')
    // The floor is nobody's program, and what ffmpeg.wasm was given is shorter.
    if (!ours || row === ours || row.contender === 'floor' || isOnPart(row)) return []
    const part = time(ours, row)
    return part !== null && part > 1
      ? [`${row.work}: ${row.contender} takes ${(1 / part).toFixed(2)} of our time.`]
      : []
  })
}

/** Whether a time is not that of the whole input. */
function isOnPart({ contender }: VideoRow): boolean {
  return contender.startsWith('ffmpeg-wasm')
}

function comparison(report: VideoReport, row: VideoRow): string {
  const ours = videoRow(report, row.work, 'postfit')
  if (!ours || ours === row || isOnPart(row)) return '-'
  return number(time(row, ours), 2)
}

function number(value: number | null | undefined, digits = 0): string {
  return typeof value === 'number' && Number.isFinite(value) ? value.toFixed(digits) : '-'
}

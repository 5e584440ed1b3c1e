import { readFile, writeFile } from 'node:fs/promises'
import { withBlock } from '../../docs/marked-block.ts'
import { type Bar, barChart } from '../report/chart.ts'
import { list } from '../report/table.ts'
import { runVideoBench, type VideoBenchRequest } from './run-video-bench.ts'
import type { VideoReport } from './video-report.ts'
import { videoMemory, videoRatios } from './video-summary.ts'
import { videoLosses, videoTable, videoTargetTable } from './video-table.ts'

interface Wanted extends VideoBenchRequest {
  /** Where all measures are written. */
  readonly json?: string | undefined
  /** Whether the docs are. */
  readonly write?: boolean | undefined
}

/** `pnpm bench --videos`: measures, and prints and writes what was measured. */
export async function benchVideos({ json, write, ...request }: Wanted): Promise<void> {
  const report = await runVideoBench(request)
  console.log([videoTable(report), videoTargetTable(report), list(report.notes)].join('\n\n'))
  if (json !== undefined) {
    const all = { videos: { ratios: videoRatios(report), peakMemoryMB: videoMemory(report), ...report } }
    await writeFile(json, `${JSON.stringify(all, null, 2)}\n`)
  }
  if (write) {
    await writeFile(new URL('../../../docs/bench-videos.svg', import.meta.url), chart(report))
    const page = new URL('../../../docs/videos.md', import.meta.url)
    await writeFile(page, withBlock(await readFile(page, 'utf8'), 'bench', block(report)))
  }
}

/** Times of the first work that encodes, as that is what takes long. */
function chart(report: VideoReport): string {
  const work = report.rows.find(({ kind }) => kind === 'encode')?.work
  const bars = report.rows.flatMap(({ work: of, contender, ms }): Bar[] => {
    if (of !== work || !ms || contender.startsWith('ffmpeg-wasm')) return []
    const isOurs = contender === 'postfit'
    const native = contender.startsWith('lib') ? `ffmpeg, ${contender}` : contender
    const role = isOurs ? 'postfit' : contender === 'mediabunny' ? 'peer' : 'native'
    return [{ name: isOurs ? 'Postfit' : native, role, ms }]
  })
  return barChart(`${work}, 10 s: wall time`, report.machine, bars)
}

/** What docs/videos.md says of speed. */
function block(report: VideoReport): string {
  const { date, cores, processor, browser } = report.machine
  const lost = videoLosses(report)
  return [
    '![Wall times of one video with each contender](bench-videos.svg)',
    `Measured by \`pnpm bench --videos --write\` on ${date}: ${cores} cores of ${processor}, ${browser}, no graphics card; medians of ${report.rounds} rounds in ` +
      'turns (least and most in brackets). Inputs last 10 s, with 30 frames a second unless said, and are drawn, with noise. All contenders that encode are asked for ' +
      "the bitrate of Postfit's output. SSIM and PSNR are to ffmpeg's own rendering of the input (`scale`, `overlay`), over every seventh frame. *floor* is decoding and " +
      'encoding by WebCodecs with nothing in between. ffmpeg.wasm has one second of each input, once. Mediabunny pads with black, and does not tone-map. ' +
      'Memory is that of the largest process at its peak, in the first run of each contender, which has a browser of its own for each work.',
    videoTable(report),
    videoTargetTable(report),
    lost.length > 0 ? `Where Postfit loses:\n\n${list(lost)}` : 'Nobody is faster in this run.',
    ...(report.notes.length > 0 ? [list(report.notes)] : []),
  ].join('\n\n')
}

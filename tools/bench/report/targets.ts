import type { BenchReport } from './bench-report.ts'
import { summary } from './summary.ts'

/** A number that is to be reached. */
export interface Target {
  readonly what: string
  readonly limit: number
  /** `null` where it could not be measured, which is no success. */
  readonly measured: number | null
  readonly met: boolean
}

/** All that is aimed for, with what was reached. */
export function targets(report: BenchReport): Target[] {
  const { ratios, longestTaskMs, peakMemoryMB, perceptual } = summary(report)
  const target = (what: string, measured: number | null | undefined, limit: number): Target => ({
    what,
    limit,
    measured: measured ?? null,
    met: typeof measured === 'number' && measured <= limit,
  })
  const read = (pick: (what: string) => boolean): number | undefined => {
    const rows = report.inspection.filter(({ what }) => pick(what))
    return rows.length > 0 ? Math.max(...rows.map(({ bytesRead }) => bytesRead)) : undefined
  }
  return [
    target('`auto`: part of the time of the fastest peer', ratios.autoToFastestPeer, 0.33),
    target('`auto`: part of the time of `vipsthumbnail`', ratios.autoToVips, 0.45),
    target('`auto`: part of the time of sharp', ratios.autoToSharp, 0.6),
    target(
      'first photo on a fresh page: part of the time of compressorjs',
      ratios.firstPhotoToCompressorjs,
      1,
    ),
    target("bytes at the same butteraugli: part of mozjpeg's", ratios.bytesAtButteraugli, 0.85),
    target("bytes at the same SSIMULACRA: part of mozjpeg's", ratios.bytesAtSsimulacra2, 0.95),
    target('`wasm`: part of the time of the naive chain', ratios.wasmToNaive, 0.35),
    target('`auto`: distance, that of the best peer', perceptual.auto, perceptual.bestPeer ?? Number.NaN),
    target('`auto`: butteraugli', perceptual.auto, 0.87),
    target('`auto`: 1 - SSIM', perceptual.autoDissimilarity, 0.001),
    target('`auto`: longest main-thread task, ms', longestTaskMs.auto, 50),
    target('`wasm`: longest main-thread task, ms', longestTaskMs.wasm, 50),
    target('`auto`: memory for ten photos of 48 MP, MiB', peakMemoryMB.auto, 600),
    target('`wasm`: memory for ten photos of 48 MP, MiB', peakMemoryMB.wasm, 900),
    target(
      'bytes read to inspect a photo',
      read((what) => what.startsWith('JPEG')),
      64 * 1024,
    ),
    target(
      'bytes read to inspect a video',
      read((what) => what.startsWith('MP4')),
      1024 * 1024,
    ),
    target('workers, codecs and decoders fetched for a compliant post', compliantDownloads(report), 0),
    ...report.builds.flatMap(({ name, gzip, targetGzip }) =>
      targetGzip === undefined ? [] : [target(`${name}, bytes gzip`, gzip, targetGzip)],
    ),
  ]
}

/** WebAssembly, workers and decoders count; the library's own scripts were asked for by importing it. */
function compliantDownloads({ downloads }: BenchReport): number | undefined {
  const row = downloads.find(({ kind }) => kind === 'compliant JPEG')
  return row?.files.filter(({ name }) => /\.wasm$|worker|decoder|pool/.test(name)).length
}

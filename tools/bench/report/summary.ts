import type { ContenderId } from '../contenders.ts'
import { ratio, type Spread } from '../spread.ts'
import type { BenchReport, ContenderRow, FreshRow, QualityRow } from './bench-report.ts'

/** The numbers that the targets are about; `null` where there was nothing to measure them with. */
export interface Summary {
  /** Of wall times with the main workload, medians over the rounds. */
  readonly ratios: {
    readonly autoToFastestPeer: number | null
    readonly autoToVips: number | null
    readonly wasmToNaive: number | null
    readonly autoToSharp: number | null
    /** Of the first photo's time on a fresh page that was warmed up, as elements and plugins do when a file dialog opens. */
    readonly firstPhotoToCompressorjs: number | null
    /** Parts of mozjpeg's bytes (`@jsquash/jpeg`, quality 90) for the same distance, means over the photos. */
    readonly bytesAtButteraugli: number | null
    /** By the first SSIMULACRA, which Debian has a program of. */
    readonly bytesAtSsimulacra2: number | null
  }
  /** The longest of all rounds and workloads. */
  readonly longestTaskMs: { readonly auto: number | null; readonly wasm: number | null }
  /** MiB of growth at the peak with ten photos of 48 megapixels. */
  readonly peakMemoryMB: { readonly auto: number | null; readonly wasm: number | null }
  /** Butteraugli's 3-norm to the reference; the peer is the one that comes nearest to it. */
  readonly perceptual: {
    readonly auto: number | null
    readonly wasm: number | null
    readonly bestPeer: number | null
    /** Structural dissimilarity, 1 - SSIM. */
    readonly autoDissimilarity: number | null
    readonly sharpDissimilarity: number | null
  }
  /** Which peer is the fastest with the main workload. */
  readonly fastestPeer: ContenderId | null
}

/** What a bench comes to in the numbers that targets are set for. */
export function summary(report: BenchReport): Summary {
  const times = (id: ContenderId | null): readonly number[] => mainRow(report, id)?.times ?? []
  const between = (id: ContenderId, other: ContenderId | null): number | null =>
    times(id).length > 0 && times(other).length > 0 ? ratio(times(id), times(other)).median : null
  const fastestPeer = fastestPeerOf(report)
  const peers = report.contenders.filter(({ role }) => role === 'peer').map(({ id }) => id)
  return {
    ratios: {
      autoToFastestPeer: between('auto', fastestPeer),
      autoToVips: between('auto', 'vipsthumbnail'),
      wasmToNaive: between('wasm', 'jsquash'),
      autoToSharp: between('auto', 'sharp'),
      firstPhotoToCompressorjs: quotient(
        freshOf(report, 'auto')?.warmStartMs?.median,
        freshOf(report, 'compressorjs')?.warmStartMs?.median,
      ),
      bytesAtButteraugli: mean(report.bytes.map(({ atButteraugli }) => atButteraugli)),
      bytesAtSsimulacra2: mean(report.bytes.map(({ atSsimulacra }) => atSsimulacra)),
    },
    longestTaskMs: { auto: longestTask(report, 'auto'), wasm: longestTask(report, 'wasm') },
    peakMemoryMB: {
      auto: freshOf(report, 'auto')?.hugeMemoryMB?.max ?? null,
      wasm: freshOf(report, 'wasm')?.hugeMemoryMB?.max ?? null,
    },
    perceptual: {
      auto: qualityOf(report, 'auto')?.butteraugli ?? null,
      wasm: qualityOf(report, 'wasm')?.butteraugli ?? null,
      bestPeer: min(peers.map((id) => qualityOf(report, id)?.butteraugli)),
      autoDissimilarity: dissimilarity(report, 'auto'),
      sharpDissimilarity: dissimilarity(report, 'sharp'),
    },
    fastestPeer,
  }
}

/** A contender's row of the main workload. */
export function mainRow({ workloads, rows }: BenchReport, id: ContenderId | null): ContenderRow | undefined {
  const main = workloads.find((workload) => workload.main)
  return rows.find(({ contender, workload }) => contender === id && workload === main?.name)
}

/** How near a contender came to the reference. */
export function qualityOf({ quality }: BenchReport, id: ContenderId): QualityRow | undefined {
  return quality.find(({ contender }) => contender === id)
}

/** What a contender takes on a fresh page. */
export function freshOf({ fresh }: BenchReport, id: ContenderId): FreshRow | undefined {
  return fresh.find(({ contender }) => contender === id)
}

/** The longest task of all its workloads, in milliseconds. */
export function longestTask({ rows }: BenchReport, id: ContenderId): number | null {
  const tasks = rows.flatMap(({ contender, longestTaskMs }) =>
    contender === id && longestTaskMs ? [longestTaskMs.max] : [],
  )
  return tasks.length > 0 ? Math.max(...tasks) : null
}

function fastestPeerOf(report: BenchReport): ContenderId | null {
  const medians = report.contenders.flatMap(({ id, role }): [ContenderId, Spread][] => {
    const ms = role === 'peer' ? mainRow(report, id)?.ms : undefined
    return ms ? [[id, ms]] : []
  })
  return medians.sort(([, a], [, b]) => a.median - b.median)[0]?.[0] ?? null
}

function dissimilarity(report: BenchReport, id: ContenderId): number | null {
  const row = qualityOf(report, id)
  return row ? 1 - row.ssim : null
}

function quotient(a: number | undefined, b: number | undefined): number | null {
  return a !== undefined && b !== undefined ? a / b : null
}

function mean(values: readonly number[]): number | null {
  return values.length > 0 ? values.reduce((sum, value) => sum + value, 0) / values.length : null
}

function min(values: readonly (number | null | undefined)[]): number | null {
  const known = values.filter((value) => typeof value === 'number')
  return known.length > 0 ? Math.min(...known) : null
}

import type { Download } from '../browser/page-server.ts'
import type { BuildSize } from '../build-sizes.ts'
import type { Contender, ContenderId, PageContenderId } from '../contenders.ts'
import type { BenchRow } from '../core-bench.ts'
import type { InspectionRow } from '../inspection-bench.ts'
import type { PhotoPath } from '../photo-paths.ts'
import type { PixelStage } from '../pixel-path-bench.ts'
import type { BytesRow } from '../quality/bytes-bench.ts'
import type { Spread } from '../spread.ts'
import type { Connection } from '../upload-time.ts'

/** So many photos of a kind, given to every contender. */
export interface Workload {
  /** As a person reads it: `10 photos of 12 MP`. */
  readonly name: string
  readonly photos: number
  /** Whether it is the one that ratios are taken of. */
  readonly main: boolean
}

/** One contender with one workload. */
export interface ContenderRow {
  readonly contender: ContenderId
  readonly workload: string
  /** Milliseconds from the files to the outputs, a round each; fewer than asked for where it failed. */
  readonly times: readonly number[]
  readonly ms: Spread | null
  /** Milliseconds of the longest long task that the browser reported; `null` outside of a page. */
  readonly longTaskMs: Spread | null
  /** Milliseconds that the main thread was kept from a timer at most, by the browser's report or by our clock. */
  readonly longestTaskMs: Spread | null
  /** When the last byte of the photos would be up, for each connection: see upload-time.ts. */
  readonly uploadedMs: readonly { readonly connection: Connection; readonly ms: Spread | null }[]
  /** Bytes that came out, of all photos. */
  readonly bytesOut: number | null
  /** What it failed with, the last time; its times are those of the rounds that went well. */
  readonly failure: string | null
}

/** How near a contender's outputs come to what they should look like: means over photos. */
export interface QualityRow {
  readonly contender: ContenderId
  readonly butteraugli: number | null
  readonly ssim: number
  /** Mean bytes of these outputs. */
  readonly bytes: number
}

/** A contender on a page that was just opened. */
export interface FreshRow {
  readonly contender: PageContenderId
  /** Milliseconds from asking for the contender's script to the first photo's output. */
  readonly coldStartMs: Spread | null
  /** Milliseconds from having the file to the output, with what a page can do while a person looks for it done before. */
  readonly warmStartMs: Spread | null
  /** MiB that the renderer grew by at its peak with ten photos of the usual kind. */
  readonly memoryMB: Spread | null
  /** The same with ten photos of 48 megapixels; Postfit only. */
  readonly hugeMemoryMB: Spread | null
  readonly failure: string | null
}

/** What Postfit has the browser fetch for a post of one photo. */
export interface DownloadRow {
  readonly kind: string
  readonly files: readonly Download[]
}

/** Where and when it was measured. */
export interface MachineFacts {
  /** Year, month and day. */
  readonly date: string
  readonly processor: string
  readonly cores: number
  readonly browser: string
  readonly node: string
}

/** Everything that a bench came to. */
export interface BenchReport {
  readonly machine: MachineFacts
  readonly rounds: number
  readonly contenders: readonly Contender[]
  /** What was left out, and why. */
  readonly notes: readonly string[]
  readonly workloads: readonly Workload[]
  readonly rows: readonly ContenderRow[]
  readonly quality: readonly QualityRow[]
  /** Encoders compared by bytes; nothing where there is no program that judges them. */
  readonly bytes: readonly BytesRow[]
  readonly fresh: readonly FreshRow[]
  readonly downloads: readonly DownloadRow[]
  readonly inspection: readonly InspectionRow[]
  readonly stages: readonly BenchRow[]
  /** What becomes of each photo: see photo-paths.ts. */
  readonly paths: readonly PhotoPath[]
  /** Where the time goes with one photo. */
  readonly pixelPath: readonly PixelStage[]
  readonly builds: readonly BuildSize[]
}

import type { PageContenderId } from '../contenders.ts'

/** A photo that the page is to prepare. */
export interface PagePhoto {
  /** Under which the server has it. */
  readonly name: string
  /** The size it is to have; what Postfit finds by itself. */
  readonly target: { readonly width: number; readonly height: number }
}

/** One run of a contender over some photos, all times in milliseconds. */
export interface PageRun {
  readonly ms: number
  /** When each output was there. */
  readonly readyMs: readonly number[]
  /** The longest task of the main thread that the browser reports, 0 when none was over 50 ms. */
  readonly longTaskMs: number
  /** The longest time over its 5 ms that a timer of 5 ms was late. */
  readonly lateMs: number
}

/** What the page can be told to do, as `window.bench`. */
export interface BenchPage {
  /** Fetches photos, so that a run begins with files that are there, as a person's are. */
  load(names: readonly string[]): Promise<void>
  /** Loads a contender, and has it do what it can before there is a file, as while a person looks for one. */
  warm(contender: PageContenderId): Promise<void>
  /** Has a contender prepare photos, and puts what comes out on the server. Rejects with what it fails with. */
  run(contender: PageContenderId, photos: readonly PagePhoto[]): Promise<PageRun>
}

/** A contender's way to prepare photos. */
export interface Prepare {
  (photos: readonly PageInput[], onReady: (index: number) => void): Promise<readonly Blob[]>
  /** What it can do before there is a file. */
  readonly warm?: () => Promise<void>
}

/** A photo as a contender is given it. */
export interface PageInput {
  readonly file: File
  readonly target: PagePhoto['target']
}
